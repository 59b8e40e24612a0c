/** Credits of blocks that are quotations as a whole, and of sayings listed under a heading. */
import type { Credit } from './credit.ts';
import type { Entity } from './entities.ts';
import { scanMarks } from './quotation-marks.ts';
import type { PageContext } from './quotations.ts';
import { creditLine, findAnswers, findTurns } from './structure.ts';
import type { Block, CueKind } from './types.ts';
import { tokenize } from './words.ts';

export interface Whole {
  readonly kind: 'block' | 'dialogue' | 'list' | 'post' | 'credit-line';
  readonly start: number;
  readonly end: number;
  readonly credit: Credit | null;
}

const SAYINGS =
  /\b(?:quotes?|quotations?|sayings?|said|says|in (?:his|her|their) own words|words of|on the record|statements?|tweets?)\b|名言|语录|語錄|金句|原话|原話|说过|說過|発言|名言集/i;
const SAYING_LEAD =
  /(?:\b(?:said|says|wrote|tweeted|posted|quotes?|told [^:]{1,40}|(?:his|her|their) words)[^:.]{0,40}|说|說|表示|写道|寫道|原话|原話|語錄|语录)\s*[:：]\s*$/i;

const credit = (
  entity: Entity | null,
  label: string | null,
  kind: CueKind,
  start: number,
  end: number,
): Credit => ({
  entity,
  label,
  kind,
  start,
  end,
  cosigners: [],
});

/** The first name in a stretch of text: the person, or somebody else as the page writes it. */
function namedIn(
  context: PageContext,
  text: string,
  block: number,
  from: number,
  to: number,
): { entity: Entity | null; label: string | null } | null {
  const hits = (context.hits[block] ?? []).filter((hit) => hit.start >= from && hit.end <= to);
  const slice = text.slice(from, to);
  const nodes = context.builder.build(
    tokenize(slice, []),
    hits.map((hit) => ({ ...hit, start: hit.start - from, end: hit.end - from })),
  );
  const first = nodes.find((node) => node.kind === 'name');
  if (
    hits.length > 0 &&
    (first === undefined || first.start >= (hits[0]?.start ?? 0) - from || first.entity?.person === true)
  )
    return { entity: context.table.person, label: null };
  if (first !== undefined) return { entity: first.entity, label: null };
  return slice.trim() === '' ? null : { entity: null, label: slice.trim().slice(0, 60) };
}

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
  const his = named?.entity?.person === true || parts.includes(lower) || lower === initials || answers;
  return his
    ? credit(person, null, 'turn', start, end)
    : credit(named?.entity ?? null, named?.label ?? label, 'turn', start, end);
}

/** The title or the opening names the person. */
const aboutPerson = (context: PageContext, blocks: readonly Block[], before: number): boolean =>
  blocks.slice(0, Math.min(before, 8)).some((_, i) => (context.hits[i]?.length ?? 0) > 0);

