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
  /(?:引用|借用|援引|引述|化用)[了过]?(?!自己|[他她]自己)[^，,。：:“「]{2,16}的(?:诗句?|说法|名言|论述|台词|歌词)(?:[，,][^，,。：:]{0,4}(?:[把将]|“[^”]{1,30}”|「[^」]{1,30}」|理解为|解释为){1,4})?[，,：:]?\s*$|(?:记得|想起|读到|收到|翻出)[^，,。：:]{0,16}(?:内容|原文|的话)[：:]\s*$|(?:引用|援引|引述)[了过]?(?!自己|[他她]自己)[^。：:“「]{2,30}(?:原则|格言|箴言|谚语|俗语|[古老]话|研究|报告)[：:][^。]{0,24}$/;

/** "用类似“……”的方式": what it is like. */
const LIKE = /(?:类似|好比|有如|犹如)于?\s*$/;

/** "回答观众关于“……”时", "对于“……”这问题": what the subject is asked, by somebody else. */
const MEETS = /(?:回[答应]|面对|针对|关于|对于)[^，,。：:]{0,16}$/;
const MET_AFTER = /^(?:时|的?(?:提问|问题|疑问|追问|发问))/;
const A_QUESTION_AFTER = /^[这那此][一个条些]{0,2}[^，,。“「]{0,8}(?:问题|提问|疑问|追问|发问)/;

/** "“……”的传言": said by no one in particular. */
const RUMOURED = /^(?:的|等)(?:相关|网络)?(?:传言|传闻|谣言|内容)/;

/** "其中的歌词：", "他也会弹奏一曲：", "剧中，他威胁一个商人：": words that were sung or played. */
const PERFORMED =
  /(?:歌词|唱词|诗句|台词)[^，,。：:]{0,4}[：:]\s*$|(?:弹奏|演唱|[哼合]唱|朗诵|背诵|吟诵)[^，,。：:]{0,8}[：:]\s*$|(?:^|[，,])\s*[剧戏][中里][，,]?[他她][^。]{0,40}[：:]\s*$/;

/** "他问商人们为何去，得到的答案是：", "他耳边通常是“……”的指令", "书中都记载他“……”": others' words to or of the subject. */
const REACHED =
  /(?:得到|收到|换来|等来|听到)了?的[^，,。：:“「]{0,4}(?:答案|回答|回[复应]|答复|反馈)[却都总只]?是?[：:，,]?\s*$|(?:耳朵?边|耳畔)[^，,。：:]{0,8}$|(?:记载|相传|描写)[着了]?[他她]?\s*$|谁说过?的[：:，,]?\s*$/;

/** "对“……”的观点提出异议": what the subject speaks of; "对“……”的判断" is in the subject's own words. */
const OBJECT = /(?:(?<![绝反应相校])对于?|至于|[看对]待|[讨谈]论|探讨)\s*$/;
const OWN_VIEW = /^的(?:判断|解释|预测|定义|描述|比喻)/;

/** "不要称呼他为“……”". */
const NOT_CALLED = /(?:不要|别|不想|不愿|不应|拒绝)[^，,。“「]{0,6}[称叫][^，,。“「]{0,8}\s*$/;

/** "在学校的公众号中，曾有这样一段话：": a place's words. */
const PLACED =
  /(?:公众号|官网|网站|文章|书|网上|网络|墙上|海报|招牌|手册)[^，,。：:]{0,6}[，,]?(?:曾经?|也|还|都)?有[这那]?[样么]?一[段句]话[：:]\s*$|写着[：:，,]?\s*$|(?:网络|网上|社交媒体|社群|评论区|弹幕|坊间)[^，,。：:]{0,10}(?:出现|流传|涌现|充斥)[了着过]?[：:]?\s*$/;

const isAsked = (before: string, after: string): boolean =>
  (MEETS.test(before) && MET_AFTER.test(after)) ||
  (A_QUESTION_AFTER.test(after) && (MEETS.test(before) || lastVerb(before) === undefined));

/** "“悲悯之心”（Mercy for families）": a term with what it translates. */
const GLOSSED = /^\s?[（(][A-Za-z][A-Za-z ,;'’-]{2,60}[)）]/;

/** A thing's name, or what the page itself calls something; no sentence. */
function isOwnTerm(text: string, sentence: string, { start, end, outer }: MarkSpan): boolean {
  if (/[。！？!?…，,]$/.test(text.slice(start, end))) return false;
  if (ZH_FROM_TO.test(sentence) || GLOSSED.test(text.slice(outer.end, outer.end + 80))) return true;
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
    PERFORMED.test(sentence) ||
    REACHED.test(sentence) ||
    (OBJECT.test(sentence) && !OWN_VIEW.test(text.slice(mark.outer.end, mark.outer.end + 8))) ||
    NOT_CALLED.test(sentence) ||
    ZH_REFUTED.test(sentence) ||
    ZH_NAMED.test(sentence) ||
    ZH_ASKED.test(sentence) ||
    isOwnTerm(text, sentence, mark) ||
    (CALLED.test(sentence) && !goesOn)
  );
}
