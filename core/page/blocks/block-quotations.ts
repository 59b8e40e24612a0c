/** Block quotations and embedded posts: who stands at their end or start, or outside the text. */
import type { Span } from '../../text/types.ts';
import type { Credit } from '../credit.ts';
import { frameOf } from '../credit.ts';
import { ZH_THESE_WORDS } from '../lexicon/cjk.ts';
import { scanMarks } from '../marks/quotation-marks.ts';
import { credit, namedIn } from '../names/named-in.ts';
import type { PageContext } from '../page-context.ts';
import type { Block, BlockKind, CueKind } from '../types.ts';
import { isNote } from './apart.ts';
import { citeLine, creditLine, wordsBefore } from './credit-line.ts';
import { turnCredit } from './dialogues.ts';
import { isFullName, labelAt } from './labels.ts';
import type { Whole } from './wholes.ts';

const SAYS = /\b(?:said|says|told|wrote|added|according to)\b|[说道称写]|表示|[：:]\s*[“「]/;

/** Press text set as a block quotation has marks and cues of its own and is read as prose. */
function isPress(text: string): boolean {
  if (isNote(text)) return true;
  const spans = scanMarks(text).spans.filter((span) => span.closed);
  const quoted = spans.reduce((sum, span) => sum + span.end - span.start, 0);
  if (spans.length === 0 || quoted <= (/[\u4e00-\u9fff]/.test(text) ? 12 : 30)) return false;
  if (quoted < text.length * 0.85) return SAYS.test(text);
  const frame = frameOf(
    text,
    spans.map(({ outer }) => outer),
  );
  return spans.length > 1 && SAYS.test(frame);
}

export function addBlockQuotations(
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

/** A name alone under the words. */
const nameLine = ({ text, kind }: Block, inside: boolean): Span | null =>
  inside && kind === 'blockquote' && isFullName(text.trim()) ? { start: 0, end: text.length } : null;

/** The dash line, or the bare name, at the end of a group, or the dash line in the block after it. */
function groupLine(
  context: PageContext,
  blocks: readonly Block[],
  [from, to]: readonly [number, number],
  kind: CueKind,
): CreditLine | null {
  for (const block of [to - 1, to]) {
    const one = blocks[block] ?? { text: '', kind: 'paragraph' };
    const { text } = one;
    const dashed = block === to && !/^\s*[—–―]/.test(text) ? null : creditLine(text);
    const line = dashed ?? citeLine(one, block < to) ?? nameLine(one, from < block && block < to);
    const named = line === null ? null : namedIn(context, text, block, line.start, line.end);
    if (line === null || named === null) continue;
    const found = { ...credit(named.entity, named.label, kind, line.start, line.end), block };
    return { credit: found, block, cut: wordsBefore(text, line.start) };
  }
  return theseWords(context, blocks[to]?.text ?? '', to);
}

/** "某某这番话，言简意赅": the line after the group says whose words they were. */
function theseWords(context: PageContext, text: string, block: number): CreditLine | null {
  const name = /^[\s*_—–]*(?:[^。！？：“「]{0,8}[。！？：])?\s*/.exec(text)?.[0].length ?? 0;
  const before = ZH_THESE_WORDS.exec(text.slice(name))?.[1];
  const named = before === undefined ? null : namedIn(context, text, block, name, name + before.length);
  if (named?.entity?.human !== true) return null;
  const found = credit(named.entity, null, 'possessive', name, name + (before?.length ?? 0));
  return { credit: { ...found, block }, block: -1, cut: 0 };
}

interface InnerLabel {
  readonly credit: Credit;
  /** Where the words begin behind the label. */
  readonly start: number;
}

/** Speakers named inside a block quotation: a name on a line of its own above the words, or `Name:` before them. */
function labelsIn(
  context: PageContext,
  blocks: readonly Block[],
  from: number,
  to: number,
): Map<number, InnerLabel> {
  const found = new Map<number, InnerLabel>();
  for (let i = from; i < to; i++) {
    const turn = labelAt(i, blocks[i] ?? { text: '', kind: 'blockquote' });
    if (turn === null || (turn.start >= (blocks[i]?.text.trimEnd().length ?? 0) && i === to - 1)) continue;
    const speaker = turnCredit(context, blocks, turn.label, i, turn.labelSpan.start, turn.labelSpan.end);
    if (speaker.entity?.human === true) found.set(i, { credit: { ...speaker, block: i }, start: turn.start });
  }
  return found.has(from) ? found : new Map();
}

/** A dialogue or a post with its author's name above the words. */
function addLabelled(
  blocks: readonly Block[],
  wholes: Map<number, Whole>,
  labels: ReadonlyMap<number, InnerLabel>,
  to: number,
): void {
  let speaker: Credit | null = null;
  for (let i = Math.min(...labels.keys()); i < to; i++) {
    const { text, kind } = blocks[i] ?? { text: '', kind: 'blockquote' };
    const label = labels.get(i);
    speaker = label?.credit ?? speaker;
    const start = label?.start ?? text.length - text.trimStart().length;
    const end = text.trimEnd().length;
    wholes.set(i, start < end ? { kind: kindOf(kind), start, end, credit: speaker } : NOTHING);
  }
}

const NOTHING: Whole = { kind: 'credit-line', start: 0, end: 0, credit: null };
const kindOf = (kind: BlockKind): 'post' | 'block' => (kind === 'post' ? 'post' : 'block');

/** "*(The Long Panel [11])*", alone: a note under the words. */
const BRACKETED = /^[\s*_]*[（(][^（()）]{4,120}[)）][\s*_]*$/;

function wordsEnd(text: string, block: number, line: CreditLine | null): number {
  if (block === line?.block) return line.cut;
  return BRACKETED.test(text) ? 0 : text.trimEnd().length;
}

function addGroup(
  context: PageContext,
  blocks: readonly Block[],
  wholes: Map<number, Whole>,
  from: number,
  to: number,
): void {
  const kind = kindOf(blocks[from]?.kind ?? 'blockquote');
  const line = groupLine(context, blocks, [from, to], kind === 'post' ? 'post-author' : 'dash');
  const author = blocks[from]?.author;
  const found = line?.credit ?? (author === undefined ? null : authorCredit(context, author));
  const labels = found === null ? labelsIn(context, blocks, from, to) : null;
  if (labels !== null && labels.size > 0) {
    addLabelled(blocks, wholes, labels, to);
    return;
  }
  for (let i = from; i < to; i++) {
    const text = blocks[i]?.text ?? '';
    const whole = {
      kind,
      start: text.length - text.trimStart().length,
      end: wordsEnd(text, i, line),
      credit: found,
    };
    if (whole.end <= 0) wholes.set(i, NOTHING);
    else if (found !== null || !isPress(text)) wholes.set(i, whole);
  }
  if (line?.block === to) wholes.set(to, NOTHING);
}

function authorCredit(context: PageContext, author: string): Credit {
  const { person } = context.table;
  const lower = author.toLowerCase();
  const his =
    lower.includes(person.name.toLowerCase()) || context.handles.some((handle) => lower.includes(handle));
  return credit(his ? person : null, his ? null : author, 'post-author', 0, 0);
}
