/** Words without marks that a line around them gives to somebody: signed paragraphs, posts with their signature, lead-ins. */
import { lettered } from '../../text/lettered.ts';
import type { Block } from '../types.ts';

/** "... — Ada Lin (@adalin) May 3, 2022": how an embedded post ends when only its text is left. */
const POST_SIGNATURE = lettered(
  String.raw`(?:\s[—–-]{1,2}|[—–]{1,2})\s*([^—–\n()]{2,60}?)\s*\(@(\w{2,30})\)[\s·,]*(?:\p{Lu}\p{L}{2,9} \d{1,2}, \d{4})?\s*$`,
);

/** Addresses that end a post: its pictures, what it points to. */
const POST_LINKS = /(?<=\s)(?:(?:https?:\/\/|pic\.twitter\.com\/)\S{2,80}\s*){1,4}$/;

/** Where a post's words end and who signed it. Offsets in UTF-16 units; null where the text is no signed post. */
export interface Signature {
  readonly cut: number;
  readonly start: number;
  readonly end: number;
  readonly handle: string;
}

export function postSignature(text: string): Signature | null {
  if (!text.includes('(@')) return null;
  const match = POST_SIGNATURE.exec(text);
  const [all, name, handle] = match ?? [];
  if (match === null || all === undefined || name === undefined || handle === undefined) return null;
  const start = match.index + all.indexOf(name);
  const links = POST_LINKS.exec(text.slice(0, match.index))?.index ?? match.index;
  // "We are starting a company: https://...": the post tells of it.
  const cut = /[:：]\s$/.test(text.slice(Math.max(0, links - 2), links)) ? match.index : links;
  return { cut, start, end: start + name.length, handle: handle.toLowerCase() };
}

