/** Says where a passage stands in the record and what was done to it. Find loosely, judge strictly. */
import type { Candidate } from '../find/candidates.ts';
import { mayStandInRecord } from '../find/locate.ts';
import type { RecordText } from '../find/texts.ts';
import { BREAK } from '../text/token.ts';
import type { Engine } from './engine.ts';
import { differsBesideGap } from './gap.ts';
import { openPassage, type Passage } from './passage.ts';
import { type JudgedPlace, judgePlace } from './place.ts';
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

const LEAST_SENTENCE = 4;
/** Fewer of a sentence's words than this agree: it is another sentence, not a changed one. */
const LEAST_AGREEING = 0.6;

/** Words from `from` up to `to` of the passage agree with the record too seldom to be its sentence, changed. */
function isForeign({ blocks }: JudgedPlace, from: number, to: number): boolean {
  const same = blocks.reduce((sum, { block }) => {
    const shared = Math.min(block.pageTo, to) - Math.max(block.pageFrom, from);
    return block.kind === 'differs' || shared <= 0 ? sum : sum + shared;
  }, 0);
  return to - from >= LEAST_SENTENCE && same / (to - from) < LEAST_AGREEING;
}

const isChanged = ({ grade }: JudgedPlace): boolean => grade === 'altered' || grade === 'altered-meaning';

/** A changed place that hardly agrees with its part of the passage. */
function isOther(place: JudgedPlace): boolean {
  const [first, last] = [place.blocks[0], place.blocks.at(-1)];
  if (!isChanged(place) || first === undefined || last === undefined) return false;
  return isForeign(place, first.block.pageFrom, last.block.pageTo);
}

/** Words of the passage without sentences at either end that the record does not have there. */
function ownSentences(passage: Passage, place: JudgedPlace): [number, number] {
  const length = passage.tokens.length;
  const starts = passage.tokens.flatMap(({ lead }, i) => (i > 0 && lead === BREAK.sentence ? [i] : []));
  const tail = starts.find((start) => isForeign(place, start, length)) ?? length;
  const head = starts.findLast((start) => start < tail && isForeign(place, 0, start)) ?? 0;
  return [head, tail];
}

/**
 * His words with whole sentences before or after them that the record does not have: it may just not reach so far, so
 * nothing is judged but that the rest is close.
 */
function addsSentences(engine: Engine, passage: Passage, place: JudgedPlace): boolean {
  if (!isChanged(place)) return false;
  const [from, to] = ownSentences(passage, place);
  if (from === 0 && to === passage.tokens.length) return false;
  const rest = judgePlace(
    engine,
    passage,
    place.text,
    { ...place.reach, pageFrom: from, pageTo: to },
    from,
    to,
  );
  return rest !== null && gradeRank(rest) < gradeRank(place);
}

/** A shorter sentence behind an omission mark may be a turn of what stands before it ("... never again."). */
const LEAST_APART = 3;

/**
 * "A ... B ... C", "A ... B C", "A ... B." where the record has A and C: B stands between two marked omissions, or between
 * one and the edge of the recorded text or of the passage, and the record, which is a selection, need not reach there.
 */
function addsBetweenGaps({ tokens }: Passage, { blocks, text, pageTo }: JudgedPlace): boolean {
  const gapAt = (i: number): boolean => tokens[i]?.gapBefore === true;
  const last = text.words.tokens.length;
  const isLong = (from: number, to: number): boolean =>
    to - from >= (tokens[from]?.capital === true ? LEAST_APART : LEAST_SENTENCE);
  const heavy = blocks.filter(({ weight }) => weight === 'changed' || weight === 'meaning');
  return (
    heavy.length > 0 &&
    heavy.every(
      ({ block }) =>
        block.recordFrom === block.recordTo &&
        isLong(block.pageFrom, block.pageTo) &&
        (gapAt(block.pageFrom) || block.recordFrom === last) &&
        (gapAt(block.pageTo) || block.recordTo === 0 || block.pageTo === pageTo),
    )
  );
}

/** The recorded text begins inside a sentence. */
const opensInside = ({ words: { raw, tokens } }: RecordText): boolean =>
  /\p{Ll}/u.test(raw.charAt(tokens[0]?.start ?? 0));

/**
 * Words before the first recorded one or after the last: a sentence or more, a clause set off by a colon or a dash, or the
 * rest of the sentence in which the recorded text begins or ends. The record need not reach so far.
 */
function reachesBeyond({ tokens }: Passage, { blocks, text, pageFrom, pageTo }: JudgedPlace): boolean {
  const heavy = blocks.filter(({ weight }) => weight === 'changed' || weight === 'meaning');
  const ends = (from: number, to: number): boolean =>
    tokens.slice(from, to).some(({ lead }) => lead === BREAK.sentence);
  const parted = (at: number): boolean => (tokens[at]?.lead ?? BREAK.sentence) >= BREAK.clause;
  const [inside, open] = [opensInside(text), text.words.tail < BREAK.sentence];
  return (
    text.kind === 'text' &&
    heavy.length > 0 &&
    heavy.every(
      ({ block: { recordFrom, recordTo, pageFrom: from, pageTo: to } }) =>
        (recordTo === 0 && from === pageFrom && (inside || parted(to) || ends(from + 1, to))) ||
        (recordFrom === text.words.tokens.length &&
          to === pageTo &&
          (open || parted(from) || ends(from, to))),
    )
  );
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
    addsBetweenGaps(passage, single) ||
    reachesBeyond(passage, single);
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
  const beyond = joined.find((place) => addsBetweenGaps(passage, place) || reachesBeyond(passage, place));
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
