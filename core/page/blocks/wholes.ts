/** Credits of blocks that are quotations as a whole, and of sayings listed under a heading. */
import { lettered } from '../../text/lettered.ts';
import { type Credit, frameOf, isBareFrame } from '../credit.ts';
import { type MarkSpan, scanMarks } from '../marks/quotation-marks.ts';
import type { Entity } from '../names/entities.ts';
import { credit } from '../names/named-in.ts';
import type { PageContext } from '../page-context.ts';
import type { Block } from '../types.ts';
import { addBlockQuotations } from './block-quotations.ts';
import { addChat } from './chat.ts';
import { creditLine, wordsBefore } from './credit-line.ts';
import { addAnswers, addTurns } from './dialogues.ts';
import { addLetters } from './letters.ts';
import { addSigned } from './signatures.ts';
import { addSpeech } from './speeches.ts';

export interface Whole {
  readonly kind: 'block' | 'dialogue' | 'list' | 'post' | 'credit-line';
  readonly start: number;
  readonly end: number;
  readonly credit: Credit | null;
}

const MARKED_WORDS = /^["“「]([\s\S]+)["”」]\s*$/;
const TIMED_WORDS = /^[\s*_]*[[(]\d{1,2}(?::\d{2}){1,2}[\])][\s*_]*/;

/** Nothing but blanks before the dash: the marks close before the page's own words. */
const PAGE_GOES_ON = /^[\s*_]*[—–]\s\p{Ll}/u;

/** A block that is a quotation as a whole, without marks around it; each of several that are all it holds. */
export function spansOf(whole: Whole, text: string, marks: readonly MarkSpan[]): readonly MarkSpan[] {
  const frame = frameOf(
    text,
    marks.map(({ outer }) => outer),
  );
  const closed = marks.length > 0 && marks.every((mark) => mark.closed);
  if (closed && isBareFrame(frame.slice(whole.start, whole.end))) return marks;
  if (closed && PAGE_GOES_ON.test(frame.slice(whole.start, whole.end))) return marks;
  const around = marks.find(
    (mark) => mark.start - whole.start <= 2 && whole.end - mark.end <= 3 && mark.closed,
  );
  return [around ?? { ...wordsIn(whole, text), outer: whole, open: '', closed: true }];
}

/** "**[19:40]** "...": a time, and marks that stand around all of it, are none of the words. */
function wordsIn({ start, end }: Whole, text: string): { start: number; end: number } {
  const words = text.slice(start, end);
  const from = TIMED_WORDS.exec(words)?.[0].length ?? 0;
  const timed = { start: start + from, end };
  const inner = MARKED_WORDS.exec(words.slice(from))?.[1];
  if (inner === undefined) return from < words.length ? timed : { start, end };
  return { start: timed.start + 1, end: timed.start + 1 + inner.length };
}

const SAYINGS =
  /\b(?:quotes?|quotations?|sayings?|said|says|in (?:his|her|their) own words|words of|on the record|statements?|tweets?)\b|名言|语录|金句|原话|说过|発言|名言集/i;
const SAYING_LEAD =
  /(?:\b(?:said|says|wrote|tweeted|posted|quotes?|told [^:]{1,40}|(?:his|her|their) words)[^:.]{0,40}|说|表示|写道|原话|语录)\s*[:：]\s*$/i;

/** Longer lines are text (UTF-16 units). */
const TITLE_LENGTH = 60;

/** "Quotes", "Key quotes:": what follows is a collection. */
const COLLECTION = lettered(
  String.raw`^[^\p{L}]*(?:(?:signature|direct|notable|famous|key|memorable|selected|best|any notable)\s)?(?:quotes|quotations|sourced(?: quotes)?|sayings|(?:经典|精选|重要|核心)?(?:名言|语录|金句|引言|名言录))[^\p{L}]*$`,
  'i',
);

/** A part of each of its nouns. */
const SAYS_SO = /quot|ourced|aying|[言录句]/i;

