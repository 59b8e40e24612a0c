/** Credits the quotations of a block in a language with blanks between words. */

import { withoutApparatus } from '../blocks/apparatus.ts';
import { type BlockCredits, type Credit, frameOf, isBareFrame, outside } from '../credit.ts';
import type { Focus } from '../focus.ts';
import type { LatinLexicon } from '../lexicon/types.ts';
import type { MarkSpan } from '../marks/quotation-marks.ts';
import type { DetectorHit } from '../names/detector.ts';
import type { Entity, EntityTable } from '../names/entities.ts';
import { isUsed, isVerb } from './cue.ts';
import { cueFor } from './cue-for.ts';
import { connects, governed, isBare } from './joints.ts';
import { holdBefore, verbBefore } from './leads.ts';
import type { Node, NodeBuilder } from './nodes.ts';
import type { Subject } from './noun-phrases.ts';
import { isPassive } from './passive.ts';
import { ownerOf } from './possessives.ts';
import { settle } from './resolve.ts';
import { sentenceSubject, speakerOfAll } from './sentence-speaker.ts';
import { type Sentence, splitSentences } from './sentences.ts';
import { soleHuman } from './sole-human.ts';
import { findSubject } from './subjects.ts';
import { isShortTag } from './tags.ts';
import { textMade } from './texts.ts';
import { type Token, tokenize } from './words.ts';

export interface LatinContext {
  readonly table: EntityTable;
  readonly focus: Focus;
  readonly lexicon: LatinLexicon;
  readonly builder: NodeBuilder;
}

/** Quotations of fewer than three words hang on a verb beside them only. */
const PARTIAL = /\s\S+\s/;

const known = (credit: Credit): Credit | null =>
  credit.entity === null && credit.label === null ? null : credit;

/** "a summary of what Hinton planned to tell": the clause is what the sentence is about, not who does something in it. */
const isClause = (node: Node | undefined): boolean => /^(?:what|how|why|whether)$/.test(node?.lower ?? '');

/** It quotes, names and means nobody, and leads to nothing. */
const isAboutThings = ({ nodes, quotes, people, owned }: Sentence): boolean =>
  quotes.length === 0 && people.length === 0 && !owned && nodes.at(-1)?.text !== ':';

/** "The veto would be Hinton's third.": the one human whom a sentence about a thing names is its owner. */
function ownerAlone({ nodes, people }: Sentence): Entity | null {
  const owner = people.find((at) => nodes[at]?.possessive && nodes[at]?.entity?.human);
  const entity = owner === undefined ? null : (nodes[owner]?.entity ?? null);
  const alone = people.every((at) => nodes[at]?.entity === entity || nodes[at]?.entity?.human !== true);
  return alone ? entity : null;
}

const isHuman = (node: Node | undefined): boolean => node?.kind === 'pronoun' || node?.entity?.human === true;

/** A verb of saying or holding in use whose subject speaks or thinks. */
const speaks = (nodes: readonly Node[], verb: number, lexicon: LatinLexicon): boolean =>
  isUsed(nodes, verb, lexicon) && !isPassive(nodes, verb, lexicon);

class BlockAttribution {
  readonly credits: (Credit | null)[];
  announced: Credit | null = null;
  private readonly context: LatinContext;
  private readonly text: string;
  private readonly marks: readonly MarkSpan[];
  /** Speaker of the sentence before, for sentences that are nothing but a quotation. */
  private carried: Credit | null = null;

  constructor(context: LatinContext, text: string, marks: readonly MarkSpan[]) {
    this.context = context;
    this.text = text;
    this.marks = marks;
    this.credits = marks.map(() => null);
  }

  run(sentences: readonly Sentence[]): void {
    for (const sentence of sentences) {
      this.context.focus.step();
      if (isAboutThings(sentence)) this.things(sentence);
      else this.sentence(sentence);
    }
  }

  /** Such a sentence moves nothing; where somebody speaks in it, nobody goes on after it. */
  private things({ nodes, verbs }: Sentence): void {
    const { lexicon } = this.context;
    if (verbs.some((v) => isVerb(nodes, v, lexicon.say, lexicon))) this.carried = null;
    this.announced = this.carried;
  }

