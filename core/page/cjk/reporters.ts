/** Who reports the rest of a Chinese sentence: an earlier clause's verb of saying, or the human that a clause goes on with. */

import type { Credit } from '../credit.ts';
import { ZH_SAY, ZH_SILENT } from '../lexicon/cjk.ts';
import { afterLast, isPersonNoun, withoutBrackets } from './clause.ts';
import { SAY_ALL, settle } from './speakers.ts';
import type { CjkSubjects } from './subject.ts';

/** Text of a block with where it stands there. */
export interface Stretch {
  readonly text: string;
  readonly offset: number;
}

/** The last characters of a sentence in which its reporter is sought. */
const REPORTED = 300;
/** A clause that ends in a verb of saying: what follows is reported. */
const REPORTING = new RegExp(`(?:${ZH_SAY})(?:了|过|着|道|到|说|称)?[^，,。：:“「]{0,12}[，,：:]$`);
/** A question that goes on behind a comma; whom it is put to stands before the verb or behind it. */
const ASKS = /(?:问[及到道]?|质问|追问|询问)(?:[^，,。：:“「]{1,8})?[，,：:]/;
const ADDRESSED = /向[^，,。]{1,12}$/;
/** A clause whose subject stands in an earlier one. */
const GOES_ON =
  /^\s*(?:并|且|而且|还|也|又|更|什至|一直|始终|从而|继续|再|同时|已经|正在|曾|将|会|要|想|就|便|才|都|不[仅但]|试图|直到|去|来|以|用|把|认定)/;

/** Clauses of a sentence that report: nobody writes more, and each looks for its subject through all before it. */
const MOST_REPORTING = 24;

/** Where the verbs of saying of the reporting clauses begin and end, from `from` on. */
function reporting(text: string, from: number): [number, number][] {
  const found: [number, number][] = [];
  let start = from;
  for (const clause of withoutBrackets(text.slice(from))
    .split(/(?<=[，,：:])/)
    .slice(0, -1)) {
    const verb = REPORTING.exec(clause);
    if (verb !== null && !ZH_SILENT.test(clause.slice(0, verb.index)))
      found.push([start + verb.index, start + verb.index + verb[0].length]);
    start += clause.length;
  }
  return found;
}

export class CjkReporters {
  private readonly subjects: CjkSubjects;

  constructor(subjects: CjkSubjects) {
    this.subjects = subjects;
  }

  /** "X 说，……，……": the clause that reports the rest of its sentence, where a person is its subject. */
  reporter({ text, offset }: Stretch): Credit | null {
    const from = Math.max(0, text.length - REPORTED);
    let found: Credit | null = null;
    for (const [start, end] of reporting(text, from).slice(-MOST_REPORTING)) {
      const subject = this.subjects.before(text.slice(from, start), offset + from);
      const named = subject.kind === 'noun' && isPersonNoun(subject.label ?? '');
      if (named || subject.kind === 'full' || (subject.kind === 'pronoun' && subject.entity !== null))
        found = settle(this.subjects, subject, 'verb-before', offset + from + subject.at, offset + end);
    }
    return found;
  }

  /** Who reports the end of a sentence, or else the human whose clause it goes on with. */
  of(whole: Stretch): Credit | null {
    return this.reporter(whole) ?? this.further(whole);
  }

  /** "听众问某某，他会不会“……”": what is asked is the asker's to the sentence's end. */
  asked({ text, offset }: Stretch): Credit | null {
    const from = Math.max(0, text.length - REPORTED);
    const [stretch, at] = [text.slice(from), offset + from];
    const verb = ASKS.exec(stretch);
    if (verb === null || /被$/.test(stretch.slice(0, verb.index))) return null;
    const found = this.subjects.before(stretch.slice(0, verb.index).replace(ADDRESSED, ''), at);
    if (found.kind === 'none') return null;
    const end = at + verb.index + verb[0].length;
    return settle(this.subjects, found, 'verb-before', at + found.at, end);
  }

  /** The human subject of an earlier clause of the sentence. */
  private further({ text, offset }: Stretch): Credit | null {
    const from = Math.max(0, text.length - REPORTED);
    const last = afterLast(text.replace(/[：:]\s*$/, ''), '，,；;：:');
    const found = !GOES_ON.test(last) ? null : this.subjects.human(text.slice(from), offset + from);
    if (found === null) return null;
    const start = offset + from + found.at;
    return settle(this.subjects, found, 'verb-before', start, start + found.length);
  }

  /** "某某认为当前的环境已经相当成熟：“……”": what they say first leads up to their words. */
  told(sentence: string, offset: number): Credit | null {
    const from = Math.max(...['，', '；', ',', ';'].map((mark) => sentence.lastIndexOf(mark))) + 1;
    const clause = sentence.slice(from);
    const verb = [...clause.matchAll(SAY_ALL)][0];
    if (verb === undefined || verb.index === 0 || clause[verb.index + verb[0].length] === '的') return null;
    const found = this.subjects.before(clause.slice(0, verb.index), offset + from);
    const named = found.kind === 'full' || (found.kind === 'pronoun' && found.entity !== null);
    if (!named || ZH_SILENT.test(clause.slice(0, verb.index))) return null;
    const start = offset + from + found.at;
    return settle(this.subjects, found, 'verb-before', start, offset + from + verb.index + verb[0].length);
  }
}
