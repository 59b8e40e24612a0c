/** Turns of an interview and answers to its questions: paragraphs by whoever is labelled. */

import { KIN } from '../cjk/clause.ts';
import type { Credit } from '../credit.ts';
import { credit, namedIn } from '../names/named-in.ts';
import type { PageContext } from '../page-context.ts';
import type { Block } from '../types.ts';
import { findAnswers, isBoldBlock } from './answers.ts';
import { apartIn } from './apart.ts';
import { afterTime, ROLES, type Turn } from './labels.ts';
import { findTurns } from './turns.ts';
import type { Whole } from './wholes.ts';

/** "WITNESS HINTON": court records and panels put the part before the surname. */
const ROLE_LABEL =
  /^(?:the\s)?(?:witness|deponent|guest|speaker|panelist|host|mr|mrs|ms|dr|prof|professor)\b\.?\s/i;

/** Who is asked; a court calls them the witness. */
const ANSWERER = /^(?:a|answer|(?:the )?(?:witness|deponent)|答|回答)$/i;

/** "A (Ada Lin): ...": whose part the label stands for, there and later. */
function partOf(context: PageContext, { label, labelSpan, block, start }: Turn, text: string): Credit | null {
  const bracket = labelSpan.block === block ? text.slice(labelSpan.end, start) : '';
  if (!ROLES.test(label) || !/[(（](?!As )[^()（）]+[)）]/.test(bracket)) return null;
  const [from, to] = [labelSpan.end + bracket.search(/[(（]/) + 1, labelSpan.end + bracket.search(/[)）]/)];
  const named = namedIn(context, text, block, from, to);
  return named && credit(named.entity, named.label, 'turn', labelSpan.start, labelSpan.end);
}

/** Speaker of a turn: a name of the page, the person by any part of the name, or "A" on a page about the person. */
export function turnCredit(
  context: PageContext,
  blocks: readonly Block[],
  label: string,
  block: number,
  start: number,
  end: number,
): Credit {
  const lower = label.toLowerCase();
  const { person } = context.table;
  const parts = person.name.toLowerCase().split(/\s+/);
  // "Q Thank you": one letter is nobody's name, whatever stands beside it.
  const named = label.length === 1 ? null : namedIn(context, blocks[block]?.text ?? '', block, start, end);
  const initials = parts.map((part) => part[0]).join('');
  const answers = ANSWERER.test(label) && aboutPerson(context, blocks, block);
  const role = ROLE_LABEL.test(label) && (context.hits[block] ?? []).some((hit) => hit.end === end);
  const hisName = parts.includes(lower) || context.given.has(lower) || lower === initials;
  const surname = HAN.test(label) && aboutPerson(context, blocks, block) && isSurname(context, label);
  const text = blocks[block]?.text.slice(0, end) ?? '';
  if (isKin(context, text, block, start)) return credit(null, label, 'turn', start, end);
  const his = named?.entity?.person === true || hisName || answers || role || surname;
  return his
    ? credit(person, null, 'turn', start, end)
    : credit(named?.entity ?? null, named?.label ?? label, 'turn', start, end);
}

/** "某某父亲某某：": the label, which ends `text`, names one of theirs. */
const isKin = ({ hits }: PageContext, text: string, block: number, from: number): boolean =>
  (hits[block] ?? []).some(({ start, end }) => start >= from && KIN.test(text.slice(end).trim()));

const HAN = /^[\u4e00-\u9fff]$/;

/** "黄：" on a page about 黄某某: the first character of the person's name, as the page writes it. */
const isSurname = ({ hits }: PageContext, label: string): boolean =>
  hits.some((block) => block.some(({ entry }) => entry.text.startsWith(label)));

const namesPerson = ({ hits }: PageContext, block: number): boolean => (hits[block]?.length ?? 0) > 0;

/** The title or the opening names the person. */
const aboutPerson = (context: PageContext, blocks: readonly Block[], before: number): boolean =>
  blocks.slice(0, Math.min(before, 8)).some((_, i) => namesPerson(context, i));

export function dialogue(text: string, start: number, speaker: Credit): Whole {
  return { kind: 'dialogue', start, end: text.trimEnd().length, credit: speaker };
}

/** Paragraphs after the last turn that still belong to it, at most. */
const AFTER_LAST = 3;
/** Longer lines in bold are words (UTF-16 units). */
const TITLE_LENGTH = 60;

