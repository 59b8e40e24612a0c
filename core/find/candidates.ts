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
}

/** A shingle in more places than this says little about where; measured on 10^5 quotations, 1,024 finds no more. */
const MOST_POSTINGS = 512;
const MOST_HITS = 2500;
/** Clusters with a smaller share of the best one's votes are not looked at. */
const LEAST_SHARE = 0.3;
/** Passage positions fit below this, so that diagonal and position share one number. */
const POSITIONS = 4096;

interface Probe {
  readonly at: number;
  readonly bucket: number;
  readonly count: number;
}

function probesOf(index: FindIndex, hashes: Int32Array): Probe[] {
  const probes: Probe[] = [];
  for (let at = 0; at < Math.min(Math.max(1, hashes.length - 1), POSITIONS); at += 1) {
    const bucket = hashPair(hashes[at] ?? 0, hashes[at + 1] ?? 0) >>> (32 - index.bits);
    const count = (index.heads[bucket + 1] ?? 0) - (index.heads[bucket] ?? 0);
    if (count > 0 && count <= MOST_POSTINGS) probes.push({ at, bucket, count });
  }
  return probes.sort((a, b) => a.count - b.count);
}

let hits = new Float64Array(MOST_HITS + MOST_POSTINGS);

/** Hits as diagonal * POSITIONS + passage position, sorted: one diagonal's hits are neighbours. */
function collectHits(index: FindIndex, probes: readonly Probe[]): Float64Array {
  let count = 0;
  if (hits.length < MOST_HITS + MOST_POSTINGS) hits = new Float64Array(MOST_HITS + MOST_POSTINGS);
  for (const { at, bucket, count: size } of probes) {
    if (count + size > MOST_HITS) break;
    const from = index.heads[bucket] ?? 0;
    for (let i = from; i < from + size; i += 1) {
      hits[count] = ((index.postings[i] ?? 0) - at + POSITIONS) * POSITIONS + at;
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

interface Cluster {
  text: number;
  /** Of the hit before. */
  diagonal: number;
  votes: number;
  from: number;
  to: number;
}

/** Which cluster last counted the shingle at a position of the passage. */
const counted = new Int32Array(POSITIONS);

function clusterHits(index: FindIndex, found: Float64Array, weights: Float64Array, band: number): Cluster[] {
  const clusters: Cluster[] = [];
  counted.fill(0);
  let open: Cluster | null = null;
  let begin = 0;
  let end = 0;
  for (let i = 0; i < found.length; i += 1) {
    const hit = found[i] ?? 0;
    const at = hit % POSITIONS;
    const diagonal = Math.floor(hit / POSITIONS) - POSITIONS;
    const position = diagonal + at;
    if (!open || diagonal - open.diagonal > band || position >= end || position < begin) {
      const text = textOf(index, position);
      begin = index.textStarts[text] ?? 0;
      end = index.textStarts[text + 1] ?? 0;
      open = { text, diagonal, votes: 0, from: position, to: position };
      clusters.push(open);
    }
    if (counted[at] !== clusters.length) open.votes += weights[at] ?? 0;
    counted[at] = clusters.length;
    open.diagonal = diagonal;
    if (position < open.from) open.from = position;
    if (position > open.to) open.to = position;
  }
  return clusters;
}

/** Bits of `count` shingles at the least: a run of five words has four. */
export const shingleBits = (index: FindIndex, count: number): number =>
  count * Math.max(1, Math.log2(index.words / MOST_POSTINGS));

/** Best first, several for one text where the passage stands in several places of it. */
export function findCandidates(index: FindIndex, hashes: Int32Array, limit: number): Candidate[] {
  const probes = probesOf(index, hashes);
  const weights = new Float64Array(hashes.length);
  for (const { at, count } of probes) weights[at] = Math.log2(index.words / count);
  const clusters = clusterHits(index, collectHits(index, probes), weights, 6 + hashes.length / 3);
  const least = LEAST_SHARE * clusters.reduce((most, { votes }) => Math.max(most, votes), 0);
  return clusters
    .filter(({ votes }) => votes >= least)
    .sort((a, b) => b.votes - a.votes)
    .slice(0, limit)
    .map(({ text, votes, from, to }) => {
      const start = index.textStarts[text] ?? 0;
      return { text, votes, from: Math.max(0, from - start), to: to + 2 - start };
    });
}
