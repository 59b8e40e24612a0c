/** Lines and openings that name the next speaker: `Name:`, a name on a line of its own, a time beside it. */
import { lettered } from '../../text/lettered.ts';
import type { Span } from '../../text/types.ts';
import { ZH_SURNAMES } from '../lexicon/cjk.ts';
import type { Block } from '../types.ts';

export interface Label extends Span {
  readonly label: string;
  readonly block: number;
  /** A time stands beside it. */
  readonly timed: boolean;
}

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
/** How the words were heard; none of them. */
const INTERPRETED = String.raw`(?:\(As (?:interpreted|translated)\.?\)\s*)?`;
const COLON_LABEL = lettered(
  String.raw`^\s*[*_]{0,3}${TIME}[*_]{0,3}\[?((?:Speaker|Participant|Panelist|Guest|Host)\s\d{1,2}|\p{Lu}[\p{L}\p{M}.'’&-]*(?:\s+(?:\p{Lu}|de |van |von )[\p{L}\p{M}.'’-]*){0,4}|[《「][\u4e00-\u9fff]{2,8}[》」]|(?:主持人|记者|嘉宾)[\s·]?[A-Z][\p{L}·.\x20]{1,24}|\d?[\u4e00-\u9fff\u30a0-\u30ff·・A-Za-z. ]{1,16}|@\w+)\]?[*_]{0,5}${GAP}(?:[(（][^()（）]{0,40}[)）])?(?:, ?[A-Z .-]{2,30})?${GAP}${TIME}[*_]{0,3}${GAP}[:：](?!\d)[*_]{0,3}\s*(?:\d{1,2}(?::\d{2}){1,2}\s+(?=\S))?${INTERPRETED}`,
);
const LINE = String.raw`^\s*[*_]{0,3}${TIME}(\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+\p{Lu}[\p{L}\p{M}.'’-]*){0,3}|[\u4e00-\u9fff·]{2,12}(?:\s[\u4e00-\u9fff]{2,4})?|[问答](?=[*_]{0,3}[:：]))[*_]{0,3}${GAP}(?:[(（][^()（）]{0,40}[)）])?${GAP}[-–—]?${GAP}[*_]{0,3}${TIME}[:：]?[*_]{0,3}`;
export const LABEL_LINE = lettered(String.raw`${LINE}\s*$`);
/** `Name (00:01:02) words`: a time in brackets stands for the colon. */
const LABEL_TIMED = lettered(
  String.raw`^\s*[*_]{0,3}(\p{Lu}[\p{L}\p{M}.'’-]*(?:\s\p{Lu}[\p{L}\p{M}.'’-]*){0,3})[*_]{0,3}\s?[[(]{1,2}\d{1,2}:\d{2}(?::\d{2})?[\])]{1,2}(?:\(https?:[^\s()]{4,120}\))?[*_]{0,3}\s+(?=\S)`,
);
/** A time before the words of a paragraph that goes on with the turn before. */
const LEADING_TIME = /^\s*[[(]\d{1,2}:\d{2}(?::\d{2})?[\])]\s*/;

/** Where the words begin behind a time. */
export const afterTime = (text: string): number => LEADING_TIME.exec(text)?.[0].length ?? 0;

