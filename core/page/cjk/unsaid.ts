/** Words in marks that a Chinese sentence gives to nobody: what its subject is asked or denies, names of things, the page's own terms. */

import {
  ZH_A_QUESTION,
  ZH_A_THING,
  ZH_ASKED,
  ZH_FROM_TO,
  ZH_NAMED,
  ZH_REFUTED,
  ZH_SPEECH_NOUN,
  ZH_STATEMENT,
  ZH_THIS_KIND,
} from '../lexicon/cjk.ts';
import type { MarkSpan } from '../marks/quotation-marks.ts';
import { lastClause } from './clause.ts';
import { lastVerb } from './speakers.ts';

/** "称某某为“……”" with nothing before it: whoever is named is spoken of, by whom a heading may say. */
const CALLED = /^[\s*_•-]*(?:[称赞]|称赞|形容|评价|描述|批评)[^，,。：:“「]{1,24}(?:为|是|作|成)\s*$/;

/** Names of things are no longer (UTF-16 units). */
const MAX_THING = 18;
/** "践行着石桥人“……”的理想", "头顶“……”的认证": words that only say of what kind a thing is. */
function isAttribute(before: string, after: string): boolean {
  const clause = lastClause(before);
  return (
    (/[着了][\u4e00-\u9fff]{2,6}$/.test(clause) || /[\u4e00-\u9fff]{2}头顶$/.test(clause)) &&
    lastVerb(clause) === undefined &&
    !ZH_STATEMENT.test(after) &&
    !ZH_SPEECH_NOUN.test(after.slice(1))
  );
}

/** "引用屈原的诗“……”", "还记得信中的内容：“……”": somebody else's words, and the page need not say whose. */
const ANOTHERS =
  /(?:引用|借用|援引|引述|化用)[了过]?(?!自己|[他她]自己)[^，,。：:“「]{2,16}的(?:诗句?|说法|名言|论述|台词|歌词)(?:[，,][^，,。：:]{0,4}(?:[把将]|“[^”]{1,30}”|「[^」]{1,30}」|理解为|解释为){1,4})?[，,：:]?\s*$|(?:记得|想起|读到|收到|翻出)[^，,。：:]{0,16}(?:内容|原文|的话)[：:]\s*$/;

/** "用类似“……”的方式": what it is like. */
const LIKE = /(?:类似|好比|有如|犹如)于?\s*$/;

/** "回答观众关于“……”时", "对于“……”这问题": what the subject is asked, by somebody else. */
const MEETS = /(?:回[答应]|面对|针对|关于|对于)[^，,。：:]{0,16}$/;
const MET_AFTER = /^(?:时|的?(?:提问|问题|疑问|追问|发问))/;
const A_QUESTION_AFTER = /^[这那此][一个条些]{0,2}[^，,。“「]{0,8}(?:问题|提问|疑问|追问|发问)/;

/** "“……”的传言": said by no one in particular. */
const RUMOURED = /^(?:的|等)(?:相关|网络)?(?:传言|传闻|谣言|内容)/;

/** "在学校的公众号中，曾有这样一段话：": a place's words. */
const PLACED =
  /(?:公众号|官网|网站|文章|书|网上|网络|墙上|海报|招牌|手册)[^，,。：:]{0,6}[，,]?(?:曾经?|也|还|都)?有[这那]?[样么]?一[段句]话[：:]\s*$/;

const isAsked = (before: string, after: string): boolean =>
  (MEETS.test(before) && MET_AFTER.test(after)) ||
  (A_QUESTION_AFTER.test(after) && (MEETS.test(before) || lastVerb(before) === undefined));

/** A thing's name, or what the page itself calls something; no sentence. */
function isOwnTerm(text: string, sentence: string, { start, end, outer }: MarkSpan): boolean {
  if (/[。！？!?…，,]$/.test(text.slice(start, end))) return false;
  if (ZH_FROM_TO.test(sentence)) return true;
  if (ZH_A_THING.test(sentence)) return end - start <= MAX_THING;
  if (text[outer.end] !== '的') return false;
  if (LIKE.test(sentence) || (ZH_THIS_KIND.test(sentence) && lastVerb(sentence) === undefined)) return true;
  return isAttribute(sentence, text.slice(outer.end, outer.end + 12));
}

interface Unsaid {
  /** What stands before the marks in their sentence. */
  readonly sentence: string;
  readonly mark: MarkSpan;
}

/** `goesOn`: somebody spoke in the sentence before. */
export function isUnsaid(text: string, { sentence, mark }: Unsaid, goesOn: boolean): boolean {
  const words = text.slice(mark.start, mark.end);
  return (
    isAsked(sentence, text.slice(mark.outer.end, mark.outer.end + 20)) ||
    RUMOURED.test(text.slice(mark.outer.end, mark.outer.end + 8)) ||
    (ZH_A_QUESTION.test(sentence) && /[?？]$/.test(words)) ||
    ANOTHERS.test(sentence) ||
    PLACED.test(sentence) ||
    ZH_REFUTED.test(sentence) ||
    ZH_NAMED.test(sentence) ||
    ZH_ASKED.test(sentence) ||
    isOwnTerm(text, sentence, mark) ||
    (CALLED.test(sentence) && !goesOn)
  );
}
