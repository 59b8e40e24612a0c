/**
 * Where in the record a passage may stand: shingles vote for diagonals (position in the record less position in the
 * passage). Rarest shingles first, a bounded number of postings in all, so that cost does not follow the record's size.
 */
import { hashPair } from './hash.ts';
import type { FindIndex } from './open.ts';

export interface Candidate {
  readonly text: number;
  /** Bits of the shingles that agree, each counted once. */
  readonly votes: number;
  /** Words of the text that the voting shingles span. */
  readonly from: number;
  readonly to: number;
  /** The same in the passage. */
  readonly pageFrom: number;
  readonly pageTo: number;
}

/** A shingle in more places than this says little about where; measured on 10^5 quotations, 1,024 finds no more. */
const MOST_POSTINGS = 512;
const MOST_HITS = 2500;
/** Clusters with a smaller share of the best one's votes are not looked at. */
const LEAST_SHARE = 0.3;
/** Passage positions fit below this, so that diagonal and position share one number. */
const POSITIONS = 4096;

/** Hits are kept between calls as diagonal * POSITIONS + passage position: not reentrant. */
const wideHits = new Float64Array(MOST_HITS + MOST_POSTINGS);
/** The same where the record is small enough for whole numbers of 32 bits, which are sorted in a third of the time. */
const narrowHits = new Uint32Array(MOST_HITS + MOST_POSTINGS);
type Hits = Float64Array | Uint32Array;
/** Places of the passage with their shingle's count of places in the record, as count * POSITIONS + place. */
const probes = new Uint32Array(POSITIONS);
/** Bits of the shingle at each place of the passage; 0 where it says nothing. */
const weights = new Float64Array(POSITIONS);

const bucketAt = (index: FindIndex, hashes: Int32Array, at: number): number =>
  hashPair(hashes[at] ?? 0, hashes[at + 1] ?? 0) >>> (32 - index.bits);

/** Rarest first; returns how many. */
function probe(index: FindIndex, hashes: Int32Array): number {
  const last = Math.min(Math.max(1, hashes.length - 1), POSITIONS);
  let count = 0;
  for (let at = 0; at < last; at += 1) {
    const bucket = bucketAt(index, hashes, at);
    const places = (index.heads[bucket + 1] ?? 0) - (index.heads[bucket] ?? 0);
    const telling = places > 0 && places <= MOST_POSTINGS;
    weights[at] = telling ? Math.log2(index.words / places) : 0;
    if (!telling) continue;
    probes[count] = places * POSITIONS + at;
    count += 1;
  }
  probes.subarray(0, count).sort();
  return count;
}

/** Sorted: one diagonal's hits are neighbours. */
function collectHits(index: FindIndex, hashes: Int32Array): Hits {
  const hits = (index.words + 2 * POSITIONS) * POSITIONS < 2 ** 32 ? narrowHits : wideHits;
  const probed = probe(index, hashes);
  let count = 0;
  for (let i = 0; i < probed; i += 1) {
    const size = Math.floor((probes[i] ?? 0) / POSITIONS);
    const at = (probes[i] ?? 0) - size * POSITIONS;
    if (count + size > MOST_HITS) break;
    const from = index.heads[bucketAt(index, hashes, at)] ?? 0;
    for (let k = from; k < from + size; k += 1) {
      hits[count] = ((index.postings[k] ?? 0) - at + POSITIONS) * POSITIONS + at;
      count += 1;
    }
  }
  return hits.subarray(0, count).sort();
}

function textOf(index: FindIndex, position: number): number {
  let low = 0;
  let high = index.textStarts.length - 1;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((index.textStarts[middle] ?? 0) <= position) low = middle;
    else high = middle;
  }
  return low;
}

/** Hits on neighbouring diagonals of one text, as positions in all texts. */
interface Cluster {
  votes: number;
  from: number;
  to: number;
  pageFrom: number;
  pageTo: number;
}

