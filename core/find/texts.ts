/** A text of the record ready for comparison: tokens, what each word does, whose words they are. */
import type { Pack } from '../pack/types.ts';
import { categorize } from '../text/categories.ts';
import { BREAK, type Token, type TokenizedText } from '../text/token.ts';
import { tokenize } from '../text/tokenize.ts';
import { stretchText } from './build.ts';
import type { FindIndex } from './open.ts';
import { type Sequence, sequenceOf } from './sequence.ts';
import { PIECE_SEPARATOR, type Piece } from './stretches.ts';
import { type ExtraText, extraTexts, type TextKind } from './witnesses.ts';

/** Tokens `from` up to `to` are one person's; the quotation is the one they stand in or next to. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly quotation: number;
  readonly exact: boolean;
  readonly speaker: 'person' | string | null;
}

/** Tokens `from` up to `to` are a quotation's exact words. */
export interface QuotationSpot {
  readonly quotation: number;
  readonly from: number;
  readonly to: number;
}

export interface RecordText extends Sequence {
  readonly id: number;
  readonly kind: 'text' | TextKind;
  readonly words: TokenizedText;
  readonly segments: readonly Segment[];
  readonly spots: readonly QuotationSpot[];
  readonly extra: ExtraText | null;
}

export interface TextStore {
  get(text: number): RecordText;
  /** The text that words found in this one are judged against; looked up without opening either. */
  judgedAs(text: number): number;
  /** Ids of the second transcripts and repairs of a quotation. */
  otherWordings(quotation: number): readonly number[];
}

/** Tokens at or after a raw offset. */
function tokenAt(words: TokenizedText, offset: number): number {
  let low = 0;
  let high = words.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words.tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function speakerOf(pack: Pack, { quotation, field }: Piece): string | null {
  const record = pack.quotations[quotation];
  if (field === 1) return 'person';
  const speaker = (field === 0 ? record?.prefix : record?.suffix)?.speaker ?? null;
  return speaker === 'mixed' ? null : speaker;
}

function segmentsOf(pack: Pack, pieces: readonly Piece[], words: TokenizedText): Segment[] {
  let base = 0;
  return pieces.map((piece) => {
    const from = tokenAt(words, base);
    base += piece.end - piece.start;
    const to = tokenAt(words, base);
    base += PIECE_SEPARATOR.length;
    return {
      from,
      to,
      quotation: piece.quotation,
      exact: piece.field === 1,
      speaker: speakerOf(pack, piece),
    };
  });
}

/** A piece that ends without a stop and one that begins with a capital: a sentence ends between them. */
function withPieceBreaks(words: TokenizedText, segments: readonly Segment[]): TokenizedText {
  const starts = new Set(segments.slice(1).map(({ from }) => from));
  const opens = (token: Token, i: number): boolean =>
    starts.has(i) && token.capital && token.key !== 'i' && token.lead < BREAK.comma;
  const tokens = words.tokens.map((token, i) =>
    opens(token, i) ? { ...token, lead: BREAK.sentence } : token,
  );
  return { ...words, tokens };
}

function openStretch(pack: Pack, index: FindIndex, id: number): RecordText {
  const pieces = index.pieces(id);
  const raw = tokenize(stretchText(pack, pieces));
  const segments = segmentsOf(pack, pieces, raw);
  const words = withPieceBreaks(raw, segments);
  const spots: QuotationSpot[] = [];
  for (const quotation of index.quotationsIn(id)) {
    const spot = index.spot(quotation);
    if (spot) spots.push({ quotation, from: tokenAt(words, spot.start), to: tokenAt(words, spot.end) });
  }
  return { ...prepared(id, 'text', words), segments, spots, extra: null };
}

function prepared(id: number, kind: RecordText['kind'], words: TokenizedText) {
  return { id, kind, words, ...sequenceOf(words.tokens, categorize(words.tokens)) };
}

function openExtra(id: number, extra: ExtraText): RecordText {
  const words = tokenize(extra.text);
  const to = words.tokens.length;
  const speaker = extra.kind === 'disputed' ? null : 'person';
  const segments = [
    { from: 0, to, quotation: extra.kind === 'disputed' ? -1 : extra.owner, exact: true, speaker },
  ];
  return { ...prepared(id, extra.kind, words), segments, spots: [], extra };
}

/** Words of the texts kept ready; the oldest text goes first. About 150 bytes a word. */
const KEPT_WORDS = 60_000;

/** Texts are tokenized on first use and kept, within bounds. */
export function openTexts(pack: Pack, index: FindIndex): TextStore {
  const extras = Array.from(extraTexts(pack));
  const others = new Map<number, number[]>();
  for (const [i, { kind, owner }] of extras.entries()) {
    if (kind !== 'second-transcript' && kind !== 'as-transcribed') continue;
    others.set(owner, [...(others.get(owner) ?? []), index.stretchCount + i]);
  }
  const kept = new Map<number, RecordText>();
  let words = 0;
  const open = (id: number): RecordText => {
    const extra = extras[id - index.stretchCount];
    return extra && id >= index.stretchCount ? openExtra(id, extra) : openStretch(pack, index, id);
  };
  return {
    get(id) {
      const known = kept.get(id);
      if (known) return known;
      const text = open(id);
      words += text.tokens.length;
      for (const [oldest, { tokens }] of kept) {
        if (words <= KEPT_WORDS) break;
        kept.delete(oldest);
        words -= tokens.length;
      }
      kept.set(id, text);
      return text;
    },
    judgedAs(id) {
      const extra = id >= index.stretchCount ? extras[id - index.stretchCount] : undefined;
      if (extra?.kind !== 'second-transcript' && extra?.kind !== 'as-transcribed') return id;
      return index.spot(extra.owner)?.stretch ?? 0;
    },
    otherWordings: (quotation) => others.get(quotation) ?? [],
  };
}
