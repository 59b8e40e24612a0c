/** Blocks that are somebody's words as a whole: block quotations, turns of an interview, listed sayings, embedded posts. */
import type { Span } from '../../text/types.ts';
import type { Block } from '../types.ts';

export interface Turn {
  readonly label: string;
  readonly labelSpan: Span & { readonly block: number };
  readonly block: number;
  /** Where the speaker's words begin in the block. */
  readonly start: number;
  /** A time stands beside the label. */
  readonly timed: boolean;
  /** The label is set off in bold. */
  readonly bold: boolean;
}

/** Bounded, for several stand beside each other: a line of blanks would be tried in every division. */
const GAP = String.raw`\s{0,4}`;
/** A time, in Markdown often a link to its place in the recording. */
const TIME = String.raw`(?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?(?:\(https?:[^\s()]{4,120}\))?${GAP})?`;
const LABEL = new RegExp(
  String.raw`^\s*[*_]{0,3}${TIME}[*_]{0,3}(\p{Lu}[\p{L}\p{M}.'’&-]*(?:\s+(?:\p{Lu}|de |van |von )[\p{L}\p{M}.'’-]*){0,4}|[\u4e00-\u9fff\u30a0-\u30ff·・A-Za-z. ]{1,16}|@\w+)${GAP}(?:[(（][^()（）]{0,40}[)）])?(?:, ?[A-Z .-]{2,30})?${GAP}${TIME}[*_]{0,3}${GAP}[:：](?!\d)[*_]{0,3}\s*`,
  'u',
);
const LABEL_LINE = new RegExp(
  String.raw`^\s*[*_]{0,3}${TIME}(\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+\p{Lu}[\p{L}\p{M}.'’-]*){0,3}|[\u4e00-\u9fff·]{2,12})${GAP}(?:[(（][^()（）]{0,40}[)）])?${GAP}[-–—]?${GAP}${TIME}[:：]?[*_]{0,3}\s*$`,
  'u',
);
/** A label and a line break before the words of the same block. */
const LABEL_BREAK = new RegExp(LABEL_LINE.source.replace(/\\s\*\$$/, '[ \\t]*\\n\\s*'), 'u');
/** Line openers that look like names. */
const NOT_LABELS =
  /^(?:transcripts?|chapters?|timestamps?|sponsors?|subtitles|outline|contents|table of contents|highlights|episode|links?|note|update|updated|source|sources|photo|image|credit|read more|related|correction|editor['’]?s? note|summary|warning|tip|example|disclosure|video|watch|listen|tl;?dr|ps|p\.s\.|conclusion|background|context|key takeaways?|faq|date|location|time|title|author|by|posted|published|tags?|topics?|category|share|subscribe|abstract|introduction|results?|methods?|step \w+|part \w+|chapter \w+|day \w+|image credit|注|来源|來源|文章来源|文章來源|原文|原标题|原標題|采访|採訪|编译|編譯|翻译|翻譯|整理|撰文|文|出品|出处|出處|导语|導語|编辑|編輯|作者|译者|譯者|图|圖|标题|標題|摘要|时间|時間|地点|链接|連結|参考|參考|结论|結論|总结|總結|背景|核心观点|要点|观点|例如|比如|其中|此外|因此|因為|因为|所以|首先|其次|最后|第[一二三四五六七八九十]+)$/i;
/** "他说：", "某某表示：" is a cue of prose, no label. */
const SAYS =
  /.(?:说|說|道|称|稱|表示|认为|認為|指出|写|寫|问|問|答|言|回应|回應|强调|強調|补充|補充|解释|解釋|透露|宣布|警告|评价|評價|形容|如下|是|的|例如|比如|包括)$/;
/** Labels are looked for this far into a block (UTF-16 units). */
const OPENING = 160;
/** A label on a line of its own is no longer than this (UTF-16 units). */
const LINE_LENGTH = 60;
/** Turns a page needs before its labels are believed. */
const MIN_TURNS = 3;

/** A time on a line of its own, as transcripts print it under a label. */
const TIME_LINE = /^\s*[[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?(?:\(https?:[^\s()]{4,120}\))?\s*$/;

interface Label extends Span {
  readonly label: string;
  readonly block: number;
  /** A time stands beside it. */
  readonly timed: boolean;
}

/** Neither a label nor words. */
export const isTimeLine = (text: string): boolean => text.length < 150 && TIME_LINE.test(text);

function labelOf(block: number, match: RegExpExecArray | null): Label | null {
  const label = match?.[1]?.trim() ?? '';
  const cue = SAYS.test(label) && !ROLES.test(label);
  if (match === null || label === '' || cue || NOT_LABELS.test(label)) return null;
  const start = match[0].indexOf(label);
  return { block, label, start, end: start + label.length, timed: /\d:\d{2}/.test(match[0]) };
}

/** A label before the words of its own block. */
function inlineTurn(block: number, { text, kind }: Block): Turn | null {
  if (kind === 'heading') return null;
  const opening = text.slice(0, OPENING);
  // Most blocks have no label: one short look instead of two long ones.
  const match = /[:：\n]/.test(opening) ? (LABEL.exec(opening) ?? LABEL_BREAK.exec(opening)) : null;
  const found = labelOf(block, match);
  if (match === null || found === null || match[0].length >= text.length) return null;
  const { label, timed, ...labelSpan } = found;
  const bold = /^\s*(?:\*\*|__)/.test(match[0]);
  return { label, timed, bold, labelSpan, block, start: match[0].length };
}

/** A line that may name the next speaker; the name under a block quotation or a picture credits what is before it. */
const mayLabel = ({ kind, text }: Block): boolean =>
  text.length < LINE_LENGTH && kind !== 'blockquote' && kind !== 'post' && kind !== 'caption';

/** Where a transcript times its turns, a line without a time is no label unless a timed one before has the same name. */
function withTimes(turns: Turn[]): Turn[] {
  const timed = turns.filter((turn) => turn.timed);
  if (timed.length < MIN_TURNS - 1 || timed.length * 2 < turns.length) return turns;
  const names = new Set(timed.map(({ label }) => label));
  const since = timed[0]?.block ?? 0;
  return turns.filter((turn) => turn.timed || (turn.block > since && names.has(turn.label)));
}

/** Turns with the label at the start of the block, or on a line of its own before the words. */
export function findTurns(blocks: readonly Block[]): Turn[] {
  const turns: Turn[] = [];
  let pending: Label | null = null;
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'table-cell' || block.kind === 'preformatted' || isTimeLine(block.text)) continue;
    const turn = inlineTurn(i, block);
    const line: Label | null =
      turn === null && mayLabel(block) ? labelOf(i, LABEL_LINE.exec(block.text)) : null;
    if (turn !== null) turns.push(turn);
    else if (line === null && pending !== null && block.kind !== 'heading') {
      const { label, timed, ...labelSpan } = pending;
      turns.push({ label, timed, bold: false, labelSpan, block: i, start: 0 });
    }
    pending = line;
  }
  const found = believable(withTimes(turns));
  const told = blocks.slice(0, TOLD_WITHIN).some(({ text }) => INTERVIEW.test(text));
  const bold = boldTurns(turns, told);
  return bold.length > found.length ? bold : found;
}

/** Generic speakers of interviews. */
const ROLES =
  /^(?:q|a|question|answer|interviewer|host|moderator|reporter|audience|me|问|答|問|提问|提問|回答|主持人|记者|記者|采访者|採訪者|观众|觀眾|听众|司会|聞き手|編集部|本刊|本报|本報)$/i;
/** Two speakers hold most of an interview; the keys of a list or a form are many and mostly stand once. */
const TOP_TWO_SHARE = 0.7;

const LATIN_NAME =
  /^(?=\p{Lu})[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}.'’-]{2,}(?:\s\p{Lu}[\p{L}.'’-]*){0,3}$/u;

