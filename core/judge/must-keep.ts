/** The words that the pack says must not be lost when a quotation is used. */
import type { QuotationSpot, RecordText } from '../find/texts.ts';
import type { Quotation } from '../pack/types.ts';
import { tokenize } from '../text/tokenize.ts';
import type { Reach } from './edges.ts';
import type { Edge } from './types.ts';

export interface KeepReport {
  readonly edges: readonly Edge[];
  readonly openNeighbour: 'before' | 'after' | null;
}

function findWords(text: RecordText, phrase: string, near: number): number {
  const keys = tokenize(phrase).tokens.map((token) => token.key);
  const { tokens } = text.words;
  let best = -1;
  for (let at = 0; at + keys.length <= tokens.length; at += 1) {
    const fits = keys.every((key, i) => tokens[at + i]?.key === key);
    if (fits && (best < 0 || Math.abs(at - near) < Math.abs(best - near))) best = at;
  }
  return best;
}

/** `kept(i)`: word `i` of the record is in the passage. `whole`: the quotation is given whole. */
export function mustKeep(
  text: RecordText,
  spot: QuotationSpot,
  quotation: Quotation,
  reach: Reach,
  whole: boolean,
  kept: (i: number) => boolean,
): KeepReport {
  const edges: Edge[] = [];
  let openNeighbour: KeepReport['openNeighbour'] = null;
  for (const phrase of quotation.cut?.mustKeep ?? []) {
    const length = tokenize(phrase).tokens.length;
    const at = findWords(text, phrase, spot.from);
    if (at < 0 || length === 0) continue;
    const present = Array.from({ length }, (_, i) => kept(at + i)).every(Boolean);
    if (present) continue;
    const where = at + length <= reach.from ? 'before' : at >= reach.to ? 'after' : 'inside';
    const inQuotation = at >= spot.from && at + length <= spot.to;
    if (whole && !inQuotation && where !== 'inside') openNeighbour = where;
    else if (!whole || where === 'inside') edges.push({ kind: 'must-keep', where, words: phrase });
  }
  return { edges, openNeighbour: openNeighbour ?? (whole ? neighbourOf(quotation) : null) };
}

function neighbourOf(quotation: Quotation): 'before' | 'after' | null {
  const where = quotation.cut?.where ?? [];
  if (where.includes('after')) return 'after';
  return where.includes('before') ? 'before' : null;
}