/** A label and a line break before the words of the same block. */
const LABEL_BREAK = lettered(String.raw`${LINE}[ \t]*\n\s*`);
/** "Q." and "A." of a court's record, "Q  Thank you, Mr. President" of a press office's. */
const COURT = lettered(String.raw`^\s*(?:([QA])\.\s+(?=\S)|(Q)[\s\u00a0]{1,6}(?=\(?\p{Lu}))${INTERPRETED}`);
/** Line openers that look like names. */
const NOT_LABELS =
  /^(?:transcripts?|chapters?|timestamps?|sponsors?|subtitles|outline|contents|table of contents|highlights|episode|links?|note|updated?|reports?|statement|status|breaking|rumou?rs?|source|sources|photo|image|credit|read more|related|twitter|facebook|instagram|youtube|tiktok|linkedin|photographer|photograph|caption|correction|editor['’]?s? note|summary|warning|tip|example|disclosure|video|watch|listen|tl;?dr|ps|p\.s\.|conclusion|background|context|key takeaways?|faq|date|location|time|title|author|by|posted|published|tags?|topics?|category|share|subscribe|abstract|introduction|results?|methods?|step \w+|part \w+|chapter \w+|day \w+|image credit|from|to|cc|bcc|sent|subject|re|fwd?|发件人|收件[人者]|寄件[者人]|抄送|副本|日期|主题|主旨|注|来源|文章来源|原文|原标题|采访|编译|翻译|整理|撰文|文|出[品处]|导语|编辑|[作译]者|图|标题|摘要|时间|地点|链接|连结|参考|结论|总结|背景|核心观点|[要观]点|[例比]如|其中|此外|因[此为]|所以|首先|其次|最后|第[一二三四五六七八九十]+)$/i;
/** "Ada's Doomsday Plan: ..." is a headline. */
const OWNED = /['’]s\s/;
/** "他说：", "某某表示：" is a cue of prose, no label. */
const SAYS =
  /.(?:说|道|称|表示|认为|指出|写|问|答|言|回应|强调|补充|解释|透露|宣布|警告|评价|形容|如下|是|的|[例比]如|包括)$/;
/** "我们很想请教几个问题：" is what somebody says. */
const SPEAKS_ZH = /^[我你您咱][\u4e00-\u9fff]{2}/;
/** "某某表达了对另一人的谢意：" is a sentence. */
const TELLS = /[了着过][对向].+的/;
/** Lines that pages set between paragraphs: neither a label nor words. */
const FURNITURE =
  /^\W*(?:(?:story |article )?continues? (?:below|after)(?: (?:the |this )?(?:ad\w*|video|photo))?|advertisements?|advertising|ads?|sponsored(?: content)?|promoted|(?:read|see|show|view|learn|load) (?:more|next|all|also)|more (?:from|on|stories)[^.]{0,20}|related(?: \w+)?|recommended(?: \w+)?|most (?:read|popular)|trending|share(?: this| article)?|save|print|e-?mail|copy link|reply|replies|like|likes|comments?|follow(?:ing)?|sign (?:up|in)|log in|subscribe(?: now)?|newsletters?|loading|menu|search|skip to content|close|getty images|首页|登录|登入|注册|(?:点击|长按|扫码|欢迎).{0,8}(?:关注|订阅).{0,6}|关注我们|广告|推广|赞助|相关(?:阅读|文章|新闻)|延伸阅读|推荐阅读|阅读更多|分享|收藏|点赞|回复|评论|留言|订阅)\W*$/i;

/** "Read more: another story": it points to other pages. */
const POINTER =
  /^[\s>»›→•*_#-]*(?:(?:read|see) (?:more|next|also)|also read|more on this|related|recommended|watch|listen)\s?[:|]|^[\s>»›→•*_#-]*(?:延伸阅读|相关阅读|推荐阅读)[：:]/i;

/** Labels are looked for this far into a block (UTF-16 units). */
const OPENING = 160;
/** A label on a line of its own is no longer than this (UTF-16 units). */
export const LINE_LENGTH = 60;
/** A time on a line of its own, as transcripts print it under a label. */
const TIME_LINE = /^\s*[[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?(?:\(https?:[^\s()]{4,120}\))?\s*$/;

/** Generic speakers of interviews. */
export const ROLES =
  /^(?:(?:speaker|participant|panelist|guest|host)(?:\s\d+)?|q|a|question|answer|(?:the )?(?:witness|deponent|court)|interviewer|moderator|reporter|audience|me|问|答|提问|回答|主持人|记者|采访者|\d?(?:观众|听众)(?:提问)?|提问者|听众|司会|聞き手|編集部|本[刊报])$/i;
/** "主持人 Jordan": a part and who plays it. */
const PART_AND_NAME = lettered(String.raw`^(?:主持人|记者|嘉宾)[\s·]?[\p{L}·.\x20]{2,25}$`);
export const LATIN_NAME = lettered(
  String.raw`^(?=\p{Lu})[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}.'’-]{2,}(?:\s\p{Lu}[\p{L}.'’-]*){0,3}$`,
);

export const looksLikeName = (label: string): boolean =>
  ROLES.test(label) ||
  PART_AND_NAME.test(label) ||
  LATIN_NAME.test(label) ||
  /^(?:[\u4e00-\u9fff]|[\u4e00-\u9fff\u30a0-\u30ff·・]{2,12}(?:\s[\u4e00-\u9fff]{2,4})?|[《「].{2,8}[》」])$/.test(
    label,
  );

const HAN_NAME = new RegExp(`^[${ZH_SURNAMES}][\\u4e00-\\u9fff]{2}$`);

/** Nobody but a human is called so: two words with capitals, a dotted name, a part. */
export const isFullName = (label: string): boolean =>
  ROLES.test(label) ||
  PART_AND_NAME.test(label) ||
  (LATIN_NAME.test(label) && /\S\s\S/.test(label)) ||
  /^[\u4e00-\u9fff]+[·・][\u4e00-\u9fff·・]+$/.test(label) ||
  HAN_NAME.test(label);

export const keyOf = (label: string): string =>
  LATIN_NAME.test(label) ? (label.split(/\s+/).at(-1) ?? label) : label;

/** Neither a label nor words. */
export const isAside = (text: string): boolean =>
  text.length < 150 &&
  (TIME_LINE.test(text) || POINTER.test(text) || (text.length < LINE_LENGTH && FURNITURE.test(text)));

export function labelOf(block: number, match: RegExpExecArray | null): Label | null {
  if (match === null) return null;
  const label = (match[1] ?? match[2])?.trim() ?? '';
  const cue = (SAYS.test(label) || TELLS.test(label) || SPEAKS_ZH.test(label)) && !ROLES.test(label);
  if (label === '' || cue || NOT_LABELS.test(label) || OWNED.test(label)) return null;
  const start = match[0].indexOf(label);
  return { block, label, start, end: start + label.length, timed: /\d:\d{2}/.test(match[0]) };
}

// Few blocks have a time or a line break near their start.
const timedLabel = (opening: string): RegExpExecArray | null =>
  /\d:\d\d/.test(opening) ? LABEL_TIMED.exec(opening) : null;
const brokenLabel = (opening: string): RegExpExecArray | null =>
  opening.includes('\n') ? LABEL_BREAK.exec(opening) : null;

/** A label before the words of its own block. */
export function inlineTurn(block: number, { text, kind }: Block): Turn | null {
  const opening = text.slice(0, OPENING);
  // Most blocks have no label: one short look instead of two long ones.
  const match = /[:：\n]/.test(opening)
    ? (COLON_LABEL.exec(opening) ?? timedLabel(opening) ?? brokenLabel(opening))
    : COURT.exec(opening);
  const found = labelOf(block, match);
  if (match === null || found === null || match[0].length >= text.length) return null;
  // "### 问：……": of headings only a part's question.
  if (kind === 'heading' && !ROLES.test(found.label)) return null;
  const { label, timed, ...labelSpan } = found;
  // In a list bold labels are entries as often as speakers.
  const bold = kind !== 'list-item' && /^\s*(?:\*\*|__)/.test(match[0]);
  return { label, timed, bold, labelSpan, block, start: match[0].length };
}

/** A label before words or alone on its line, in whatever kind of block. */
export function labelAt(block: number, { text }: Block): Turn | null {
  const turn = inlineTurn(block, { text, kind: 'paragraph' });
  const line = turn === null && text.length < LINE_LENGTH ? labelOf(block, LABEL_LINE.exec(text)) : null;
  if (line === null) return turn;
  const { label, timed, ...labelSpan } = line;
  return { label, timed, bold: false, labelSpan, block, start: text.length };
}

/** A line that may name the next speaker; the name under a block quotation or a picture credits what is before it. */
export const mayLabel = ({ kind, text }: Block): boolean =>
  text.length < LINE_LENGTH && kind !== 'blockquote' && kind !== 'post' && kind !== 'caption';