const looksLikeName = (label: string): boolean =>
  ROLES.test(label) || LATIN_NAME.test(label) || /^[\u4e00-\u9fff\u30a0-\u30ff·・]{2,12}$/.test(label);

const keyOf = (label: string): string =>
  LATIN_NAME.test(label) ? (label.split(/\s+/).at(-1) ?? label) : label;

function countNames(turns: readonly Turn[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { label } of turns)
    if (looksLikeName(label)) counts.set(keyOf(label), (counts.get(keyOf(label)) ?? 0) + 1);
  return counts;
}

/** Labels in bold, one after the other: somebody answers many askers, or many people answer once. */
function boldTurns(turns: readonly Turn[], told: boolean): Turn[] {
  const bold = turns.filter((turn) => turn.bold);
  const full = bold.filter(({ label }) => /^\S+\s\S/.test(label) && LATIN_NAME.test(label));
  const most = Math.max(0, ...countNames(full).values());
  const answered = most >= MIN_TURNS && most * 3 >= bold.length;
  return bold.length >= MIN_TURNS && (answered || (told && full.length === bold.length)) ? bold : [];
}

/** An interview repeats its speakers, has at least two of them, and little else that looks like a label. */
function believable(all: readonly Turn[]): Turn[] {
  const counts = countNames(all);
  const again = ({ label }: Turn) => (counts.get(keyOf(label)) ?? 0) >= 2;
  // One-off labels before the first that comes again are a headline or a byline.
  const turns = all.slice(all.findIndex((turn) => ROLES.test(turn.label) || again(turn)));
  const [first = 0, second = 0] = [...counts.values()].sort((a, b) => b - a);
  if (turns.length < MIN_TURNS || second === 0 || first < 2) return [];
  const repeated = turns.filter((turn) => LATIN_NAME.test(turn.label) && again(turn));
  if (Math.max(first + second, repeated.length) < turns.length * TOP_TWO_SHARE) return [];
  // A single word that stands once over its words is a section's title.
  const isTitle = (turn: Turn) =>
    turn.start === 0 && !again(turn) && /^\p{L}+$/u.test(turn.label) && !ROLES.test(turn.label);
  return turns.filter((turn) => looksLikeName(turn.label) && !isTitle(turn));
}

