/** One clause of Chinese: its noun, the name beside its verb, what only labels a name. */

import {
  ZH_ADVERB,
  ZH_ADVERBIAL,
  ZH_CLAUSE_VERBS,
  ZH_LABEL_END,
  ZH_NOBODY,
  ZH_OBJECT_VERBS,
  ZH_ROLES,
  ZH_SAY,
  ZH_SURNAMES,
  ZH_TIME_END,
} from '../lexicon/cjk.ts';
import type { Entity, Gender } from '../names/entities.ts';
import { CALLED, type Candidate, isTitle } from './names.ts';

export interface CjkSubject {
  readonly entity: Entity | null;
  readonly label: string | null;
  /** `name`: one Latin word, perhaps an organisation; `full`: anybody's full name, or the person. */
  readonly kind: 'full' | 'name' | 'pronoun' | 'noun' | 'none';
  /** Offset in the text that was searched. */
  readonly at: number;
  readonly length: number;
  /** Of a pronoun. */
  readonly gender: Gender;
  /** Whose thing a noun is ("某某的当务之急"). */
  readonly owner?: Entity | null | undefined;
  /** The noun is somebody of theirs ("某某妈妈"). */
  readonly kin?: boolean;
}

export const NONE: CjkSubject = { entity: null, label: null, kind: 'none', at: 0, length: 0, gender: null };
export const LEADING = new RegExp(`^(?:[，,、；;：:\\s]|${ZH_ADVERBIAL})+`);
export const AFTER_NAME = new RegExp(`^(?:${ZH_ADVERB}|[之早先]前|那句|的|关于)+$`);
const TRAILING = new RegExp(`(?:${ZH_ADVERB})+$`);
/** "关于数据：" names a subject matter, nobody who speaks. */
const TOPIC_LEAD = /^(?:关于|对于|有关|注意|[例比]如|核心|主题|总结|结论|金句|名言|原话)/;
/** "X 的", "X 所在的": the name owns what follows. "X 这位某事的发起人" is X. */
export const OWNED =
  /^(?![这那][位名个])(?:所在|[已现原独特固仅]有|[^，在于了过着一以用把是有说也不就都还又会能想要对向与给从被让将]{0,6}?)(?:的|之(?![后前际间时]))/;
/** "X 一位助手": one of theirs. */
export const ONE_OF = /^(?:的)?(?:一|另一|某)[位名](?=[\u4e00-\u9fff]{2})/;
/** "某某长子", "某某团队": those around one, whom no 的 joins. */
export const KIN =
  /^(?=[长次三幺独]子|[长次]女|儿子|女儿|妻子|丈夫|父亲|母亲|父母|妈妈|爸爸|爸妈|叔叔|外婆|奶奶|爷爷|大?哥哥?|大?姐姐?|弟弟|妹妹|胞[兄弟姐妹]|家[人属]|粉丝|支持者|阵营|团队|办公室|政府|内阁|幕僚|发言人|助[手理]|前[妻夫]|[女男]友)/;
/** "哥哥几度擦泪，喊话……": whoever opens an earlier clause so speaks. */
export const KIN_FIRST =
  /^(?:哥哥|姐姐|弟弟|妹妹|父亲|母亲|爸爸|妈妈|妻子|丈夫|儿子|女儿|教练|队友|记者|主持人|网友|粉丝|观众|评委)(?!的)/;
/** "也有网友", "前不久还有公司的员工": somebody whom the page does not name. */
export const SOME_OF =
  /^[更也还又另]?有[^，,。他她]{0,8}?(自?媒体|网友|网民|评论|员工|学者|用户|读者|年轻人|业内人士|知情人士)/;
/** What stands before a name so makes nobody the subject: "关于某某的指控", "被问到某某". */
export const isAboutName = (before: string): boolean => TOPIC_LEAD.test(before) || /^被(?!告)/.test(before);
/** A clause that says what was done names nobody, unless it was done to the 他 it ends in: "X 挖来了他". */
const PREDICATE = /[了着把](?![他她]$)|[的地得不但]$/;
/** "草草", "匆匆忙忙", "信誓旦旦": says how. */
const HOW = /^(.)\1$|^(.)\2(.)\3$|^..(.)\4$/u;
/** A longer noun phrase is no speaker but a clause (characters). */
const MAX_NOUN = 40;
const SAY_FIRST = new RegExp(`^(?:${ZH_SAY})`);
/** "反驳所有结论并": what was done, not who did it; "评论": who says it. */
export const opensWithVerb = (text: string): boolean =>
  (SAY_FIRST.exec(text)?.[0].length ?? text.length) < text.length;
