/** What a passage has that the record, a selection, need not have: no change is claimed of it. */
import type { RecordText } from '../find/texts.ts';
import { BREAK } from '../text/token.ts';
import type { Block } from './blocks.ts';
import type { Engine } from './engine.ts';
import type { Passage } from './passage.ts';
import { type JudgedPlace, judgePlace } from './place.ts';
import { gradeRank } from './verdict.ts';

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
export function isOther(place: JudgedPlace): boolean {
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
export function addsSentences(engine: Engine, passage: Passage, place: JudgedPlace): boolean {
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
 * one and the edge of the recorded text or of the passage.
 */
function standsApart({ tokens }: Passage, { text, pageTo }: JudgedPlace, block: Block): boolean {
  const gapAt = (i: number): boolean => tokens[i]?.gapBefore === true;
  const least = tokens[block.pageFrom]?.capital === true ? LEAST_APART : LEAST_SENTENCE;
  return (
    block.recordFrom === block.recordTo &&
    block.pageTo - block.pageFrom >= least &&
    (gapAt(block.pageFrom) || block.recordFrom === text.words.tokens.length) &&
    (gapAt(block.pageTo) || block.recordTo === 0 || block.pageTo === pageTo)
  );
}

/** The recorded text begins inside a sentence. */
const opensInside = ({ words: { raw, tokens } }: RecordText): boolean =>
  /\p{Ll}/u.test(raw.charAt(tokens[0]?.start ?? 0));

/**
 * Words before the first recorded one or after the last: a sentence or more, a clause set off by a colon or a dash, or the
 * rest of the sentence in which the recorded text begins or ends.
 */
function reachesBeyond({ tokens }: Passage, { text, pageFrom, pageTo }: JudgedPlace, block: Block): boolean {
  if (text.kind !== 'text') return false;
  const ends = (from: number, to: number): boolean =>
    tokens.slice(from, to).some(({ lead }) => lead === BREAK.sentence);
  const parted = (at: number): boolean => (tokens[at]?.lead ?? BREAK.sentence) >= BREAK.clause;
  const { pageFrom: from, pageTo: to } = block;
  if (block.recordTo === 0 && from === pageFrom) return opensInside(text) || parted(to) || ends(from + 1, to);
  const after = block.recordFrom === text.words.tokens.length && to === pageTo;
  return after && (text.words.tail < BREAK.sentence || parted(from) || ends(from, to));
}

/** All that differs stands where the record, which is a selection, need not reach. */
export function goesBeyond(passage: Passage, place: JudgedPlace): boolean {
  const heavy = place.blocks.filter(({ weight }) => weight === 'changed' || weight === 'meaning');
  const all = (test: typeof standsApart): boolean => heavy.every(({ block }) => test(passage, place, block));
  return heavy.length > 0 && (all(standsApart) || all(reachesBeyond));
}