  private sentence(sentence: Sentence): void {
    const { lexicon, focus } = this.context;
    const { nodes, quotes, people } = sentence;
    const main = sentenceSubject(nodes, lexicon);
    const before = this.mainEntity(nodes, speakerOfAll(sentence, lexicon) ?? main);
    if (quotes.length > 0) this.creditAll(nodes, quotes);
    this.enterSubjects(sentence);
    focus.text = textMade(this.context, sentence, main) ?? focus.text;
    for (const at of people) {
      const entity = nodes[at]?.entity ?? null;
      if (entity !== null) focus.mention(entity);
    }
    const spoken = this.lastCredit(nodes, quotes);
    const entity = before ?? spoken?.entity ?? ownerAlone(sentence);
    if (entity !== null) focus.enter(entity);
    if (spoken?.entity != null) {
      focus.lastSpeaker = spoken.entity;
      focus.enter(spoken.entity);
    }
    this.carried =
      quotes.length > 0 ? spoken : (this.announcement(sentence, main, before) ?? this.kept(sentence));
    this.announced = quotes.length > 0 ? null : this.carried;
  }

  /** Subjects of verbs of saying or thinking anywhere in the sentence are spoken of, whatever its first phrase is. */
  private enterSubjects({ nodes, verbs }: Sentence): void {
    const { lexicon, focus } = this.context;
    for (const v of verbs) {
      if (v === 0 || !speaks(nodes, v, lexicon)) continue;
      const subject = findSubject(nodes, v, lexicon);
      if (subject?.kind !== 'entity' || !subject.entity.human || isClause(nodes[subject.at - 1])) continue;
      focus.enter(subject.entity);
      if (lexicon.say.has(nodes[v]?.lower ?? '')) focus.lastSpeaker = subject.entity;
    }
  }

  private mainEntity(nodes: readonly Node[], subject: Subject | null): Entity | null {
    const main = ownerOf(nodes, subject, this.context.lexicon);
    if (main === null) return null;
    if (main.kind === 'entity') return main.entity;
    return main.kind === 'pronoun' && (main.gender === 'm' || main.gender === 'f')
      ? this.context.focus.resolve(main.gender)
      : null;
  }

  /** Of the sentence's last quotation; "Lin's “amazing feat”" has Lin say nothing. */
  private lastCredit(nodes: readonly Node[], quotes: readonly number[]): Credit | null {
    const last = nodes[quotes.at(-1) ?? -1];
    const credit = this.credits[last?.quote ?? -1] ?? null;
    return credit?.kind === 'possessive' && !this.isPartial(last) ? null : credit;
  }

  /** A sentence about things ("This refers to the first phase.") leaves the speaker before it in place. */
  private kept({ nodes, people, verbs }: Sentence): Credit | null {
    const { lexicon } = this.context;
    return people.some((i) => isHuman(nodes[i])) || verbs.some((v) => isVerb(nodes, v, lexicon.say, lexicon))
      ? null
      : this.carried;
  }

  /** A sentence without a quotation about somebody: a bare quotation after it is theirs. */
  private announcement(
    { nodes, verbs }: Sentence,
    main: Subject | null,
    entity: Entity | null,
  ): Credit | null {
    const { lexicon } = this.context;
    const colon = nodes.at(-1)?.text === ':';
    const about = main !== null && entity?.human === true;
    if (!colon && !about && !verbs.some((v) => speaks(nodes, v, lexicon))) return null;
    const cue = colon ? verbBefore(nodes, 0, nodes.length, lexicon) : null;
    if (cue !== null) {
      const led = settle(this.context, cue, nodes);
      return known(led) ?? { ...led, nobody: true };
    }
    const node = main === null ? undefined : nodes[main.at];
    if (entity === null || node === undefined || main === null) return null;
    // "The Regret: what we know is ...": a label, unless it is somebody's.
    if (!entity.human && nodes[main.at + 1]?.text === ':') return null;
    return { entity, label: null, kind: 'continuation', start: node.start, end: node.end, cosigners: [] };
  }

  private creditAll(nodes: readonly Node[], quotes: readonly number[]): void {
    let previous = null as Credit | null;
    for (const [order, at] of quotes.entries()) {
      const start = order === 0 ? 0 : (quotes[order - 1] ?? 0) + 1;
      const quote = nodes[at]?.quote ?? -1;
      const cue = cueFor(nodes, start, at, this.isPartial(nodes[at]), this.context.lexicon);
      const own = cue === null ? null : settle(this.context, cue, nodes);
      const sure = own && known(own);
      const credit = sure ?? this.goesOnFrom(nodes, order, start, at, previous) ?? own;
      this.credits[quote] = credit;
      previous = (credit && known(credit)) ?? this.ofTerm(nodes, start, at);
    }
    this.backward(nodes, quotes);
    for (const at of quotes) this.sole(nodes, at);
  }