/** A clause that goes on with the subject before it, or only says how. */
const SUBJECTLESS =
  /^[，,\s]*(?:当?被(?!告)|发表|出席|做客|亮相|现身|并|而且|且|同时|以|用|[通透]过|带着|借助|借|(?:还|也|又|再)(?!有)|尽管|虽然|由于|如果|即使|作为|身为|为了|因为|除了|随着|正如|如同|去(?!年)|致力|追求|试图|继续|旨在)/;
/** What follows the speaker's name in its noun phrase. */
const MODIFIED = /(?<=.{2})(?:在|于|接受|受访|今[天日]|昨天|日前|近日|稍早|这位|也|则|仍|还|发文|\d{4}年).*$/;
/** An earlier clause that only says how or on what occasion. */
const MANNER = /^(?:面对|对此|被|经|话锋|语气|不仅|不但|一边|转身|说着)|消息$|[，,]$/;
export const MAX_BEFORE = 16;
/** Clauses of its sentence that a pronoun goes back over. */
export const ANTECEDENT_CLAUSES = 8;
/** Verbs that take the name after them as their object, and what else binds it: "批评某某说", "和某某说". */
const ENDS_IN_VERB = new RegExp(`(?:${ZH_OBJECT_VERBS}|[了着过到把被将是有为在及和与跟、])$`);

/** As many blanks: offsets stay. */
export const blanks = (part: string): string => ' '.repeat(part.length);

