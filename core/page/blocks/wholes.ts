/** Credits of blocks that are quotations as a whole, and of sayings listed under a heading. */
import { type Credit, frameOf, isBareFrame } from '../credit.ts';
import { type MarkSpan, scanMarks } from '../marks/quotation-marks.ts';
import { credit, namedIn } from '../names/named-in.ts';
import type { PageContext } from '../page-context.ts';
import type { Block, CueKind } from '../types.ts';
import { endsSpeech, findAnswers, isBoldBlock } from './answers.ts';
import { isApart } from './apart.ts';
import { citeLine, creditLine } from './credit-line.ts';
import { addSigned } from './signatures.ts';
import { findTurns } from './turns.ts';

export interface Whole {
  readonly kind: 'block' | 'dialogue' | 'list' | 'post' | 'credit-line';
  readonly start: number;
  readonly end: number;
  readonly credit: Credit | null;
}

/** A block that is a quotation as a whole, without marks around it; each of several that are all it holds. */
export function spansOf(whole: Whole, text: string, marks: readonly MarkSpan[]): readonly MarkSpan[] {
  const frame = frameOf(
    text,
    marks.map(({ outer }) => outer),
  );
  const closed = marks.length > 0 && marks.every((mark) => mark.closed);
  if (closed && isBareFrame(frame.slice(whole.start, whole.end))) return marks;
  const around = marks.find(
    (mark) => mark.start - whole.start <= 2 && whole.end - mark.end <= 3 && mark.closed,
  );
  return [around ?? { start: whole.start, end: whole.end, outer: whole, open: '', closed: true }];
}

const SAYINGS =
  /\b(?:quotes?|quotations?|sayings?|said|says|in (?:his|her|their) own words|words of|on the record|statements?|tweets?)\b|名言|语录|語錄|金句|原话|原話|说过|說過|発言|名言集/i;
const SAYING_LEAD =
  /(?:\b(?:said|says|wrote|tweeted|posted|quotes?|told [^:]{1,40}|(?:his|her|their) words)[^:.]{0,40}|说|說|表示|写道|寫道|原话|原話|語錄|语录)\s*[:：]\s*$/i;

/** "WITNESS HINTON": court records and panels put the part before the surname. */
const ROLE_LABEL =
  /^(?:the\s)?(?:witness|deponent|guest|speaker|panelist|host|mr|mrs|ms|dr|prof|professor)\b\.?\s/i;

/** Speaker of a turn: a name of the page, the person by any part of the name, or "A" on a page about the person. */
function turnCredit(
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
  const named = namedIn(context, blocks[block]?.text ?? '', block, start, end);
  const initials = parts.map((part) => part[0]).join('');
  const answers = /^(?:a|answer|答|回答)$/i.test(label) && aboutPerson(context, blocks, block);
  const role = ROLE_LABEL.test(label) && (context.hits[block] ?? []).some((hit) => hit.end === end);
  const hisName = parts.includes(lower) || context.given.has(lower) || lower === initials;
  const his = named?.entity?.person === true || hisName || answers || role;
  return his
    ? credit(person, null, 'turn', start, end)
    : credit(named?.entity ?? null, named?.label ?? label, 'turn', start, end);
}

/** The title or the opening names the person. */
const aboutPerson = (context: PageContext, blocks: readonly Block[], before: number): boolean =>
  blocks.slice(0, Math.min(before, 8)).some((_, i) => (context.hits[i]?.length ?? 0) > 0);

function dialogue(text: string, start: number, speaker: Credit): Whole {
  return { kind: 'dialogue', start, end: text.trimEnd().length, credit: speaker };
}

/** Paragraphs after the last turn that still belong to it, at most. */
const AFTER_LAST = 3;
/** Longer lines in bold are words (UTF-16 units). */
const TITLE_LENGTH = 60;

