/** Who says or does what a whole sentence tells. */
import type { LatinLexicon } from '../lexicon/types.ts';
import { subjectAfter } from './cue.ts';
import { mainSubject } from './main-subject.ts';
import type { Node } from './nodes.ts';
import { type Subject, subjectAt } from './noun-phrases.ts';
import type { Sentence } from './sentences.ts';
import { findSubject } from './subjects.ts';

/** "..., Hinton said." at the end of a sentence. */
function closingTag(nodes: readonly Node[], lexicon: LatinLexicon): Subject | null {
  const last = nodes.length - 1;
  for (let v = last; v > Math.max(1, last - 8); v--) {
    const node = nodes[v];
    if (node === undefined || node.kind === 'quote' || node.text === ',') return null;
    if (!node.verb || !lexicon.say.has(node.lower)) continue;
    const subject = findSubject(nodes, v, lexicon);
    return subject !== null && subject.kind !== 'noun' && nodes[subject.at - 1]?.text === ','
      ? subject
      : null;
  }
  return null;
}

const isHuman = (node: Node | undefined): boolean => node?.entity?.human === true && !node.possessive;
const isComma = (node: Node | undefined): boolean => node?.text === ',';

/** Where the name stands that the verb at `verb` has between commas ("..., said Hinton,", "..., Hinton points out,"); -1: nowhere. */
function insertedName(nodes: readonly Node[], verb: number, lexicon: LatinLexicon): number {
  if (isComma(nodes[verb - 1])) {
    const at = subjectAfter(nodes, verb, lexicon)?.at ?? -1;
    return at > 0 && isHuman(nodes[at]) && /^[,.]?$/.test(nodes[at + 1]?.text ?? '') ? at : -1;
  }
  const end = nodes[verb + 1]?.lower === 'out' ? verb + 2 : verb + 1;
  return isHuman(nodes[verb - 1]) && isComma(nodes[verb - 2]) && isComma(nodes[end]) ? verb - 1 : -1;
}

/** "It goes on, Hinton points out, and ...", "It goes on, said Hinton, a founder." */
function insertedTag({ nodes, verbs }: Sentence, lexicon: LatinLexicon): Subject | null {
  for (const v of verbs) {
    if (v < 2 || !lexicon.say.has(nodes[v]?.lower ?? '')) continue;
    const at = insertedName(nodes, v, lexicon);
    if (at >= 0) return subjectAt(nodes, at, lexicon);
  }
  return null;
}

/** Who says all of a sentence, whatever its first phrase is about. */
export const speakerOfAll = (sentence: Sentence, lexicon: LatinLexicon): Subject | null =>
  closingTag(sentence.nodes, lexicon) ?? insertedTag(sentence, lexicon);

/** "But it is late; today, Hinton is about to leave.": the clause after the semicolon, where the first names nobody. */
export function sentenceSubject(nodes: readonly Node[], lexicon: LatinLexicon): Subject | null {
  const main = mainSubject(nodes, nodes.length, lexicon);
  if (main !== null) return main;
  const second = nodes.findLastIndex((node) => node.text === ';') + 1;
  if (second === 0) return null;
  const later = mainSubject(nodes, nodes.length, lexicon, second);
  return later?.kind === 'noun' ? null : later;
}
