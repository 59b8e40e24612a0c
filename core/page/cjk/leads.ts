/** Whoever a verb of saying or a colon before the marks gives the words to. */

import type { Credit } from '../credit.ts';
import { ZH_POST } from '../lexicon/cjk.ts';
import { blanks, type CjkSubject, LEADING, lastClause } from './clause.ts';
import type { CjkContext } from './names.ts';
import type { CjkReporters, Stretch } from './reporters.ts';
import { COLON, isNoSpeaker, lastVerb, SAY_END, settle } from './speakers.ts';
import type { CjkSubjects } from './subject.ts';

/** "主持人引述了一位朋友的话", "正如书中所说": somebody else's words, and the page does not say whose. */
const QUOTED_FROM =
  /(?:引述|援引|引用|转述|[借套]用|想起|[念读]出)[^，,。]{2,20}$|(?:[正诚一恰]如|就像|如同)[^，,。他她我]{1,12}所$/;

/** "被问到为何解雇某某，回答：": whoever is named was asked about. */
const WAS_ASKED = /^[\s*_-]*被问/;

/** "有很多团队跑来说": somebody, whom the page does not name. */
const INDEFINITE = /^有(?:人|很多|许多|不少|一?些|几[个位]|[一两三]?[位个名](?!人?朋友))/;
/** "来自各地的八百多名官员给她写了一封信，称": those of an earlier clause speak, and not whom they speak of. */
const MANY_HUMANS =
  /(?:^|[，,])[^，,。]{0,24}[名位多些群批][^，,。名位]{0,8}(?:官员|议员|员工|学者|专家|居民|学生|代表|人士|记者|律师|家长|用户|球迷|粉丝|观众|股东|投资人)(?!的)[^，,。]{0,16}[，,]/;
/** What makes whoever comes after it feel or say something, with nothing else before the colon. */
const CAUSED = /(?:^|(?<=[，,]))\s*(?:这|那|此)[^，,让使令]{0,6}[让使令](?=[他她])/;
const ASKS = /问/;
/** "甲质疑，乙……：“……”": whoever finds fault speaks, not with whom. */
const FAULTS = /(?:质疑|批评|指责|抨击|痛批|怒批|痛斥|斥责|嘲讽|抱怨|控诉|指控)[，,]/;
const TELLS_HIM = /告诉[他她]|[对向][他她](?:说|表示|称)/;
/** The particle that makes the verb after it a noun. */
const OWNED_VERB = /的(?:[这那另]?一?[番次句段席])?$/;

export interface Lead {
  /** What stands before the marks in its sentence, and where. */
  readonly sentence: string;
  readonly offset: number;
  /** Speaker of the sentence before. */
  readonly carried: Credit | null;
  /** Whom the sentence before is about, where it has the word for what they wrote. */
  readonly about: Credit | null;
  /** The same from the sentence's beginning on; null: nothing else reports the sentence. */
  readonly whole: Stretch | null;
}

/** "H100", "GPT-5": nobody is called so. */
const isProduct = (text: string, { kind, at, length }: CjkSubject): boolean =>
  kind === 'name' && /\d/.test(text.slice(at, at + length));

/** What stands before a colon without a verb of saying, but does not speak. */
const isSpokenOf = (before: string, found: CjkSubject): boolean =>
  isProduct(before, found) || (found.kind === 'full' && FAULTS.test(before));

/** "信中写道：": a text goes on being quoted. */
const writerOf = ({ kind, label }: CjkSubject, writer: Credit | null): Credit | null =>
  kind === 'noun' && ZH_POST.test(label ?? '') && writer?.entity != null
    ? { ...writer, kind: 'continuation' }
    : null;

/** What stands before the verb, or before the colon: "这让他担心：", "某某的反问：". */
const verbless = (sentence: string, verb: RegExpExecArray | undefined): string =>
  verb === undefined
    ? sentence.replace(COLON, '').replace(CAUSED, blanks)
    : sentence.slice(0, verb.index).replace(OWNED_VERB, blanks);

/** "某某回忆起父母，表示父亲在世时曾告诉他": whoever tells him stands in the last clause, named or not. */
const isAnotherClause = (before: string, { at }: CjkSubject): boolean => {
  const clause = lastClause(before);
  return at < before.length - clause.length && clause.replace(LEADING, '').length > 1;
};

