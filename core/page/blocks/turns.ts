/** Turns of an interview or a transcript, and which labels of a page are believed to be such. */
import { lettered } from '../../text/lettered.ts';
import { tokenize } from '../latin/words.ts';
import { isInstitution } from '../names/entities.ts';
import type { Block } from '../types.ts';
import { INTERVIEW, TOLD_WITHIN } from './answers.ts';
import { apartIn } from './apart.ts';
import {
  inlineTurn,
  isFullName,
  keyOf,
  LABEL_LINE,
  LATIN_NAME,
  type Label,
  LINE_LENGTH,
  labelOf,
  looksLikeName,
  mayLabel,
  ROLES,
  type Turn,
} from './labels.ts';

/** Turns a page needs before its labels are believed. */
const MIN_TURNS = 3;

/** Turns of a piece of a talk, at most; more must repeat their speakers. */
const SHORT_TALK = 8;
/** And paragraphs from one of them to the next. */
const SHORT_GAP = 5;

/** Two speakers hold most of an interview; the keys of a list or a form are many and mostly stand once. */
const TOP_TWO_SHARE = 0.7;

/**
 * Where a transcript times its turns, a line without a time is no label unless a timed one has the same name: one
 * before it, or before words of its own block.
 */
function withTimes(turns: Turn[]): Turn[] {
  const timed = turns.filter((turn) => turn.timed);
  if (timed.length < MIN_TURNS - 1 || timed.length * 2 < turns.length) return turns;
  const names = new Set(timed.map(({ label }) => label));
  const since = timed[0]?.block ?? 0;
  return turns.filter(
    (turn) => turn.timed || ((turn.block > since || turn.start > 0) && names.has(turn.label)),
  );
}

/** One word with a capital: a name, or a field. */
const TERM = lettered(String.raw`^\p{Lu}\p{Ll}+$`);

/** The page's own words name whom the label names, and it is no outlet. */
function isNamed(label: string, blocks: readonly Block[]): boolean {
  if (/^the /i.test(label) || isInstitution(tokenize(label, []))) return false;
  if (TERM.test(label)) return blocks.some(({ text }) => text.indexOf(label, 2) > 0);
  const name = label.toLowerCase();
  return blocks.some(({ text }) => text.length > LINE_LENGTH && text.toLowerCase().includes(name));
}

/** "### Ada Lin:": a heading that leads to words. */
const isColonHeading = (block: Block | undefined): boolean =>
  block?.kind === 'heading' && /[:：]\s*$/.test(block.text);

/** Labels whose names are looked for in the page's own words. */
const ASKED_FOR = 4;

/**
 * Short lines come again on any page ("Advertisement", the outlet's name), and so do the fields of notes ("Origin:"):
 * lines of their own and single words are labels only where half of them have a time, are a part ("Interviewer"), or name whom the page names elsewhere too.
 */
function spoken(turns: Turn[], blocks: readonly Block[], isPerson: (block: number) => boolean): Turn[] {
  if (turns.every(({ start, label }) => start > 0 && !TERM.test(label))) return turns;
  const counts = new Map<string, number>();
  for (const { label } of turns) counts.set(label, (counts.get(label) ?? 0) + 1);
  const often = [...counts].sort(([, a], [, b]) => b - a).slice(0, ASKED_FOR);
  const named = new Set(often.flatMap(([label]) => (isNamed(label, blocks) ? [label] : [])));
  const sure = turns.filter(
    ({ label, start, timed, labelSpan }) =>
      (start > 0 && !TERM.test(label)) ||
      timed ||
      ROLES.test(label) ||
      isColonHeading(blocks[labelSpan.block]) ||
      named.has(label) ||
      isPerson(labelSpan.block),
  );
  return sure.length * 2 >= turns.length ? turns : [];
}

/** "Jane Doe / Jane Doe feeds a chimp in the park.": a picture's line; nobody begins with the own name in full. */
const isAbout = (label: string, words: string): boolean =>
  /\s/.test(label) && words.startsWith(`${label} `) && /^\p{Ll}/u.test(words.slice(label.length + 1));

function ownTurn(i: number, block: Block): Turn | null {
  const turn = inlineTurn(i, block);
  return turn !== null && isAbout(turn.label, block.text.slice(turn.start)) ? null : turn;
}

/** The turn that a label on a line of its own gives to the block after it. */
function turnUnder({ label, timed, ...labelSpan }: Label, i: number, { kind, text }: Block): Turn[] {
  if (kind === 'heading' || isAbout(label, text)) return [];
  return [{ label, timed, bold: false, labelSpan, block: i, start: 0 }];
}

/**
 * Turns with the label at the start of the block, or on a line of its own before the words. `isPerson`: the block names
 * the person looked for.
 */
