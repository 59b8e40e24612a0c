/** Says where a passage stands in the record and what was done to it. Find loosely, judge strictly. */
import type { Candidate } from '../find/candidates.ts';
import { mayStandInRecord } from '../find/locate.ts';
import { addsSentences, goesBeyond, isOther } from './beyond.ts';
import type { Engine } from './engine.ts';
import { differsBesideGap } from './gap.ts';
import { openPassage, type Passage } from './passage.ts';
import type { JudgedPlace } from './place.ts';
import { candidatesOf, joinedPlaces, singlePlaces } from './places.ts';
import { isFreelyTranslated } from './translated.ts';
import type { Match } from './types.ts';
import {
  disputedVerdict,
  gradeRank,
  isWitness,
  joinedVerdict,
  nearOf,
  notFound,
  possible,
  singleVerdict,
} from './verdict.ts';

/** Least harm first: a wording that some witness has is not held against the page because another differs. */
function byMerit(a: JudgedPlace, b: JudgedPlace): number {
  return (
    gradeRank(a) - gradeRank(b) ||
    a.evidence.edits - b.evidence.edits ||
    Number(a.whole === null) - Number(b.whole === null) ||
    b.evidence.bits - a.evidence.bits ||
    a.text.id - b.text.id
  );
}

/** Among firm places those much further off than the nearest are another sentence that happens to be alike. */
const MARGIN = 2;

function bestFirm(places: readonly JudgedPlace[]): JudgedPlace | null {
  const firm = places.filter((place) => place.standing === 'firm' && isWitness(place));
  const least = Math.min(...firm.map((place) => place.evidence.edits));
  return firm.filter((place) => place.evidence.edits <= least + MARGIN).sort(byMerit)[0] ?? null;
}

const COVERED = 0.6;
const CLOSE = 0.1;
const LEAST_WORDS = 2;

/** The passage is this disputed wording, or one that says the same with a word of no weight changed. */
function isDisputedWording(place: JudgedPlace, passage: Passage): boolean {
  const length = place.text.words.tokens.length;
  const covered = (place.reach.to - place.reach.from) / Math.max(1, length);
  if (covered === 1 && place.grade === 'exact') return passage.weight >= LEAST_WORDS;
  if (place.standing !== 'firm' || covered < COVERED || place.grade === 'altered-meaning') return false;
  return place.evidence.distance <= CLOSE;
}

function bestDisputed(places: readonly JudgedPlace[], passage: Passage): JudgedPlace | null {
  return (
    places
      .filter((place) => place.text.kind === 'disputed' && isDisputedWording(place, passage))
      .sort(byMerit)[0] ?? null
  );
}

/** The record's own words, whole or lightly edited, are never disputed; nor is a clipping of them: that is a cut. */
function yields(engine: Engine, record: JudgedPlace | null, disputed: JudgedPlace): boolean {
  if (!record) return true;
  if (record.grade === 'exact' || record.grade === 'light-edit') return false;
  const saying = engine.pack.disputed[disputed.text.extra?.owner ?? -1];
  if (record.grade === 'cut' && (saying?.verdict === 'clipped' || record.evidence.edits === 0)) return false;
  const by = gradeRank(disputed) - gradeRank(record);
  return by < 0 || (by === 0 && disputed.evidence.edits < record.evidence.edits);
}

/** From this distance on a passage is looked at as several places run together. */
const SUSPECT = 0.12;
/** Each further part must save more edits than this. */
const PART_COST = 2;
/** Edits per word of places run together, at most. */
const MOST_JOINED = 0.3;

function bestJoined(
  engine: Engine,
  passage: Passage,
  candidates: readonly Candidate[],
  single: JudgedPlace | null,
): JudgedPlace[] {
  if (single && single.evidence.distance <= SUSPECT && single.evidence.edits < PART_COST + 2) return [];
  const most = (parts: number): number =>
    Math.min(
      MOST_JOINED * Math.max(1, passage.weight),
      single ? single.evidence.edits - PART_COST * (parts - 1) : Number.POSITIVE_INFINITY,
    );
  const places = joinedPlaces(engine, passage, candidates, most);
  const edits = places.reduce((sum, place) => sum + place.evidence.edits, 0);
  const cost = edits + PART_COST * (places.length - 1);
  if (places.length < 2 || edits / Math.max(1, passage.weight) > MOST_JOINED) return [];
  // A sentence that the record does not have is always a little like some other one.
  if (places.some(isOther)) return [];
  return !single || cost < single.evidence.edits ? places : [];
}

const isClose = (place: JudgedPlace): boolean => place.standing !== 'none' && place.text.kind !== 'disputed';

/** A translation that departs from the published one may simply be another translation: ours is nearer. */
function nearerTranslation(single: JudgedPlace, places: readonly JudgedPlace[]): JudgedPlace | null {
  if (single.text.kind !== 'translation' || single.grade === 'exact' || single.grade === 'light-edit')
    return null;
  const nearer = (place: JudgedPlace): boolean =>
    place.text.kind === 'translation' && !isWitness(place) && place.evidence.edits < single.evidence.edits;
  return places.find((place) => place.standing !== 'none' && nearer(place)) ?? null;
}

/** The place to show without a verdict where what differs may be the record's own limit. */
function closeAtMost(
  engine: Engine,
  passage: Passage,
  single: JudgedPlace,
  places: readonly JudgedPlace[],
): JudgedPlace | null {
  const other = nearerTranslation(single, places);
  if (other) return other;
  const undecided =
    addsSentences(engine, passage, single) ||
    differsBesideGap(single, passage) ||
    goesBeyond(passage, single);
  return undecided ? single : null;
}

function decide(engine: Engine, passage: Passage, candidates: readonly Candidate[]): Match {
  const places = singlePlaces(engine, passage, candidates);
  places.sort((a, b) => a.evidence.distance - b.evidence.distance);
  const near = nearOf(engine, places);
  const single = bestFirm(places);
  const joined = bestJoined(engine, passage, candidates, single);
  const disputed = bestDisputed(places, passage);
  if (disputed && yields(engine, joined.length > 0 ? null : single, disputed))
    return disputedVerdict(engine, passage, disputed, near);
  const free = [...joined, ...(single ? [single] : [])].find((place) => isFreelyTranslated(place, passage));
  if (free) return possible(engine, passage, single ?? free, near);
  const beyond = joined.find((place) => goesBeyond(passage, place));
  if (beyond) return possible(engine, passage, beyond, near);
  if (joined.length > 0) return joinedVerdict(engine, passage, joined, near);
  const undecided = single && closeAtMost(engine, passage, single, places);
  if (undecided) return possible(engine, passage, undecided, near);
  if (single) return singleVerdict(engine, passage, single, near);
  const close = places.find(isClose) ?? places.find((place) => place.standing !== 'none');
  return close ? possible(engine, passage, close, near) : notFound(passage, near);
}

/** Offsets of the result are UTF-16 into `passage`. Bounded work: about 1 ms for a sentence. */
export function matchPassage(engine: Engine, passage: string): Match {
  const opened = openPassage(passage);
  const candidates = candidatesOf(engine, opened);
  const mayStand = mayStandInRecord(candidates, opened.telling);
  return mayStand ? decide(engine, opened, candidates) : notFound(opened, []);
}

/** Pieces of one quotation that the page split ("..., he said, ..."); offsets are into `pieces` joined by one blank. */
export function matchPieces(engine: Engine, pieces: readonly string[]): Match {
  return matchPassage(engine, pieces.join(' '));
}
