/** Whether places that a passage runs together belong together, and how far apart they are. */

import type { Place, Quotation } from '../pack/types.ts';
import { spotsTouched } from './edges.ts';
import type { Engine } from './engine.ts';
import type { Passage } from './passage.ts';
import type { JudgedPlace } from './place.ts';

export function quotationOf(engine: Engine, place: JudgedPlace): Quotation | null {
  const index =
    place.whole?.quotation ??
    spotsTouched(place.text, place.reach)[0]?.quotation ??
    place.text.segments[0]?.quotation;
  return engine.pack.quotations[place.text.extra?.owner ?? index ?? -1] ?? null;
}

const samePost = (a: Place | undefined, b: Place | undefined): boolean =>
  a?.post === b?.post && a?.page === b?.page && a?.section === b?.section;

/** An omission that the page marks may leave out so much of a talk without running two places together (s). */
const MARKED_SECONDS = 60;

const soonAfter = (first: number | undefined, second: number | undefined): boolean =>
  first !== undefined && second !== undefined && second >= first && second - first <= MARKED_SECONDS;

/**
 * Nothing is known of what stands between: the first is the end of what the record has there, the second a beginning,
 * in one post or page, or the passage marks that it leaves a little of a talk out. Statements recorded sentence by
 * sentence are such; calling them joined would accuse a faithful copy.
 */
function mayAdjoin(engine: Engine, passage: Passage, left: JudgedPlace, right: JudgedPlace): boolean {
  const [a, b] = [quotationOf(engine, left), quotationOf(engine, right)];
  if (!a || !b || a.source !== b.source || a.date !== b.date) return false;
  if (passage.tokens[right.pageFrom]?.gapBefore) return soonAfter(a.place?.time, b.place?.time);
  if (!samePost(a.place, b.place)) return false;
  if (a.place?.time !== undefined || b.place?.time !== undefined) return false;
  return (
    left.reach.to === left.text.words.tokens.length &&
    right.reach.from === 0 &&
    left.text.id !== right.text.id
  );
}

export interface Distance {
  readonly apart: boolean;
  /** Seconds between the two places that lie furthest apart; null: another source, or no times. */
  readonly seconds: number | null;
}

export function distanceOf(engine: Engine, passage: Passage, places: readonly JudgedPlace[]): Distance {
  const pairs = places.slice(1).map((place, i) => [places[i], place] as const);
  const apart = pairs.some(([left, right]) => left !== undefined && !mayAdjoin(engine, passage, left, right));
  const quotations = places.map((place) => quotationOf(engine, place));
  const times = quotations.map((quotation) => quotation?.place?.time);
  const oneSource = new Set(quotations.map((quotation) => quotation?.source)).size === 1;
  const known = times.filter((time) => time !== undefined);
  if (!oneSource || known.length < times.length) return { apart, seconds: null };
  return { apart, seconds: Math.max(...known) - Math.min(...known) };
}