function addTurns(context: PageContext, blocks: readonly Block[], wholes: Map<number, Whole>): void {
  const turns = findTurns(blocks);
  const first = turns[0];
  const last = turns.at(-1);
  if (first === undefined || last === undefined) return;
  let current: Credit | null = null;
  let next = 0;
  for (let i = first.block; i < blocks.length && i <= last.block + 2; i++) {
    const block = blocks[i];
    if (block === undefined) break;
    const turn = turns[next];
    if (turn?.block === i) {
      current = turnCredit(
        context,
        blocks,
        turn.label,
        turn.labelSpan.block,
        turn.labelSpan.start,
        turn.labelSpan.end,
      );
      if (turn.labelSpan.block !== i) current = { ...current, start: 0, end: 0 };
      wholes.set(i, {
        kind: 'dialogue',
        start: turn.start,
        end: block.text.trimEnd().length,
        credit: current,
      });
      next++;
    } else if (block.kind === 'heading' || turns.some((one) => one.labelSpan.block === i)) {
      current = block.kind === 'heading' ? null : current;
    } else if (current !== null && block.kind === 'paragraph' && next < turns.length) {
      wholes.set(i, {
        kind: 'dialogue',
        start: 0,
        end: block.text.trimEnd().length,
        credit: { ...current, start: 0, end: 0 },
      });
    }
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
    quoted > 30 &&
    quoted < text.length * 0.85 &&
    /\b(?:said|says|told|wrote|added|according to)\b|[说說道]/.test(text)
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

function addGroup(
  context: PageContext,
  blocks: readonly Block[],
  wholes: Map<number, Whole>,
  from: number,
  to: number,
): void {
  const kind = blocks[from]?.kind === 'post' ? 'post' : 'block';
  const lines = [to - 1, to];
  let found: Credit | null = null;
  let lineBlock = -1;
  let cut = -1;
  for (const i of lines) {
    const text = blocks[i]?.text ?? '';
    const line = i === to && !/^\s*[—–―]/.test(text) ? null : creditLine(text);
    const named = line === null ? null : namedIn(context, text, i, line.start, line.end);
    if (line === null || named === null) continue;
    found = credit(named.entity, named.label, kind === 'post' ? 'post-author' : 'dash', line.start, line.end);
    lineBlock = i;
    cut = text.slice(0, line.start).replace(/[\s—–―-]+$/, '').length;
    break;
  }
  const author = blocks[from]?.author;
  if (found === null && author !== undefined) found = authorCredit(context, author);
  for (let i = from; i < to; i++) {
    const text = blocks[i]?.text ?? '';
    const end = i === lineBlock ? cut : text.trimEnd().length;
    if (end <= 0) wholes.set(i, { kind: 'credit-line', start: 0, end: 0, credit: null });
    else if (found !== null || !isPress(text))
      wholes.set(i, {
        kind,
        start: text.length - text.trimStart().length,
        end,
        credit: withoutForeignSpan(found, i, lineBlock),
      });
  }
  if (lineBlock === to) wholes.set(to, { kind: 'credit-line', start: 0, end: 0, credit: null });
}

/** A cue's span belongs to its own block. */
const withoutForeignSpan = (found: Credit | null, block: number, lineBlock: number): Credit | null =>
  found === null || block === lineBlock ? found : { ...found, start: 0, end: 0 };

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
    while ((stack.at(-1)?.level ?? 0) >= level) stack.pop();
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

/** List items without marks are quotations only under a lead-in or heading that says so. */
function addLists(context: PageContext, blocks: readonly Block[], wholes: Map<number, Whole>): void {
  const headings = headingCredits(blocks, context);
  let lead: Credit | null = null;
  for (const [i, block] of blocks.entries()) {
    if (block.kind !== 'list-item') {
      const his = (context.hits[i]?.length ?? 0) > 0;
      lead = his && SAYING_LEAD.test(block.text) ? credit(context.table.person, null, 'heading', 0, 0) : null;
      continue;
    }
    const owner = lead ?? headings[i] ?? null;
    if (owner === null || wholes.has(i) || scanMarks(block.text).spans.length > 0) continue;
    if (lead === null && block.text.split(/\s+/).length < 6) continue;
    const line = creditLine(block.text);
    const end =
      line === null
        ? block.text.trimEnd().length
        : block.text.slice(0, line.start).replace(/[\s—–―-]+$/, '').length;
    if (end > 0) wholes.set(i, { kind: 'list', start: 0, end, credit: owner });
  }
}

/** Blocks that are quotations as a whole, by index. */
export function findWholes(blocks: readonly Block[], context: PageContext): Map<number, Whole> {
  const wholes = new Map<number, Whole>();
  addTurns(context, blocks, wholes);
  addAnswers(context, blocks, wholes);
  addBlockQuotations(context, blocks, wholes);
  addLists(context, blocks, wholes);
  return wholes;
}