/** Lead-ins that give somebody's words as they are, not what they amount to. */
const LEAD_IN =
  /\b(?:sa(?:id|ys|ying)|adding|writing|tweeting|wrote|writes|tweeted|posted|stated|explain(?:s|ed)|add(?:s|ed)|replie[sd]|answer(?:s|ed)|put it|introduction|description|definition|explanation|summary|here(?:['’]s| is)|note[sd]|continue[sd]|testified|remark(?:s|ed)|recall(?:s|ed)|reads?|quote|quotation|in full|below|following|statement|post|message|e-?mail|letter|memo|note|tweet|words)\b[^.:]{0,60}:\s*$/i;
const LEAD_IN_ZH =
  /(?:[说称]|表示|写道|发文|发帖|如下|[全推]文|帖子|声明|公开信|内部信|邮件)[^。：:]{0,16}[：:]\s*$/;
export const FIRST_PERSON_ZH = /[我咱]/;
/** Editors say 我们 of themselves and their readers. */
const OWN_ZH = /我(?![们国])/;
/** A sentence about a post or a statement; its words may follow without marks. */
const POSTED_ZH =
  /(?:发推|发文|发帖|推[特文]|微博|公开信|内部信|长文|小作文|发声|表示|回应|透露|写道|宣布|否认)[^。：:“「]{0,40}[。，]?\s*$/;
const FIRST_PERSON = /\b(?:I|I['’]\w+|we|we['’]\w+|my|our|me|us|you|your)\b/;
/** Led paragraphs at most; what comes later is the page's own again. */
const MAX_LED = 6;
const MIN_LED_WORDS = 4;
/** Longer paragraphs than this are articles, not sayings (words). */
const MAX_SIGNED_WORDS = 120;
/** The same in UTF-16 units, for Chinese. */
const MAX_SIGNED = 1200;
const HAN = /[\u4e00-\u9fff]{4}/;
const QUOTES = /["“”„«»「」]/;

const wordsOf = (text: string): number => text.trim().split(/\s+/).length;

export const leadsIn = (text: string): boolean =>
  LEAD_IN.test(text.slice(-160)) || LEAD_IN_ZH.test(text.slice(-60));

const postsZh = (text: string): boolean => POSTED_ZH.test(text.slice(-70));

/** A sentence about a post, right over words in which somebody says "I". */
export const isPosted = (over: string, text: string): boolean => OWN_ZH.test(text) && postsZh(over);

/** The page's author says "I" in Chinese, somewhere that no line gives to somebody else. */
export function hasOwnVoice(blocks: readonly Block[]): boolean {
  let led = false;
  for (const { text } of blocks) {
    const own = OWN_ZH.test(text.replace(/[“「"][^”」"]*(?:[”」"]|$)/g, ''));
    if (own && !led) return true;
    led = own || (led && FIRST_PERSON_ZH.test(text)) || postsZh(text) || leadsIn(text);
  }
  return false;
}

/** "Ada Lin, The Globe:": a name and where the words stand, alone on a line. */
const NAME_LINE = lettered(
  String.raw`^\s*\p{Lu}[\p{L}.'’-]+(?:\s+\p{Lu}[\p{L}.'’-]*){1,3},\s[^:."“]{2,50}:\s*$`,
);

export const isNameLine = (text: string): boolean => text.length < 110 && NAME_LINE.test(text);

/** The words address somebody or speak of their speaker. */
const speaks = (text: string): boolean => FIRST_PERSON.test(text);

/** A lead-in of words, or any colon before a paragraph that says "I", "we" or "you". */
export const mayLead = (lead: string, text: string): boolean =>
  leadsIn(lead) || isNameLine(lead) || speaks(text);

/** A paragraph under a lead-in, without marks or with single terms in them; the second and later ones must speak in the first person. */
export function isLed({ text, kind }: Block, order: number): boolean {
  if (kind !== 'paragraph' || order >= MAX_LED || QUOTES.test(text.trimStart()[0] ?? '')) return false;
  if (HAN.test(text)) return FIRST_PERSON_ZH.test(text) && !/[:：]\s*$/.test(text);
  if (wordsOf(text) < MIN_LED_WORDS || /:\s*$/.test(text)) return false;
  return order === 0 || FIRST_PERSON.test(text);
}

/** A paragraph that may stand as a saying over a line "— Name". */
export const maySign = ({ text, kind }: Block): boolean =>
  kind === 'paragraph' &&
  !QUOTES.test(text) &&
  /[.!?…。！？]\s*$/.test(text) &&
  (wordsOf(text) >= MIN_LED_WORDS || HAN.test(text)) &&
  wordsOf(text) <= MAX_SIGNED_WORDS &&
  text.length <= MAX_SIGNED;

/** A line that stands over its section like a heading: short, no full stop, nothing that could be a sentence. */
export function isTitleLine({ text, kind }: Block): boolean {
  if (kind === 'heading') return true;
  const line = text.trim();
  return line.length < 90 && line !== '' && !/[.!?:;,…"”»」]$/.test(line) && !/[\u3040-\u9fff]/.test(line);
}

/** "With these words Ada Lin warned ...": the line points back at the quotation before it. */
const POINTS_BACK =
  /^\s*(?:with (?:these|those) words|those were the words|these are the words|so (?:said|wrote|spoke)|mit diesen worten|diese worte|con estas palabras|avec ces mots|c['’]est (?:par|avec) ces mots)\b/i;

/** The same in Chinese: "这是某某在访谈中说的话", "某某这样形容……", "某某说出了这句话". */
const THIS_ZH = '(?:这|以上|上[面述])(?:句|番|段|些|一)?';
const SPEECH_ZH =
  '(?:说|讲|写|话|名言|金句|观点|主张|看法|判断|回答|宣言|警告|信条|座右铭|忠告|感言|开场白|总结|[出来]自)';
const POINTS_BACK_ZH = new RegExp(
  `^[\\s*_—–：:]*(?:当?${THIS_ZH}(?:话|论断|判断)(?:[出来]自|从)[^。：:“「]{2,60}?(?:之口|口中|嘴里|说出)|${THIS_ZH}(?:话|观点)?(?:就|正|便|也|均|都)?(?:是|[出来]自)[^。：:“「]{2,60}?${SPEECH_ZH}|[^。：:“「]{2,90}?(?:(?:这样|如[此是]|这么|用这个词|用这句话)(?:形容|描述|评价|总结|概括|说|写)|[说抛写留喊][出了下道]*了?${THIS_ZH}(?:话|观点)))[^：:“「]{0,60}(?:[。，,]|$)`,
);

/** Before what points back stands whose words they were: "某某这样形容另一人". */
const POINTER_ZH = /这样|如[此是]|这么|用这[个句]|[抛说写留喊][出了下道]*了?(?:这|以上|上述)/;

/** Where the name ends that a line pointing back has; null where it does not. */
export function pointsBackZh(text: string): number | null {
  const opening = text.slice(0, 140);
  if (!POINTS_BACK_ZH.test(opening)) return null;
  return /^[\s*_—–：:]*当?(?:这|以上|上[面述])/.test(opening)
    ? opening.length
    : (POINTER_ZH.exec(opening)?.index ?? opening.length);
}

/** Where the name ends that points back at the words before the line; null where nothing does. */
export const pointsBack = (text: string): number | null =>
  POINTS_BACK.test(text.slice(0, 60)) ? text.length : pointsBackZh(text);