export function findTurns(blocks: readonly Block[], isPerson: (block: number) => boolean): Turn[] {
  const turns: Turn[] = [];
  let pending: Label | null = null;
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'table-cell' || block.kind === 'preformatted' || apartIn(blocks)[i]) continue;
    const turn = ownTurn(i, block);
    const line: Label | null =
      turn === null && mayLabel(block) ? labelOf(i, LABEL_LINE.exec(block.text)) : null;
    if (turn !== null) turns.push(turn);
    else if (line === null && pending !== null) turns.push(...turnUnder(pending, i, block));
    pending = line;
  }
  const short = shortTalk(turns, blocks, isPerson);
  if (short.length > 0) return short;
  const found = spoken(believable(withTimes(turns)), blocks, isPerson);
  const told = blocks.slice(0, TOLD_WITHIN).some(({ text }) => INTERVIEW.test(text));
  const bold = boldTurns(turns, blocks, told);
  return bold.length > found.length ? bold : found;
}

/**
 * One speaker's labels have one key ("Lex Fridman", "Fridman"); several full labels with one last word are no family
 * ("The Safety Theory").
 */
function keysOf(turns: readonly Turn[]): (label: string) => string {
  const full = new Map<string, string>();
  const shared = new Set<string>();
  for (const { label } of turns) {
    const key = keyOf(label);
    if (key === label) continue;
    if ((full.get(key) ?? label) !== label) shared.add(key);
    full.set(key, label);
  }
  return (label) => (shared.has(keyOf(label)) ? label : keyOf(label));
}

function countNames(turns: readonly Turn[], key: (label: string) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { label } of turns)
    if (looksLikeName(label)) counts.set(key(label), (counts.get(key(label)) ?? 0) + 1);
  return counts;
}

/** Labels in bold, one after the other: somebody answers many askers, or many people answer once. */
function boldTurns(turns: readonly Turn[], blocks: readonly Block[], told: boolean): Turn[] {
  const all = turns.filter((turn) => turn.bold);
  const last = new Map(all.map(({ label }, i) => [label, i]));
  // Fields stand over the talk; the first asker stands right before the first that comes again.
  const again = all.findIndex(({ label }, i) => (last.get(label) ?? i) > i);
  const asks = /[?？]\W*$/.test(blocks[all[again - 1]?.block ?? -1]?.text ?? '');
  const bold = all.slice(Math.max(0, asks ? again - 1 : again));
  const full = bold.filter(({ label }) => /^\S+\s\S/.test(label) && LATIN_NAME.test(label));
  const most = Math.max(0, ...countNames(full, keysOf(full)).values());
  const answered = most >= MIN_TURNS && most * 3 >= bold.length;
  return bold.length >= MIN_TURNS && (answered || (told && full.length === bold.length)) ? bold : [];
}

const ADDRESSES = /\b(?:I|you|your|my|we|our)\b|[我你您咱]/;

/** A piece of a talk, too short to repeat its speakers: all its labels are humans' full names, and they speak of themselves or to each other. */
function shortTalk(turns: Turn[], blocks: readonly Block[], isPerson: (block: number) => boolean): Turn[] {
  if (turns.length < 2 || turns.length > SHORT_TALK) return [];
  const human = ({ label, labelSpan, start }: Turn) =>
    start > 0 && (isFullName(label) || isPerson(labelSpan.block)) && !isInstitution(tokenize(label, []));
  const addressed = ({ block }: Turn) =>
    blocks[block]?.kind === 'paragraph' && ADDRESSES.test(blocks[block]?.text ?? '');
  const spoken = turns.filter(addressed).length * 2 >= turns.length && turns.slice(0, 2).some(addressed);
  const near = turns.every(({ block }, i) => i === 0 || block - (turns[i - 1]?.block ?? 0) <= SHORT_GAP);
  const own = turns.every(({ label, labelSpan }) => label === turns[0]?.label && isPerson(labelSpan.block));
  const two = new Set(turns.map(({ label }) => keyOf(label))).size > 1;
  return (two || own) && near && spoken && turns.every(human) ? turns : [];
}

/** One speaker goes on, with a time at every paragraph. */
const isMonologue = (turns: readonly Turn[]): boolean =>
  turns.length >= MIN_TURNS &&
  isFullName(turns[0]?.label ?? '') &&
  turns.every(({ label, timed, start }) => timed && start > 0 && label === turns[0]?.label);

/** An interview repeats its speakers, has at least two of them, and little else that looks like a label. */
function believable(all: readonly Turn[]): Turn[] {
  const key = keysOf(all);
  const counts = countNames(all, key);
  const again = ({ label }: Turn) => (counts.get(key(label)) ?? 0) >= 2;
  // One-off labels before the first that comes again are a headline or a byline.
  const turns = all.slice(all.findIndex((turn) => ROLES.test(turn.label) || again(turn)));
  const [first = 0, second = 0] = [...counts.values()].sort((a, b) => b - a);
  if (isMonologue(all)) return [...all];
  if (turns.length < MIN_TURNS || second === 0 || first < 2) return [];
  const sure = turns.filter((turn) => ROLES.test(turn.label) || (LATIN_NAME.test(turn.label) && again(turn)));
  if (Math.max(first + second, sure.length) < turns.length * TOP_TWO_SHARE) return [];
  // A single word that stands once over its words is a section's title.
  const isTitle = (turn: Turn) =>
    turn.start === 0 && !again(turn) && /^\p{L}+$/u.test(turn.label) && !ROLES.test(turn.label);
  return turns.filter((turn) => looksLikeName(turn.label) && !isTitle(turn));
}