  /** Without any cue: the one human whom the sentence is about. */
  private sole(nodes: readonly Node[], at: number): void {
    const quote = nodes[at]?.quote ?? -1;
    if (this.credits[quote] !== null || !this.isPartial(nodes[at]) || isBare(nodes)) return;
    this.credits[quote] = soleHuman(nodes, at, this.context.focus, this.context.lexicon);
  }

  /** The sentence's first quotation goes on with the sentence before, a later one with the one before it. */
  private goesOnFrom(
    nodes: readonly Node[],
    order: number,
    start: number,
    at: number,
    previous: Credit | null,
  ): Credit | null {
    const before = order === 0 ? this.carry(nodes, at) : previous;
    if (before === null || (order > 0 && !this.joins(nodes, start, at, before))) return null;
    return { ...before, kind: 'continuation' };
  }

  /** "He called it a 'term': '...'": the term is too short to be quoted, but its speaker goes on. */
  private ofTerm(nodes: readonly Node[], start: number, at: number): Credit | null {
    const cue = this.isPartial(nodes[at]) ? null : holdBefore(nodes, start, at, this.context.lexicon);
    return cue === null ? null : known(settle(this.context, cue, nodes));
  }

  /** "A," "B," X said: a tag after the last quotation covers the bare ones before it. */
  private backward(nodes: readonly Node[], quotes: readonly number[]): void {
    for (let order = quotes.length - 2; order >= 0; order--) {
      const at = quotes[order] ?? 0;
      const next = quotes[order + 1] ?? 0;
      const quote = nodes[at]?.quote ?? -1;
      if (this.credits[quote] !== null || !connects(nodes, at + 1, next)) continue;
      this.credits[quote] = this.credits[nodes[next]?.quote ?? -1] ?? null;
    }
  }

  private isPartial(node: Node | undefined): boolean {
    const mark = this.marks[node?.quote ?? -1];
    return mark !== undefined && PARTIAL.test(this.text.slice(mark.start, mark.end));
  }

  /** A sentence that is nothing but a quotation goes on with the speaker before, and so does "'...,' adding that ...". */
  private carry(nodes: readonly Node[], at: number): Credit | null {
    const adds =
      at === 0 && /^(?:adding|noting|explaining)$/.test(nodes[nodes[1]?.text === ',' ? 2 : 1]?.lower ?? '');
    return adds || isBare(nodes) ? this.carried : null;
  }

  private joins(nodes: readonly Node[], from: number, to: number, previous: Credit | null): boolean {
    const led = previous !== null && previous.start < (nodes[from - 1]?.start ?? 0);
    return (
      connects(nodes, from, to) ||
      (this.isPartial(nodes[to]) && governed(nodes, from, to, led, this.context.lexicon))
    );
  }
}

/** The quotation ends in a full stop, or with the block. */
const endsSentence = (text: string, mark: MarkSpan | undefined): boolean =>
  /[.!?…。！？]["'”’]?$/.test(text.slice(mark?.start, mark?.end)) || mark?.closed === false;

/** A colon ends the text, but for marks and blanks. Read from the end, for hardly any text has one there. */
function endsInColon(text: string): boolean {
  if (text.endsWith('.')) return false;
  let last = text.length - 1;
  while (last >= 0 && /["*_\s]/.test(text.charAt(last))) last--;
  return text[last] === ':' || text[last] === '：';
}

/** Credits every quotation of one block and moves the focus on. `tokens`: of the text read without its marks. */
export function attributeLatin(
  context: LatinContext,
  text: string,
  marks: readonly MarkSpan[],
  hits: readonly DetectorHit[],
  tokens?: readonly Token[],
): BlockCredits {
  const outers = marks.map((mark) => mark.outer);
  const words = (outers.length === 0 ? tokens : undefined) ?? tokenize(text, outers, context.lexicon);
  const all = context.builder.build(words, outside(hits, outers));
  const nodes = withoutApparatus(all, text);
  const sentences = splitSentences(
    nodes,
    (quote) => endsSentence(text, marks[quote]),
    (at) => isShortTag(nodes, at, context.lexicon),
  );
  const block = new BlockAttribution(context, text, marks);
  block.run(sentences);
  return {
    credits: block.credits,
    announced: block.announced,
    leads: endsInColon(text),
    endsWithQuote: nodes.at(-1)?.kind === 'quote' || (sentences.at(-1)?.quotes.length ?? 0) > 0,
    bare: marks.length > 0 && isBareFrame(frameOf(text, outers)),
  };
}