/** After the last turn only what says "I" goes on with it: the page's own closing words do not. */
const speaksOn = (block: Block | undefined, after: number): boolean =>
  block?.kind === 'paragraph' && after <= AFTER_LAST && /\b(?:I|I['’]\w+|my|me)\b/.test(block.text);

/** A short line in bold, without a question or a full stop: the title of a part. */
const isTitle = (block: Block): boolean =>
  block.text.length < TITLE_LENGTH && isBoldBlock(block) && !/[。.!?？！]\W*$/.test(block.text);

/** Turns, and the paragraphs after each up to the next label or heading. */
function addTurns(context: PageContext, blocks: readonly Block[], wholes: Map<number, Whole>): void {
  const turns = findTurns(blocks, (i) => (context.hits[i]?.length ?? 0) > 0);
  const labels = new Set(turns.map((turn) => turn.labelSpan.block));
  const byBlock = new Map(turns.map((turn) => [turn.block, turn]));
  const last = turns.at(-1)?.block ?? -1;
  let current: Credit | null = null;
  for (let i = turns[0]?.block ?? 0; i <= last || speaksOn(blocks[i], i - last); i++) {
    const block = blocks[i] ?? { text: '', kind: 'paragraph' };
    const { text, kind } = block;
    const turn = byBlock.get(i);
    if (turn !== undefined) {
      const { block: at, start, end } = turn.labelSpan;
      current = turnCredit(context, blocks, turn.label, at, start, end);
      wholes.set(i, dialogue(text, turn.start, { ...current, block: at }));
    } else if (kind === 'heading' || isTitle(block)) current = null;
    else if (current !== null && kind === 'paragraph' && !labels.has(i) && !isApart(block))
      wholes.set(i, dialogue(text, 0, { ...current, start: 0, end: 0 }));
  }
}

/** The label line of a talk in one voice: the person's name and a colon, alone. */
function isOwnLabel(context: PageContext, { text, kind }: Block, i: number): boolean {
  const hits = context.hits[i] ?? [];
  if (kind !== 'paragraph' || hits.length === 0 || !/[：:][\s*_]*$/.test(text)) return false;
  const rest = hits.reduce((left, { start, end }) => left.replace(text.slice(start, end), ''), text);
  return /^[\s*_（()）]*[：:][\s*_]*$/.test(rest);
}

/** A speech printed in full under the speaker's name: no turns, one label, and paragraphs up to the next heading. */
function addSpeech(context: PageContext, blocks: readonly Block[], wholes: Map<number, Whole>): void {
  let speaker: Credit | null = null;
  for (const [i, block] of blocks.entries()) {
    if (isApart(block)) continue;
    if (isOwnLabel(context, block, i))
      speaker = { ...credit(context.table.person, null, 'turn', 0, block.text.trimEnd().length), block: i };
    else if (block.kind !== 'paragraph' || /^.{1,30}[：:]\s*$/.test(block.text) || endsSpeech(block))
      speaker = null;
    else if (speaker !== null && !wholes.has(i)) wholes.set(i, dialogue(block.text, 0, speaker));
  }
}

function addAnswers(context: PageContext, blocks: readonly Block[], wholes: Map<number, Whole>): void {
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

/** Press text set as a block quotation has marks and cues of its own and is read as prose. */
function isPress(text: string): boolean {
  const spans = scanMarks(text).spans.filter((span) => span.closed);
  const quoted = spans.reduce((sum, span) => sum + span.end - span.start, 0);
  return (
    spans.length > 0 &&
    quoted > (/[\u4e00-\u9fff]/.test(text) ? 12 : 30) &&
    quoted < text.length * 0.85 &&
    /\b(?:said|says|told|wrote|added|according to)\b|[说說道称稱写寫]|表示|[：:]\s*[“「]/.test(text)
  );
}

function addBlockQuotations(
  context: PageContext,
  blocks: readonly Block[],
  wholes: Map<number, Whole>,
): void {
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    if (block === undefined || (block.kind !== 'blockquote' && block.kind !== 'post') || wholes.has(i))
      continue;
    let end = i + 1;
    while (
      blocks[end]?.kind === block.kind &&
      block.group !== undefined &&
      blocks[end]?.group === block.group
    )
      end++;
    addGroup(context, blocks, wholes, i, end);
    i = end - 1;
  }
}

interface CreditLine {
  readonly credit: Credit;
  readonly block: number;
  /** Where the quotation ends in the block that holds the line. */
  readonly cut: number;
}

/** The dash line at the end of a group, or in the block after it. */
function groupLine(
  context: PageContext,
  blocks: readonly Block[],
  to: number,
  kind: CueKind,
): CreditLine | null {
  for (const block of [to - 1, to]) {
    const text = blocks[block]?.text ?? '';
    const dashed = block === to && !/^\s*[—–―]/.test(text) ? null : creditLine(text);
    const line = dashed ?? citeLine(blocks[block] ?? { text, kind: 'paragraph' }, block < to);
    const named = line === null ? null : namedIn(context, text, block, line.start, line.end);
    if (line === null || named === null) continue;
    const found = { ...credit(named.entity, named.label, kind, line.start, line.end), block };
    return { credit: found, block, cut: text.slice(0, line.start).replace(/[\s—–―-]+$/, '').length };
  }
  return null;
}

function addGroup(
  context: PageContext,
  blocks: readonly Block[],
  wholes: Map<number, Whole>,
  from: number,
  to: number,
): void {
  const kind = blocks[from]?.kind === 'post' ? 'post' : 'block';
  const line = groupLine(context, blocks, to, kind === 'post' ? 'post-author' : 'dash');
  const author = blocks[from]?.author;
  const found = line?.credit ?? (author === undefined ? null : authorCredit(context, author));
  const nothing: Whole = { kind: 'credit-line', start: 0, end: 0, credit: null };
  for (let i = from; i < to; i++) {
    const text = blocks[i]?.text ?? '';
    const end = i === line?.block ? line.cut : text.trimEnd().length;
    const start = text.length - text.trimStart().length;
    if (end <= 0) wholes.set(i, nothing);
    else if (found !== null || !isPress(text)) wholes.set(i, { kind, start, end, credit: found });
  }
  if (line?.block === to) wholes.set(to, nothing);
}

function authorCredit(context: PageContext, author: string): Credit {
  const { person } = context.table;
  const lower = author.toLowerCase();
  const his =
    lower.includes(person.name.toLowerCase()) || context.handles.some((handle) => lower.includes(handle));
  return credit(his ? person : null, his ? null : author, 'post-author', 0, 0);
}

/** Entity that the section's heading names alone, with a word of sayings; applies down to the next heading of its level. */
export function headingCredits(blocks: readonly Block[], context: PageContext): (Credit | null)[] {
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
      credit: his && short && about ? credit(context.table.person, null, 'heading', 0, 0) : null,
    });
    return null;
  });
}

/** A saying without its trailing credit ("... — Hinton, 2016"). */
function sayingEnd(text: string): number {
  const line = creditLine(text);
  return line === null ? text.trimEnd().length : text.slice(0, line.start).replace(/[\s—–―-]+$/, '').length;
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
  addTurns(context, blocks, wholes);
  if (wholes.size === 0) addSpeech(context, blocks, wholes);
  addAnswers(context, blocks, wholes);
  addBlockQuotations(context, blocks, wholes);
  addSigned(context, blocks, wholes);
  addLists(context, blocks, wholes);
  return wholes;
}
