/** A speech printed in full, by one person: a label, or a line that says so, and the paragraphs that follow. */
import type { Credit } from '../credit.ts';
import { mayBeCjk } from '../lexicon/script.ts';
import { credit } from '../names/named-in.ts';
import type { PageContext } from '../page-context.ts';
import type { Block } from '../types.ts';
import { endsSpeech } from './answers.ts';
import { apartIn } from './apart.ts';
import { dialogue } from './dialogues.ts';
import { inlineTurn } from './labels.ts';
import type { Whole } from './wholes.ts';

/** Longer lines are words, whatever they end in (UTF-16 units). */
const TITLE_LENGTH = 60;

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

const TEXT_LABEL_ZH = /^[^。，！？]{0,24}(?:[文讲]稿|全文|实录|[逐文]字稿|原文|完整版)[^\p{L}]*$/u;
/** "以下是……的主题演讲全文", "本文是这篇演讲的文本整理": the end of a line that the speech follows. */
const INTRO_ZH =
  /(?:以下|下面|本文)[^。！？]{0,80}(?:演讲|讲话|致[辞词]|发言)[^。！？]{0,60}(?:全文|实录|整理|译文|翻译|[文讲]稿|内容)[^。！？\p{L}]{0,4}[。：]?\s*$/u;
const INTRO_REACH = 160;
/** Such a label stands in the first characters. */
const LABEL_REACH = 30;
const HAN = /[\u4e00-\u9fff]/;
const SPEECH_ZH = /演讲|讲话|致[辞词]|发言/;
const SPEAKS_ZH = /[我咱你您]|大家|谢谢/;

/** "演讲全文" over words that address somebody, on a page that opens with whose speech it prints. */
function isTextLabelZh(context: PageContext, blocks: readonly Block[], i: number): boolean {
  const { text } = blocks[i] ?? { text: '' };
  if (!mayBeCjk(blocks)[i] || !HAN.test(text.slice(0, LABEL_REACH))) return false;
  const his = (context.hits[i]?.length ?? 0) > 0 || context.focus.owner !== null;
  if (!TEXT_LABEL_ZH.test(text) && !(his && INTRO_ZH.test(text.slice(-INTRO_REACH)))) return false;
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

/** The person's name as a label before the first words. */
const OWN_LABEL = 4;

const ENDED = /[。！？：]\s*$|[。！？]\s*\S/;

/** A line over a part of a speech, without the mark-up of a heading: short, no sentence, over words that speak. */
function isPartTitle(blocks: readonly Block[], i: number): boolean {
  const { text, kind } = blocks[i] ?? { text: '', kind: 'heading' };
  const next = blocks[i + 1];
  return (
    kind === 'paragraph' &&
    text.length < LABEL_REACH &&
    !/[。！：，,；]/.test(text) &&
    next?.kind === 'paragraph' &&
    ENDED.test(next.text) &&
    SPEAKS_ZH.test(next.text)
  );
}

/** A speech goes on; `parts`: one under a heading of this level may have headings and lists of its own. */
function inSpeech(block: Block, parts: number): boolean {
  if (parts > 0 && block.kind === 'heading') return (block.level ?? parts) > parts;
  if (parts > 0 && block.kind === 'list-item') return true;
  if (block.kind !== 'paragraph') return false;
  if (parts > 0) return block.text.length > TITLE_LENGTH || ENDED.test(block.text);
  return !endsSpeech(block) && !/^.{1,30}[：:]\s*$/.test(block.text);
}

class Speeches {
  private speaker: Credit | null = null;
  /** Level of the heading over a speech in parts; 0 outside of one. */
  private parts = 0;

  constructor(
    private readonly context: PageContext,
    private readonly blocks: readonly Block[],
    private readonly wholes: Map<number, Whole>,
  ) {}

  read(block: Block, i: number): void {
    const { context, blocks } = this;
    const inFull = isTextLabelZh(context, blocks, i);
    if (inFull || isLabel(context, blocks, i)) {
      const words = credit(context.table.person, null, 'turn', 0, block.text.trimEnd().length);
      this.speaker = { ...words, block: i };
      this.parts = inFull ? (block.level ?? 1) : 0;
    } else if (this.speaker !== null && !(this.parts > 0 && isPartTitle(blocks, i))) {
      if (inSpeech(block, this.parts)) this.add(block, i, this.speaker);
      else this.speaker = null;
    }
  }

  private add(block: Block, i: number, speaker: Credit): void {
    if (block.kind === 'heading' || this.wholes.has(i)) return;
    const labelled = (this.context.hits[i] ?? []).some(({ start }) => start < OWN_LABEL);
    const start = labelled ? (inlineTurn(i, block)?.start ?? 0) : 0;
    this.wholes.set(i, dialogue(block.text, start, speaker));
  }
}

/** Paragraphs up to the next heading, or of a speech in parts up to what is no part of it. */
export function addSpeech(context: PageContext, blocks: readonly Block[], wholes: Map<number, Whole>): void {
  const speeches = new Speeches(context, blocks, wholes);
  for (const [i, block] of blocks.entries())
    if (!apartIn(blocks)[i] && /\p{L}/u.test(block.text)) speeches.read(block, i);
}
