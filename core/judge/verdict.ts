/** From judged places to one of the closed list of verdicts. Conditions: design notes "Verdicts". */

import type { Engine } from './engine.ts';
import { distanceOf, quotationOf } from './joined.ts';
import { partsOf } from './parts.ts';
import type { Passage } from './passage.ts';
import { GRADES, type JudgedPlace } from './place.ts';
import type { Edge, Match, NearMatch, Part } from './types.ts';

export const gradeRank = (place: JudgedPlace): number => GRADES.indexOf(place.grade);

/** The record's own words, or a published translation found faithful: may carry a firm verdict. */
export function isWitness({ text: { kind, extra } }: JudgedPlace): boolean {
  if (kind === 'translation') return extra?.by === 'published' && extra.faithful;
  return kind === 'text';
}

export function nearOf(engine: Engine, places: readonly JudgedPlace[]): NearMatch[] {
  const near = new Map<string, number>();
  for (const place of places) {
    const id = quotationOf(engine, place)?.id;
    const score = Math.max(0, Math.min(1, 1 - place.evidence.distance));
    if (place.text.kind === 'disputed' || id === undefined || place.evidence.bits < LEAST_NEAR_BITS) continue;
    if (score > Math.max(LEAST_NEAR_SCORE, near.get(id) ?? 0)) near.set(id, Math.round(score * 1000) / 1000);
  }
  return Array.from(near, ([quotation, score]) => ({ quotation, score }))
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_NEAR);
}

const MOST_NEAR = 5;
const LEAST_NEAR_BITS = 20;
const LEAST_NEAR_SCORE = 0.3;

const isFull = (parts: readonly Part[]): parts is readonly [Part, ...Part[]] => parts.length > 0;
const hasEdges = (edges: readonly Edge[]): edges is readonly [Edge, ...Edge[]] => edges.length > 0;

export function notFound(passage: Passage, near: readonly NearMatch[]): Match {
  return { wording: 'not-found', passage: passage.raw, near };
}

function judged(
  engine: Engine,
  passage: Passage,
  places: readonly JudgedPlace[],
  near: readonly NearMatch[],
) {
  const parts = places.flatMap((place) => partsOf(engine, passage, place));
  const differences = places.flatMap((place) => place.differences);
  return isFull(parts) ? { passage: passage.raw, parts, differences, near } : null;
}

/** The verdict that one place gives. */
export function singleVerdict(
  engine: Engine,
  passage: Passage,
  place: JudgedPlace,
  near: readonly NearMatch[],
): Match {
  const base = judged(engine, passage, [place], near);
  if (!base) return notFound(passage, near);
  const { grade, edges, text } = place;
  const clean = grade === 'exact' || grade === 'light-edit';
  if (text.kind === 'translation' && clean)
    return { ...base, wording: 'translation', by: text.extra?.by ?? 'pack' };
  if (grade === 'exact') return { ...base, wording: 'exact', openNeighbour: place.openNeighbour };
  if (grade === 'cut' && hasEdges(edges)) return { ...base, wording: 'cut', edges };
  if (grade === 'altered' || grade === 'altered-meaning') return { ...base, wording: grade, edges };
  return { ...base, wording: 'light-edit', transcriptsDiffer: place.transcriptsDiffer };
}

/** Several places as one passage: joined, unless a part is worse; no verdict where they may stand together. */
export function joinedVerdict(
  engine: Engine,
  passage: Passage,
  places: readonly JudgedPlace[],
  near: readonly NearMatch[],
): Match {
  const base = judged(engine, passage, places, near);
  const worst = places.reduce((a, b) => (gradeRank(b) > gradeRank(a) ? b : a));
  if (!base) return notFound(passage, near);
  const edges = places.flatMap((place) => place.edges);
  if (worst.grade === 'altered' || worst.grade === 'altered-meaning')
    return { ...base, wording: worst.grade, edges };
  const { apart, seconds } = distanceOf(engine, passage, places);
  if (apart) return { ...base, wording: 'joined', distanceSec: seconds, edges };
  return { ...base, wording: 'possible' };
}

export function possible(
  engine: Engine,
  passage: Passage,
  place: JudgedPlace,
  near: readonly NearMatch[],
): Match {
  const base = judged(engine, passage, [place], near);
  return base ? { ...base, wording: 'possible' } : notFound(passage, near);
}

export function disputedVerdict(
  engine: Engine,
  passage: Passage,
  place: JudgedPlace,
  near: readonly NearMatch[],
): Match {
  const base = judged(engine, passage, [place], near);
  const id = engine.pack.disputed[place.text.extra?.owner ?? -1]?.id;
  return base && id !== undefined ? { ...base, wording: 'disputed', disputed: id } : notFound(passage, near);
}