/** Same length; brackets, time codes and Markdown's marks blanked: "苏茨克维（Ilya Sutskever）表示", "[00:13:49] 他说". */
export const withoutBrackets = (text: string): string =>
  text.replace(
    /\[(?=[^[\]]{1,60}\]\()|\]\([^()\s]{1,200}\)|[（(][^（()）]{0,60}[)）]|\[[\d:.\s]{0,12}\]|\d{1,2}:\d{2}(?::\d{2})?|[*_#>]+|^\s*\d{1,2}[.、]/g,
    blanks,
  );

/** What stands behind the last of `marks`. No pattern: tried from every place, one would be quadratic. */
export function afterLast(text: string, marks: string): string {
  let start = text.length;
  while (start > 0 && !marks.includes(text[start - 1] ?? '')) start--;
  return text.slice(start);
}

/** The clause that a sentence ends in, without the mark that closes it. */
export const lastClause = (sentence: string): string =>
  afterLast(sentence.trimEnd().replace(/[，,：:]$/, ''), '，,；;：:');

/** A longer noun phrase is no name to go back to (characters). */
const MAX_LABEL = 16;
/** "一位知情人士", "该公司发言人", "作家利默": a noun that somebody could be called by. */
const PERSON_NOUN = new RegExp(
  `${ZH_LABEL_END.source}|(?:${ZH_ROLES})[\\u4e00-\\u9fff]{2,4}$|^[${ZH_SURNAMES}][\\u4e00-\\u9fff]{1,2}(?:$|${ZH_ADVERB})|^(?:一[位名]|这位|另一[位名]|(?:现年)?\\s?\\d{1,2}\\s?多?岁的)`,
);
/** Three characters that speak are a name as a rule, unless they end as bodies do. */
const THREE =
  /^(?![对在当从向被把将与和就以于是有这那其各每某但而因所可往如他她我你不没很太最更也都还只说])[\u4e00-\u9fff]{2}[^方院局部会厅署台社报网国市省县们司团党队界媒律定示心者人员]$/;
/** "反而让他们有勇气去尝试别人": a clause, whatever it ends in. */
const CAUSES = /[让使令].{0,3}(?:们|人)[有去能会]/;
const ONE_PERSON = /^[一另]一?[位名](?:.*(?:员工|用户|网友|网民)$)?/;
export const isPersonNoun = (label: string): boolean =>
  label.length > 1 &&
  label.length <= MAX_LABEL &&
  !ZH_NOBODY.test(label.replace(ONE_PERSON, '')) &&
  !CAUSES.test(label) &&
  !label.startsWith('是') &&
  (PERSON_NOUN.test(label) || THREE.test(label));

/** After these stands no subject, but how or what somebody did: "曾严肃对……说". */
const AFTER_SUBJECT = /(?:曾经?|再次|多次|一再|反复|已经?)$/;

/** "其他人惊讶地": who, and how. */
function withoutManner(noun: string): string {
  const who = /地$/.test(noun) && !HOW.test(noun.slice(0, -1)) ? noun.slice(0, -3) : noun;
  return isPersonNoun(who) ? who : noun;
}

/** A clause without a name: its noun speaks, unless it is an adverbial, a topic or a predicate. */
function nounOf(clause: string, from: number, last: boolean): CjkSubject {
  const led = clause.slice(0, from) + (LEADING.exec(clause.slice(from))?.[0] ?? '');
  const noun = clause.slice(led.length).trim();
  const body = withoutManner(noun.replace(TRAILING, '').trim());
  const speaks =
    body.length >= 2 &&
    body.length <= MAX_NOUN &&
    !AFTER_SUBJECT.test(led.trim()) &&
    !SUBJECTLESS.test(clause) &&
    !SUBJECTLESS.test(noun) &&
    !opensWithVerb(noun);
  if (!last && (MANNER.test(noun) || ZH_TIME_END.test(noun) || body.length < 3)) return NONE;
  if (!speaks || TOPIC_LEAD.test(noun) || PREDICATE.test(body) || HOW.test(body)) return NONE;
  return {
    entity: null,
    label: body.replace(MODIFIED, ''),
    kind: 'noun',
    at: from,
    length: noun.length,
    gender: null,
  };
}

/** Clauses of a block whose noun is kept before all are forgotten, and the longest such (UTF-16 units). */
const KEPT_NOUNS = 2048;
const LONGEST_KEPT = 80;

/** The nouns of a block's clauses: each verb of saying looks through the clauses before it again. */
export class ClauseNouns {
  private readonly kept = new Map<string, CjkSubject>();

  of(clause: string, from: number, last: boolean): CjkSubject {
    if (clause.length > LONGEST_KEPT) return nounOf(clause, from, last);
    const key = `${from} ${last ? 1 : 0} ${clause}`;
    let noun = this.kept.get(key);
    if (noun === undefined) {
      if (this.kept.size >= KEPT_NOUNS) this.kept.clear();
      noun = nounOf(clause, from, last);
      this.kept.set(key, noun);
    }
    return noun;
  }
}

/** Text before a name that only labels it: a title, a preposition of source, marks, a time. */
export const labels = (before: string): boolean =>
  before === '' ||
  /^["“”「」『』《》\s]*$/.test(before) ||
  /(?:据|根据|按照|按|照)$|由$|^(?:在|用|以|如|正如|就像|诚如|一如|对于|尽管|虽然)$/.test(before) ||
  isTitle(before) ||
  /^(?:[那这]个?人?|他|她)?[就正便]?是$/.test(before) ||
  CALLED.test(before) ||
  ZH_TIME_END.test(before);

/** "这位共同创办人": whoever was spoken of last. */
export const THIS_ONE =
  /^(?![这该那][位名][^，,。]{0,4}(?:好友|朋友|同学|同事|邻居|网友|读者|家长|老师|学生|粉丝|观众|客户|用户|市民|居民|官员|记者|员工|职员|人士|网民))(?:这位|该名|这名|那位|此[人君]|后者)/;

/** Nothing but adverbs between a name and the verb that the clause leads up to. */
const ADJACENT = new RegExp(`^(?:${ZH_ADVERB}|所|\\s|(?:这样|那样)的[\\u4e00-\\u9fff]{1,5}?|等人?|本人)*$`);

/** Verbs with a clause after them: whoever that clause names says it ("他提到某某曾说"). */
const REPORTS = new RegExp(`(?:${ZH_CLAUSE_VERBS})[过到了]?$`);

/** The last name of a clause stands right before the verb and is no other verb's object: it speaks, whatever stands first. */
export function besideVerb(clause: string, candidates: readonly Candidate[]): Candidate | null {
  const last = candidates.at(-1);
  if (last === undefined || last.kind === 'name' || last.kind === 'pronoun') return null;
  if (!ADJACENT.test(clause.slice(last.at + last.length))) return null;
  const before = clause.slice(0, last.at).trimEnd();
  const first = candidates.at(-2);
  if (REPORTS.test(before)) return last;
  if (ENDS_IN_VERB.test(before)) return null;
  if (first === undefined || first.kind === 'name') return last;
  const between = before.slice(first.at + first.length).trim();
  // "他发现了刚成立的 X": the pronoun is the subject.
  if (first.kind === 'pronoun' && /[了着过]/.test(between)) return null;
  return isTitle(between) ? last : null;
}
