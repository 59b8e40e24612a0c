/** Appositions: a noun phrase beside the name it explains ("Hinton, the lab's founder, said", "A reader, Ada Lin, wrote"). */
import type { LatinLexicon } from '../lexicon/types.ts';
import type { Node } from './nodes.ts';
import { headOf, type Subject, subjectAt } from './noun-phrases.ts';
import { isDescription, isSomebody } from './role-nouns.ts';

/** "A reader, Tomasz, wrote": the name is the apposition. */
export const isApposedName = (nodes: readonly Node[], at: number): boolean =>
  nodes[at]?.kind === 'name' &&
  nodes[at]?.possessive === false &&
  nodes[at - 1]?.text === ',' &&
  nodes[at - 2]?.kind === 'word';

const isDefinite = (node: Node | undefined): boolean => node?.lower === 'the';

/** The name or pronoun, or whom "the billionaire" describes, that an opening comma or bracket at `at` follows. */
function headBefore(nodes: readonly Node[], at: number, lexicon: LatinLexicon): Subject | null {
  let head = at - 1;
  if (nodes[head]?.text === ')') head = nodes.findLastIndex((one, j) => j < head && one.text === '(') - 1;
  const node = nodes[head];
  const described = node?.kind === 'word' && isDescription(node.lower) && isDefinite(nodes[head - 1]);
  if (node?.kind === 'pronoun' || described) return subjectAt(nodes, head, lexicon);
  if (node?.kind !== 'name' || node.possessive) return null;
  return subjectAt(nodes, headOf(nodes, head, lexicon), lexicon);
}

/** The name or pronoun before the comma that opens an apposition ending at `close` ("Hinton, the ..., said"). */
export function beforeApposition(
  nodes: readonly Node[],
  close: number,
  lexicon: LatinLexicon,
): Subject | null {
  if (isApposedName(nodes, close - 1)) return subjectAt(nodes, close - 1, lexicon);
  const mark = nodes[close]?.text ?? ',';
  for (let k = close - 1; k > 0; k--) {
    const node = nodes[k];
    if (node === undefined || node.kind === 'quote' || /^[;:]$/.test(node.text)) return null;
    const opens = node.text === ',' || node.text === '(' || (/^[—–]$/.test(mark) && node.text === mark);
    const found = opens ? headBefore(nodes, k, lexicon) : null;
    if (found !== null) return found;
  }
  return null;
}

/** "he and his partners said": the first of a pair is the one the page names. */
export function firstOfPair(nodes: readonly Node[], head: number, lexicon: LatinLexicon): Subject | null {
  let and = head - 1;
  while (and >= head - 3 && nodes[and]?.lower !== 'and' && nodes[and]?.lower !== '&') and--;
  if (and < head - 3) return null;
  const first = nodes[and - 1];
  const named = first?.kind === 'pronoun' || (first?.kind === 'name' && !first.possessive);
  return and > 0 && named ? subjectAt(nodes, and - 1, lexicon) : null;
}

/** They speak for or about whom the sentence opens with ("Hinton, an aide said, is ..."). */
const SPEAKS_FOR =
  /^(?:aide|spokes(?:man|woman|person)|source|official|lawyer|attorney|insider|friend|colleague|associate|relative|critic|rival)$/;

/** "Hinton, the lab's chief scientist says": the apposition that no comma closes. */
export function openApposition(nodes: readonly Node[], head: number): Subject | null {
  const comma = 1;
  const entity = nodes[0]?.kind === 'name' && !nodes[0].possessive ? nodes[0].entity : null;
  if (nodes[comma]?.text !== ',' || entity?.human !== true || head > comma + 6) return null;
  const noun = nodes[head]?.lower ?? '';
  if (nodes[head]?.kind === 'word' && (!isSomebody(noun) || SPEAKS_FOR.test(noun))) return null;
  const label = nodes.slice(comma + 1, head + 1);
  if (head <= comma) return null;
  const plain = label.every((node) => node.kind === 'word' || (node.kind === 'name' && node.possessive));
  return plain ? { kind: 'entity', entity, at: 0, others: [] } : null;
}