/** The whole block in bold: an interviewer's question set off from the answers. */
export function isBoldBlock({ text, inline }: Block): boolean {
  return (
    inline?.some(
      (run) =>
        run.tag === 'strong' && text.slice(0, run.start).trim() === '' && text.slice(run.end).trim() === '',
    ) === true
  );
}

const INTERVIEW =
  /\b(?:interview|conversation|spoke (?:with|to)|sat down with|q&a|q & a|edited for|condensed|transcript)|访谈|訪談|专访|專訪|对谈|對談|对话|對話|采访|採訪|インタビュー/i;

/** Longer lines than this that end in a question mark are prose (UTF-16 units). */
const QUESTION_LENGTH = 220;

/** The page says that it is set as questions and answers; "interview" alone stands in half of all news. */
const TOLD_INTERVIEW =
  /\b(?:q&a|q & a|(?:interview|conversation|transcript)[^.]{0,40}(?:edited|condensed|excerpt)|edited for (?:length|clarity|brevity)|edited and condensed|condensed and edited)/i;
/** Blocks among which the page says so. */
const TOLD_WITHIN = 25;

const isShortLine = ({ kind, text }: Block): boolean =>
  kind === 'paragraph' && text.length < QUESTION_LENGTH && !/["“”«»]/.test(text);

/** A question set off from its answer: in bold, and on a page that says it is an interview also as a heading or a short line. */
const isQuestion = (block: Block, told: boolean): boolean =>
  /[?？]\s*$/.test(block.text) &&
  (isBoldBlock(block) || (told && (block.kind === 'heading' || isShortLine(block))));

/** Blocks that answer bold questions, by block index; empty unless the page is an interview of that shape. */
export function findAnswers(blocks: readonly Block[]): Set<number> {
  const told = blocks.slice(0, TOLD_WITHIN).some(({ text }) => TOLD_INTERVIEW.test(text));
  const questions = blocks.flatMap((block, i) => (isQuestion(block, told) ? [i] : []));
  const first = questions[0];
  if (questions.length < (told ? 2 : 3) || first === undefined) return new Set();
  if (!blocks.slice(0, first).some(({ text }) => INTERVIEW.test(text))) return new Set();
  const answers = new Set<number>();
  let open = false;
  for (let i = first; i < blocks.length; i++) {
    const block = blocks[i];
    if (questions.includes(i)) open = true;
    else if (block === undefined || block.kind === 'heading') open = false;
    else if (open && block.kind === 'paragraph' && !isBoldBlock(block)) answers.add(i);
  }
  return answers;
}

const CREDIT_LINE = /^\s*[—–―-]{1,3}\s*(\S.{1,120})$/s;
const TAIL_CREDIT = /(?:^|[\s.!?”"」』…])[—–―]{1,2}\s*([^—–―"“”]{2,100})$/s;

/** The name in `<cite>` at the end of a block quotation, or a caption right after one. */
export function citeLine({ text, kind, inline }: Block, inside: boolean): Span | null {
  if (!inside) return kind === 'caption' && text.length < OPENING ? { start: 0, end: text.length } : null;
  const end = text.trimEnd().length;
  const cite = inline?.findLast((run) => run.tag === 'cite' && run.end >= end - 1);
  return cite === undefined ? null : { start: cite.start, end: cite.end };
}

/** The dash line that credits a block quotation: a whole block, or the tail of one. Offsets of the name part. */
export function creditLine(text: string): Span | null {
  const whole = CREDIT_LINE.exec(text);
  const match = whole ?? TAIL_CREDIT.exec(text);
  const name = match?.[1];
  if (name === undefined || name.split(/\s+/).length > 14) return null;
  const start = text.lastIndexOf(name);
  return { start, end: start + name.length };
}
