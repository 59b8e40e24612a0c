/** Turns of an interview, answers to its questions, and a speech printed in full: paragraphs by whoever is labelled. */
import type { Credit } from '../credit.ts';
import { credit, namedIn } from '../names/named-in.ts';
import type { PageContext } from '../page-context.ts';
import type { Block } from '../types.ts';
import { endsSpeech, findAnswers, isBoldBlock } from './answers.ts';
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
  if (!ROLES.test(label) || !/[(（][^()（）]+[)）]/.test(bracket)) return null;
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
  const named = namedIn(context, blocks[block]?.text ?? '', block, start, end);
  const initials = parts.map((part) => part[0]).join('');
  const answers = ANSWERER.test(label) && aboutPerson(context, blocks, block);
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
  block?.kind === 'paragraph' &&
  after <= AFTER_LAST &&
  /\b(?:I|I['’]\w+|my|me)\b|我(?![们們])/.test(block.text);

/** A short line in bold, without a question or a full stop: the title of a part. */
const isTitle = (block: Block): boolean =>
  block.text.length < TITLE_LENGTH && isBoldBlock(block) && !/[。.!?？！]\W*$/.test(block.text);

/** Credits turns in order; a part that was named once keeps its name. */
class Speakers {
  private readonly parts = new Map<string, Credit>();
  constructor(
    private readonly context: PageContext,
    private readonly blocks: readonly Block[],
  ) {}

  of(turn: Turn, text: string): Credit {
    const { block, start, end } = turn.labelSpan;
    const part = partOf(this.context, turn, text) ?? this.parts.get(turn.label);
    if (part !== undefined) this.parts.set(turn.label, part);
    const found = part && { ...part, start, end };
    return { ...(found ?? turnCredit(this.context, this.blocks, turn.label, block, start, end)), block };
  }
}

/** Turns, and the paragraphs after each up to the next label or heading. */
export function addTurns(context: PageContext, blocks: readonly Block[], wholes: Map<number, Whole>): void {
  const turns = findTurns(blocks, (i) => (context.hits[i]?.length ?? 0) > 0);
  const labels = new Set(turns.map((turn) => turn.labelSpan.block));
  const byBlock = new Map(turns.map((turn) => [turn.block, turn]));
  const last = turns.at(-1)?.block ?? -1;
  const speakers = new Speakers(context, blocks);
  let current: Credit | null = null;
  for (let i = turns[0]?.block ?? 0; i <= last || speaksOn(blocks[i], i - last); i++) {
    const block = blocks[i] ?? { text: '', kind: 'paragraph' };
    const { text, kind } = block;
    const turn = byBlock.get(i);
    if (turn !== undefined) {
      current = speakers.of(turn, text);
      wholes.set(i, dialogue(text, turn.start, current));
    } else if (kind === 'heading' || isTitle(block)) current = null;
    else if (current !== null && kind === 'paragraph' && !labels.has(i) && !apartIn(blocks)[i])
      wholes.set(i, dialogue(text, afterTime(text), { ...current, start: 0, end: 0 }));
  }
}

/** The label line of a talk in one voice: the person's name and a colon, alone. */
function isOwnLabel(context: PageContext, { text, kind }: Block, i: number): boolean {
  const hits = context.hits[i] ?? [];
  if (kind !== 'paragraph' || hits.length === 0 || !/[：:][\s*_]*$/.test(text)) return false;
  const rest = hits.reduce((left, { start, end }) => left.replace(text.slice(start, end), ''), text);
  return /^[\s*_（()）]*[：:][\s*_]*$/.test(rest);
}

const FULL_TEXT = /\b(?:transcript|full text|full remarks|verbatim)\b/i;
const SPEECH = /\b(?:talk|speech|lecture|address|keynote|remarks|testimony)\b/i;
const TEXT_LABEL =
  /^[\s*_#]*(?:(?:full|edited|complete|lightly edited)\s)?(?:transcript|text|speech|remarks)[\s*_]*[:：]?[\s*_]*$/i;
/** Blocks of a page's opening that say what it prints. */
const OPENING_BLOCKS = 8;

/** "TRANSCRIPT:" on a page that opens with whose talk it prints. */
function isTextLabel(context: PageContext, blocks: readonly Block[], i: number): boolean {
  if (!TEXT_LABEL.test(blocks[i]?.text ?? '')) return false;
  return blocks
    .slice(0, Math.min(i, OPENING_BLOCKS))
    .some(({ text }, k) => (context.hits[k]?.length ?? 0) > 0 && FULL_TEXT.test(text) && SPEECH.test(text));
}

const TEXT_LABEL_ZH = /^[^。，！？]{0,24}(?:[文讲]稿|講稿|全文|实录|實錄|[逐文]字稿|原文|完整版)[^\p{L}]*$/u;
/** Such a label stands in the first characters. */
const LABEL_REACH = 30;
const HAN = /[\u4e00-\u9fff]/;
const SPEECH_ZH = /演讲|演講|讲话|講話|致[辞詞]|发言|發言/;
const SPEAKS_ZH = /[我咱你您]|大家|谢谢|謝謝/;

/** "演讲全文" over words that address somebody, on a page that opens with whose speech it prints. */
function isTextLabelZh(context: PageContext, blocks: readonly Block[], i: number): boolean {
  const { text } = blocks[i] ?? { text: '' };
  if (!HAN.test(text.slice(0, LABEL_REACH)) || !TEXT_LABEL_ZH.test(text)) return false;
  const words = blocks.slice(i + 1, i + 4).find(({ text }) => /[。！？]/.test(text));
  return (
    SPEAKS_ZH.test(words?.text ?? '') &&
    blocks
      .slice(0, Math.min(i + 1, OPENING_BLOCKS))
      .some(({ text }, k) => (context.hits[k]?.length ?? 0) > 0 && SPEECH_ZH.test(text))
  );
}

const isLabel = (context: PageContext, blocks: readonly Block[], i: number): boolean => {
  const block = blocks[i];
  return (block !== undefined && isOwnLabel(context, block, i)) || isTextLabel(context, blocks, i);
};

/** A speech printed in full under the speaker's name: no turns, one label, and paragraphs up to the next heading. */
export function addSpeech(context: PageContext, blocks: readonly Block[], wholes: Map<number, Whole>): void {
  let speaker: Credit | null = null;
  /** Level of the heading over a speech in parts; 0 outside of one. */
  let parts = 0;
  for (const [i, block] of blocks.entries()) {
    const { text } = block;
    if (apartIn(blocks)[i] || !/\p{L}/u.test(text)) continue;
    const inFull = isTextLabelZh(context, blocks, i);
    if (inFull || isLabel(context, blocks, i)) {
      speaker = { ...credit(context.table.person, null, 'turn', 0, text.trimEnd().length), block: i };
      parts = inFull ? (block.level ?? 1) : 0;
    } else if (speaker !== null && inSpeech(block, parts)) addWords(wholes, i, block, speaker);
    else speaker = null;
  }
}

function addWords(
  wholes: Map<number, Whole>,
  i: number,
  { text, kind }: Block,
  speaker: Credit | null,
): void {
  if (speaker !== null && kind !== 'heading' && !wholes.has(i)) wholes.set(i, dialogue(text, 0, speaker));
}

/** A speech goes on; `parts`: one under a heading of this level may have headings and lists of its own. */
function inSpeech(block: Block, parts: number): boolean {
  if (parts > 0 && block.kind === 'heading') return (block.level ?? parts) > parts;
  if (parts > 0 && block.kind === 'list-item') return true;
  if (block.kind !== 'paragraph' || endsSpeech(block)) return false;
  return parts > 0
    ? block.text.length > TITLE_LENGTH || /[。！？：]\s*$/.test(block.text)
    : !/^.{1,30}[：:]\s*$/.test(block.text);
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