/** Which cluster last counted the shingle at a position of the passage. */
const counted = new Int32Array(POSITIONS);

/** Reads hits in order of their diagonals and keeps the best clusters: best first, the earlier where they are equal. */
class Ranking {
  readonly best: Cluster[] = [];
  private readonly index: FindIndex;
  private readonly band: number;
  private readonly limit: number;
  private clusters = 0;
  private diagonal = Number.NEGATIVE_INFINITY;
  private votes = 0;
  private from = 0;
  private to = 0;
  private pageFrom = 0;
  private pageTo = 0;
  /** Bounds of the open cluster's text. Most hits stand alone: looked up only when a second one is near. */
  private begin = 0;
  private end = -1;

  constructor(index: FindIndex, band: number, limit: number) {
    this.index = index;
    this.band = band;
    this.limit = limit;
  }

  add(at: number, diagonal: number): void {
    const position = diagonal + at;
    if (!this.holds(diagonal, position)) this.open(position, at);
    if (counted[at] !== this.clusters) this.votes += weights[at] ?? 0;
    counted[at] = this.clusters;
    this.diagonal = diagonal;
    if (position < this.from) this.from = position;
    if (position > this.to) this.to = position;
    if (at < this.pageFrom) this.pageFrom = at;
    if (at > this.pageTo) this.pageTo = at;
  }

  private holds(diagonal: number, position: number): boolean {
    if (diagonal - this.diagonal > this.band) return false;
    if (this.end < 0) {
      const text = textOf(this.index, this.from);
      this.begin = this.index.textStarts[text] ?? 0;
      this.end = this.index.textStarts[text + 1] ?? 0;
    }
    return position >= this.begin && position < this.end;
  }

  private open(position: number, at: number): void {
    this.close();
    this.clusters += 1;
    this.votes = 0;
    this.from = position;
    this.to = position;
    this.pageFrom = at;
    this.pageTo = at;
    this.end = -1;
  }

  close(): void {
    const { best, limit, votes } = this;
    if (this.clusters === 0) return;
    if (best.length === limit && votes <= (best[limit - 1]?.votes ?? 0)) return;
    let at = best.length;
    while (at > 0 && (best[at - 1]?.votes ?? 0) < votes) at -= 1;
    const { from, to, pageFrom, pageTo } = this;
    best.splice(at, 0, { votes, from, to, pageFrom, pageTo });
    if (best.length > limit) best.pop();
  }
}

function rankClusters(index: FindIndex, found: Hits, band: number, limit: number): Cluster[] {
  const ranking = new Ranking(index, band, limit);
  for (let i = 0; i < found.length; i += 1) {
    const hit = found[i] as number;
    // Exact, for POSITIONS is a power of two; the remainder of a floating-point number is a slow call.
    const row = Math.floor(hit / POSITIONS);
    ranking.add(hit - row * POSITIONS, row - POSITIONS);
  }
  ranking.close();
  return ranking.best;
}

/** Bits of `count` shingles at the least: a run of five words has four. */
export const shingleBits = (index: FindIndex, count: number): number =>
  count * Math.max(1, Math.log2(index.words / MOST_POSTINGS));

/** Best first, several for one text where the passage stands in several places of it. */
export function findCandidates(index: FindIndex, hashes: Int32Array, limit: number): Candidate[] {
  const found = collectHits(index, hashes);
  counted.fill(0, 0, hashes.length);
  const clusters = rankClusters(index, found, 6 + hashes.length / 3, limit);
  const least = LEAST_SHARE * (clusters[0]?.votes ?? 0);
  return clusters
    .filter(({ votes }) => votes >= least)
    .map(({ votes, from, to, pageFrom, pageTo }) => {
      const text = textOf(index, from);
      const start = index.textStarts[text] ?? 0;
      return {
        text,
        votes,
        from: Math.max(0, from - start),
        to: to + 2 - start,
        pageFrom,
        pageTo: pageTo + 2,
      };
    });
}
