/** The cue of one quotation among those before and after it. */
import type { LatinLexicon } from '../lexicon/types.ts';
import type { Cue } from './cue.ts';
import { farTag } from './far-tag.ts';
import { holdBefore, verbBefore } from './leads.ts';
import type { Node } from './nodes.ts';
import { awaitsTag } from './open-tag.ts';
import { apposedOwner, possessiveBefore } from './possessives.ts';
import { tagAfter } from './tags.ts';

/** "Hinton explained that it will be '...', the Globe reports": a paper passes on what somebody says. */
const isRelay = ({ subject: tag }: Cue, { subject: lead }: Cue): boolean =>
  tag.kind === 'entity' &&
  !tag.entity.human &&
  (lead.kind === 'pronoun' || (lead.kind === 'entity' && lead.entity.human));

/** "In a response to Hinton saying that 'A', and that 'B', Ode wrote": the clause that the words are built into is closed. */
const isBuiltIn = (nodes: readonly Node[], quote: number): boolean => nodes[quote - 1]?.lower === 'that';

/** "'A', and that 'B', Ode wrote": it goes on with the quotation before. */
const isSecond = (nodes: readonly Node[], start: number, quote: number): boolean =>
  start > 0 && isBuiltIn(nodes, quote) && nodes[quote - 2]?.lower === 'and';

/** "Asked if it was 'a coup', Hinton nodded": somebody else's words, and the page does not say whose. */
function isAskedAbout(nodes: readonly Node[], start: number, quote: number): boolean {
  const asked = nodes.findIndex(
    (node, i) =>
      i >= start && i < quote && node.lower === 'asked' && /^(?:if|whether)$/.test(nodes[i + 1]?.lower ?? ''),
  );
  return asked >= 0 && nodes.slice(asked, quote).every(({ text }) => text !== ',');
}

/** The tag after the quotation, unless a cue before it is sure. */
function tagOf(nodes: readonly Node[], quote: number, left: Cue | null, lexicon: LatinLexicon): Cue | null {
  const near = left !== null && quote - left.to <= 4;
  const awaits = awaitsTag(nodes, quote);
  // "It reminds them that 'all is made up.' Lin says the company ...": a sentence of its own.
  const closed = (near || isBuiltIn(nodes, quote)) && !awaits;
  const tag = closed ? null : tagAfter(nodes, quote, lexicon);
  if (tag === null || left === null) return tag;
  if (isRelay(tag, left) || isBuiltIn(nodes, quote)) return null;
  return !near || tag.kind === 'verb-after' ? tag : null;
}

/** `partial`: long enough for weaker cues. `start`: where the quotation before it ends. */
export function cueFor(
  nodes: readonly Node[],
  start: number,
  quote: number,
  partial: boolean,
  lexicon: LatinLexicon,
): Cue | null {
  if (isAskedAbout(nodes, start, quote) || isSecond(nodes, start, quote)) return null;
  const left = verbBefore(nodes, start, quote, lexicon);
  const tag = tagOf(nodes, quote, left, lexicon);
  const apposed = tag?.subject.kind === 'noun' ? apposedOwner(nodes, start, quote, lexicon) : null;
  const found = apposed ?? tag ?? left ?? possessiveBefore(nodes, start, quote, lexicon);
  if (found !== null || !partial) return found;
  return holdBefore(nodes, start, quote, lexicon) ?? farTag(nodes, quote, lexicon);
}
