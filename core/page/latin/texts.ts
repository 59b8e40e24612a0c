/** Texts and speeches somebody made, so that "the memo said", "it read", "its opening line" go back to their author. */

import type { Focus } from '../focus.ts';
import type { LatinLexicon } from '../lexicon/types.ts';
import type { Entity } from '../names/entities.ts';
import type { Cue } from './cue.ts';
import type { Node } from './nodes.ts';
import type { Subject } from './noun-phrases.ts';
import type { Sentence } from './sentences.ts';
import { kindOf } from './text-nouns.ts';

/** The text last spoken of: what kind it is and who made it. */
export interface AuthoredText {
  readonly kind: string;
  readonly author: Entity;
}

interface TextContext {
  readonly focus: Focus;
  readonly lexicon: LatinLexicon;
}

/** "Its opening line", "the closing words": parts of a text. */
const PARTS = /^(?:line|lines|words|sentence|claim|passage|paragraph|part|opening|conclusion|message)$/;
export const MADE =
  /^(?:sent|sends|wrote|writes|issued|published|released|posted|posts|shared|gave|gives|delivered|compiled|drafted|prepared|penned|filed|submitted|authored|circulated|emailed|uploaded|dropped|left|made|put)$/;
/** What a text does without its author: it reads, begins, concludes. */
const READS = /^(?:reads?|began|begins|opens|opened|concludes|concluded|ends|ended|continues|continued)$/;

/** "The message read" where the page names no writer. */
export const isReadOut = (noun: string, verb: string): boolean =>
  /^(?:message|post|tweet|note|letter|e-?mail|memo)$/.test(noun) && READS.test(verb);

/** The human whose possessive stands up to three words before `at`, or who is named after "by" or "from". */
function ownerBeside(nodes: readonly Node[], at: number): Entity | null {
  for (let k = at - 1; k >= Math.max(0, at - 4); k--) {
    const left = nodes[k];
    if (left === undefined || left.kind === 'punct' || left.kind === 'quote') break;
    if (left.kind === 'name' && left.possessive) return left.entity?.human === true ? left.entity : null;
  }
  if (!/^(?:by|from)$/.test(nodes[at + 1]?.lower ?? '')) return null;
  const by = nodes[at + 2];
  return by?.kind === 'name' && by.entity?.human === true ? by.entity : null;
}

const HIS = /^(?:his|her)$/;

/** The sentence's subject made the text at `at`, or owns it ("sent a memo", "his memo", "In one email, she"). */
function isOwn(nodes: readonly Node[], at: number): boolean {
  if (nodes[0]?.lower === 'in' && at < 5 && /^(?:an?|one|another)$/.test(nodes[1]?.lower ?? '')) return true;
  const near = nodes.slice(Math.max(0, at - 5), at);
  const his = nodes.slice(Math.max(0, at - 3), at);
  return his.some((node) => HIS.test(node.lower)) || near.some((node) => MADE.test(node.lower));
}

function subjectEntity(focus: Focus, main: Subject | null): Entity | null {
  if (main?.kind === 'entity') return main.entity;
  return main?.kind === 'pronoun' ? focus.resolve(genderOf(main)) : null;
}

/** What the sentence says was written or spoken, and by whom; the last such text of it. */
export function textMade(
  { focus }: TextContext,
  { nodes, texts }: Sentence,
  main: Subject | null,
): AuthoredText | null {
  for (let k = texts.length - 1; k >= 0; k--) {
    const i = texts[k] ?? 0;
    const kind = i > 0 ? kindOf(nodes[i]?.lower ?? '') : undefined;
    if (kind === undefined) continue;
    const author = ownerBeside(nodes, i) ?? (isOwn(nodes, i) ? subjectEntity(focus, main) : null);
    if (author?.human === true) return { kind, author };
  }
  return null;
}

const genderOf = (subject: Extract<Subject, { kind: 'pronoun' }>) =>
  subject.gender === 'm' || subject.gender === 'f' ? subject.gender : null;

/** "The memo", "the closing words of the memo", but not "the board's memo". */
function namesText(nodes: readonly Node[], at: number, noun: string, kind: string): boolean {
  if (nodes.slice(Math.max(0, at - 2), at).some((node) => node.possessive)) return false;
  if (kindOf(noun) === kind) return true;
  const of = nodes[at + 1]?.lower === 'of';
  return PARTS.test(noun) && (!of || kindOf(nodes[at + 3]?.lower ?? '') === kind);
}

/** "It read", "its opening line". */
function pointsToText(nodes: readonly Node[], cue: Cue, lexicon: LatinLexicon): boolean {
  const { at } = cue.subject;
  if (lexicon.possessives.has(nodes[at]?.lower ?? ''))
    return nodes.slice(at + 1, at + 4).some((node) => PARTS.test(node.lower));
  return READS.test(nodes[cue.to - 1]?.lower ?? '');
}

/** The author of the text that the cue's subject stands for, or null. */
export function textMeant({ focus, lexicon }: TextContext, cue: Cue, nodes: readonly Node[]): Entity | null {
  const { text } = focus;
  const { subject } = cue;
  if (text === null || subject.kind === 'entity') return null;
  const meant =
    subject.kind === 'noun'
      ? namesText(nodes, subject.at, subject.noun, text.kind)
      : subject.gender === 'n' && pointsToText(nodes, cue, lexicon);
  return meant ? text.author : null;
}