export class CjkLeads {
  constructor(
    private readonly context: CjkContext,
    private readonly subjects: CjkSubjects,
    private readonly reporters: CjkReporters,
  ) {}

  /** Cue before the marks. */
  before(lead: Lead): Credit | 'nobody' | null {
    const { sentence, offset } = lead;
    const told =
      COLON.test(sentence) && !SAY_END.test(sentence) ? this.reporters.told(sentence, offset) : null;
    return told ?? this.lead(lead);
  }

  /** Cue before the marks: the last verb of saying and its subject. `whole` null: nothing else reports the sentence. */
  private lead({ sentence, offset, whole, carried, about }: Lead): Credit | 'nobody' | null {
    // A verb far to the left belongs to another clause: "X 发推之后，Y 亲自下场：".
    const verb = SAY_END.test(sentence) ? lastVerb(sentence) : undefined;
    const before = verbless(sentence, verb);
    const found =
      verb === undefined ? this.subjects.nameBefore(before, offset) : this.subjects.before(before, offset);
    const said = verb?.[0] ?? '';
    const end = offset + before.length + said.length;
    const another = TELLS_HIM.test(said) && isAnotherClause(before, found);
    if (another || INDEFINITE.test(found.label ?? '') || this.isAddressed(found, verb, offset))
      return 'nobody';
    const spokenOf = verb === undefined && isSpokenOf(before, found);
    const thing = isNoSpeaker(found, said) || spokenOf;
    const other = writerOf(found, carried ?? about) ?? this.reporterOf(thing ? whole : null);
    if (other !== null) return other;
    if (found.kind !== 'none') return this.named(found, said, offset + found.at, end);
    return verb === undefined ? null : this.unnamed(carried, before, offset + verb.index, end);
  }

  /** "一名记者问某某：“……”他回答": who asks is not whom the next 他 means. */
  private named(found: CjkSubject, verb: string, start: number, end: number): Credit {
    const credit = settle(this.subjects, this.subjects.goingOn(found, verb), 'verb-before', start, end);
    return ASKS.test(verb) && found.kind === 'noun' ? { ...credit, entity: null } : credit;
  }

  private reporterOf(whole: Stretch | null): Credit | null {
    return whole && this.reporters.of(whole);
  }

  /** "他告诉某某": the pronoun is not whom it speaks to. */
  private isAddressed(
    { kind, entity }: CjkSubject,
    verb: RegExpExecArray | undefined,
    offset: number,
  ): boolean {
    if (verb === undefined || kind !== 'pronoun' || entity === null) return false;
    return this.subjects.only(verb[0], offset + verb.index) === entity;
  }

  /** A verb of saying without a subject: the speaker before goes on; whoever was asked is whom the page is about. */
  private unnamed(
    carried: Credit | null,
    before: string,
    start: number,
    end: number,
  ): Credit | 'nobody' | null {
    if (QUOTED_FROM.test(before) || MANY_HUMANS.test(before)) return 'nobody';
    const asked = WAS_ASKED.test(before);
    if (carried !== null && carried.entity === null) return { ...carried, kind: 'continuation' };
    const { focus } = this.context;
    const entity =
      carried?.entity ?? focus.lastSpeaker ?? (asked ? focus.owner : null) ?? focus.resolve(null);
    return entity && { entity, label: null, kind: 'continuation', start, end, cosigners: [] };
  }

  /** A colon at the block's end; a noun without a verb of saying is a subject matter. */
  announcement(rest: string, from: number, carried: Credit | null): Credit | null {
    if (!/[：:]\s*$/.test(rest)) return null;
    const stop = Math.max(...['。', '！', '？', '\n'].map((char) => rest.lastIndexOf(char)));
    const sentence = rest.slice(stop + 1);
    const found = this.before({
      sentence,
      offset: from + stop + 1,
      carried,
      about: null,
      whole: { text: sentence, offset: from + stop + 1 },
    });
    if (found === 'nobody') return null;
    return found?.label == null || SAY_END.test(sentence) ? found : null;
  }
}