/** Words of whoever speaks about themselves. */
const OF_ONESELF = /\b(?:I|I['’]\w+|my|me)\b|我(?!们)/;

/** After the last turn only what says "I" goes on with it: the page's own closing words do not. */
const speaksOn = (block: Block | undefined, after: number): boolean =>
  block?.kind === 'paragraph' && after <= AFTER_LAST && OF_ONESELF.test(block.text);

/** A short line in bold, without a question or a full stop: the title of a part. */
const isTitle = (block: Block): boolean =>
  block.text.length < TITLE_LENGTH && isBoldBlock(block) && !/[。.!?？！]\W*$/.test(block.text);

/** Answers that name the person as often as they speak of themselves are a page's, about the person. */
function areToldAbout(context: PageContext, blocks: readonly Block[], turns: readonly Turn[]): boolean {
  const answers = turns.filter(({ label }) => ANSWERER.test(label));
  const named = answers.filter(({ block, start }) =>
    (context.hits[block] ?? []).some((hit) => hit.start >= start),
  );
  const own = answers.filter(({ block, start }) => OF_ONESELF.test(blocks[block]?.text.slice(start) ?? ''));
  return named.length > 0 && named.length >= own.length;
}

/** "某某：石桥人，1972年生于河边。": a line about whoever answered, under the talk. */
const BIOGRAPHY =
  /^(?!.*我)[^。]{0,24}(?:\d{4}年(?:\d{1,2}月)?[^，。]{0,6}(?:出?生|生于)|毕业于|现(?:任职|供职|就职)于)/s;

/** Credits turns in order; a part that was named once keeps its name. */
class Speakers {
  private readonly parts = new Map<string, Credit>();
  private readonly toldAbout: boolean;
  constructor(
    private readonly context: PageContext,
    private readonly blocks: readonly Block[],
    turns: readonly Turn[],
  ) {
    this.toldAbout = areToldAbout(context, blocks, turns);
  }

  /** Null: the turn is a line about the speaker. */
  of(turn: Turn, text: string): Credit | null {
    if (BIOGRAPHY.test(text.slice(turn.start))) return null;
    const { block, start, end } = turn.labelSpan;
    const part = partOf(this.context, turn, text) ?? this.parts.get(turn.label);
    if (part !== undefined) this.parts.set(turn.label, part);
    const found = part && { ...part, start, end };
    if (found == null && this.toldAbout && ANSWERER.test(turn.label))
      return { ...credit(null, turn.label, 'turn', start, end), block };
    return { ...(found ?? turnCredit(this.context, this.blocks, turn.label, block, start, end)), block };
  }
}

/** `甲：“……”乙：“……”`: several turns in one paragraph, each in marks of its own. */
const SEVERAL = /^\s*["“「『][^"“”「」『』]+["”」』]\s*[^，,。“”「」"]{1,12}[:：]\s*["“「『]/;

const holdsSeveral = ({ block, start }: Turn, blocks: readonly Block[]): boolean =>
  SEVERAL.test(blocks[block]?.text.slice(start) ?? '');

/** "3.您毕业后……？": the next question, and no word of who asks it. */
const NUMBERED_QUESTION = /^\s*\d{1,2}[.、．]\s*[^。]{4,200}[?？]\s*$/;

/** Titles of parts and lines under pictures are shorter (UTF-16 units), and no sentence; images of Markdown. */
const SIDE_LINE =
  /^(?=.*[\u4e00-\u9fff])[^\n]{1,30}(?<![。！？!?…：:；;，,、”」）)—～~\s])\s*$|^\s*(?:!\[[^\]]*\]\([^)]*\)|[A-Z][A-Za-z]{2,20}\s?\d{0,2})\s*$/;

const furtherWords = ({ text }: Block, speaker: Credit): Whole =>
  dialogue(text, afterTime(text), { ...speaker, start: 0, end: 0 });

/** A paragraph of the turn before it. */
const goesOn = ({ kind, text }: Block, i: number, blocks: readonly Block[]): boolean =>
  kind === 'paragraph' && apartIn(blocks)[i] !== true && !SIDE_LINE.test(text);

/** "某某：就像送自己的孩子去远方": a page's first line sums up what they say. */
const isHeadline = ({ block, start }: Turn, blocks: readonly Block[]): boolean =>
  block === 0 && SIDE_LINE.test(blocks[block]?.text.slice(start) ?? '');

/** A question right before the same speaker's next label is put to them. */
const questionsBetween = (turns: readonly Turn[], blocks: readonly Block[]): number[] =>
  turns.flatMap(({ label, labelSpan }, i) => {
    const [over, last] = [labelSpan.block - 1, turns[i - 1]];
    const asked = last?.label === label && over > last.block && /[?？]\s*$/.test(blocks[over]?.text ?? '');
    return asked ? [over] : [];
  });

/** A paragraph between two turns ends the first: the title of a part, the next question, a line about the speaker. */
const endsTurn = (block: Block, speaker: Credit | null, isNamed: boolean): boolean =>
  block.kind === 'heading' ||
  isTitle(block) ||
  NUMBERED_QUESTION.test(block.text) ||
  (speaker?.entity?.person === true && isNamed);

/** Turns, and the paragraphs after each up to the next label or heading. */
export function addTurns(context: PageContext, blocks: readonly Block[], wholes: Map<number, Whole>): void {
  const turns = findTurns(blocks, (i) => namesPerson(context, i)).filter(
    (turn) => !holdsSeveral(turn, blocks) && !(namesPerson(context, 0) && isHeadline(turn, blocks)),
  );
  const labels = new Set([...turns.map((turn) => turn.labelSpan.block), ...questionsBetween(turns, blocks)]);
  const byBlock = new Map(turns.map((turn) => [turn.block, turn]));
  const last = turns.at(-1)?.block ?? -1;
  const speakers = new Speakers(context, blocks, turns);
  const isWords = (block: Block, i: number): boolean => !labels.has(i) && goesOn(block, i, blocks);
  let current: Credit | null = null;
  for (let i = turns[0]?.block ?? 0; i <= last || speaksOn(blocks[i], i - last); i++) {
    const block = blocks[i] ?? { text: '', kind: 'paragraph' };
    const turn = byBlock.get(i);
    if (turn !== undefined) current = speakers.of(turn, block.text);
    else if (endsTurn(block, current, namesPerson(context, i))) current = null;
    if (current === null) continue;
    if (turn !== undefined) wholes.set(i, dialogue(block.text, turn.start, current));
    else if (isWords(block, i)) wholes.set(i, furtherWords(block, current));
  }
}

export function addAnswers(context: PageContext, blocks: readonly Block[], wholes: Map<number, Whole>): void {
  for (const i of findAnswers(blocks)) {
    const text = blocks[i]?.text ?? '';
    if (wholes.has(i) || !aboutPerson(context, blocks, i)) continue;
    wholes.set(i, {
      kind: 'dialogue',
      start: 0,
      end: text.trimEnd().length,
      credit: credit(context.table.person, null, 'turn', 0, 0),
    });
  }
}