export const isCollection = (text: string): boolean =>
  text.length < TITLE_LENGTH && SAYS_SO.test(text) && COLLECTION.test(text);

/** A title that is nothing but the person's name. */
export function isTitledByName(blocks: readonly Block[], context: PageContext): boolean {
  const title = blocks.findIndex(({ kind, level }) => kind === 'heading' && level === 1);
  const text = blocks[title]?.text ?? '';
  const [hit] = context.hits[title] ?? [];
  return (
    hit !== undefined && !/\p{L}/u.test(text.slice(0, hit.start) + text.slice(hit.end).split(/\s[-–—|]\s/)[0])
  );
}

/** Whom the page is about: by its title, or because it opens with the person's name, with a title over it or not. */
export function ownerOf(blocks: readonly Block[], { focus, hits, table }: PageContext): Entity | null {
  const first = blocks[0]?.kind === 'heading' ? 1 : 0;
  return focus.owner ?? (hits[first]?.[0]?.start === 0 ? table.person : null);
}

/** Entity that the section's heading names alone, with a word of sayings; applies down to the next heading of its level. */
export function headingCredits(blocks: readonly Block[], context: PageContext): (Credit | null)[] {
  const titled = blocks.some(({ kind, text }) => kind === 'heading' && isCollection(text))
    ? isTitledByName(blocks, context) || ownerOf(blocks, context) !== null
    : false;
  const stack: { level: number; credit: Credit | null }[] = [];
  return blocks.map((block, i) => {
    if (block.kind !== 'heading') return stack.findLast((one) => one.credit !== null)?.credit ?? null;
    const level = block.level ?? 2;
    while (stack.length > 0 && (stack.at(-1)?.level ?? 0) >= level) stack.pop();
    const his = (context.hits[i]?.length ?? 0) > 0;
    const short = block.text.length < 90;
    const about = SAYINGS.test(block.text) || /^[^,:]{2,30}\s+on\s+\S/i.test(block.text);
    stack.push({
      level,
      credit:
        (his && short && about) || (titled && isCollection(block.text))
          ? credit(context.table.person, null, 'heading', 0, 0)
          : null,
    });
    return null;
  });
}

/** A saying without its trailing credit ("... — Hinton, 2016"). */
function sayingEnd(text: string): number {
  const line = creditLine(text);
  return line === null ? text.trimEnd().length : wordsBefore(text, line.start);
}

/** List items without marks are quotations only under a lead-in or heading that says so. */
function addLists(context: PageContext, blocks: readonly Block[], wholes: Map<number, Whole>): void {
  const headings = headingCredits(blocks, context);
  let lead: Credit | null = null;
  for (const [i, { kind, text }] of blocks.entries()) {
    if (kind !== 'list-item') {
      const leads = (context.hits[i]?.length ?? 0) > 0 && SAYING_LEAD.test(text);
      lead = leads ? credit(context.table.person, null, 'heading', 0, 0) : null;
      continue;
    }
    const owner = lead ?? headings[i] ?? null;
    const long = lead !== null || text.split(/\s+/).length >= 6;
    if (owner === null || !long || wholes.has(i) || scanMarks(text).spans.length > 0) continue;
    const end = sayingEnd(text);
    if (end > 0) wholes.set(i, { kind: 'list', start: 0, end, credit: owner });
  }
}

/** Blocks that are quotations as a whole, by index. */
export function findWholes(blocks: readonly Block[], context: PageContext): Map<number, Whole> {
  const wholes = new Map<number, Whole>();
  // The names over printed e-mails are no turns.
  if (addLetters(context, blocks, wholes) < 2) addTurns(context, blocks, wholes);
  addChat(context, blocks, wholes);
  if (wholes.size === 0) addSpeech(context, blocks, wholes);
  addAnswers(context, blocks, wholes);
  addBlockQuotations(context, blocks, wholes);
  addSigned(context, blocks, wholes);
  addLists(context, blocks, wholes);
  return wholes;
}
