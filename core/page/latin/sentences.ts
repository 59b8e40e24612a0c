/** Sentences of a block, with quotations as single tokens, so that a full stop inside one ends nothing by itself. */
import type { Node } from './nodes.ts';

const TERMINAL = new Set('.!?…');
/** Longer runs without a full stop are no sentences: tables, lists, noise. Bounds every look-back inside a sentence. */
const MAX_NODES = 250;
const CLOSING = new Set(')]”’"»');

/** Nodes of one sentence, and where in it stands what its readers look for. */
export interface Sentence {
  readonly nodes: readonly Node[];
  readonly quotes: readonly number[];
  /** Names and pronouns. */
  readonly people: readonly number[];
  /** What may be a verb of saying or holding. */
  readonly verbs: readonly number[];
  /** Nouns for something written or spoken. */
  readonly texts: readonly number[];
  /** It says whose something is ("his"). */
  readonly owned: boolean;
}

/** Most sentences have none of most kinds, and a list that grows has room for seventeen. */
const NONE: number[] = [];

function withMore(list: number[], i: number): number[] {
  if (list === NONE) return [i];
  list.push(i);
  return list;
}

function sentenceOf(nodes: readonly Node[]): Sentence {
  let quotes = NONE;
  let people = NONE;
  let verbs = NONE;
  let texts = NONE;
  let owned = false;
  for (let i = 0; i < nodes.length; i++) {
    const { kind, verb, form } = nodes[i] as Node;
    if (verb) verbs = withMore(verbs, i);
    if (form.text) texts = withMore(texts, i);
    if (form.owner) owned = true;
    if (kind === 'quote') quotes = withMore(quotes, i);
    else if (kind === 'name' || kind === 'pronoun') people = withMore(people, i);
  }
  return { nodes, quotes, people, verbs, texts, owned };
}

/**
 * Splits nodes after a full stop, and after a quotation that ends in one when what follows begins a sentence of its own.
 * `endsQuoted(index)`: the quotation's words end in a full stop, question or exclamation mark.
 * `isTag(at)`: a tag ("Hinton said.") starts at this node and belongs to the quotation before it.
 */
export function splitSentences(
  nodes: readonly Node[],
  endsQuoted: (quote: number) => boolean,
  isTag: (at: number) => boolean,
): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (let i = 0; i < nodes.length; i++) {
    if (i + 1 - from < MAX_NODES && !endsHere(nodes, i, endsQuoted, isTag)) continue;
    sentences.push(sentenceOf(nodes.slice(from, i + 1)));
    from = i + 1;
  }
  if (from < nodes.length) sentences.push(sentenceOf(nodes.slice(from)));
  return sentences;
}

const opens = (node: Node | undefined): boolean =>
  node === undefined ||
  node.kind === 'quote' ||
  node.kind === 'name' ||
  node.kind === 'number' ||
  /^[\p{Lu}“"«„¿¡[(—–•-]/u.test(node.text);

function endsHere(
  nodes: readonly Node[],
  i: number,
  endsQuoted: (quote: number) => boolean,
  isTag: (at: number) => boolean,
): boolean {
  const node = nodes[i];
  const next = nodes[i + 1];
  if (node === undefined || next === undefined) return false;
  if (node.kind === 'quote')
    return endsQuoted(node.quote) && opens(next) && !/^[—–(-]/.test(next.text) && !isTag(i + 1);
  if (node.kind !== 'punct') return false;
  if (TERMINAL.has(node.text)) return !CLOSING.has(next.text) && opens(next);
  return CLOSING.has(node.text) && TERMINAL.has(nodes[i - 1]?.text ?? '') && opens(next);
}
