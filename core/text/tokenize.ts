/** Raw text to tokens. Linear; every token lies inside the text and they come in order. */
import type { ContractionPart } from './contractions.ts';
import { foldText } from './fold.ts';
import { readNumber, readOrdinal } from './numbers.ts';
import { type Reading, readWord } from './read-word.ts';
import { type RawWord, scanWords } from './scan.ts';
import { BREAK, type SoftForm, type Token, type TokenizedText } from './token.ts';

interface Draft {
  readonly word: RawWord;
  readonly key: string;
  readonly soft: SoftForm | null;
}

function plainToken({ word, key, soft }: Draft): Token {
  return {
    key,
    alt: null,
    form: word.form,
    soft,
    kind: word.kind,
    start: word.start,
    end: word.end,
    lead: word.lead,
    gapBefore: word.gapBefore,
    inserted: word.inserted,
    capital: word.capital,
  };
}

const makeToken = (draft: Draft, change: Partial<Token>): Token => ({ ...plainToken(draft), ...change });

/** Parts share out the raw span in proportion to what was written; the first keeps what stood before the word. */
function pushContraction(out: Token[], word: RawWord, parts: readonly ContractionPart[]): void {
  let used = 0;
  for (const part of parts) {
    const form = word.form.slice(used, used + part.length);
    const start = Math.min(word.start + used, word.end);
    used += part.length;
    const end = used >= word.form.length ? word.end : Math.min(word.start + used, word.end);
    const first = start === word.start;
    const soft = form === part.key ? null : 'contraction';
    out.push(
      makeToken(
        { word, key: part.key, soft },
        {
          alt: part.alt ?? null,
          form,
          start,
          end,
          ...(first ? {} : { lead: BREAK.none, gapBefore: false, capital: false }),
        },
      ),
    );
  }
}

/** Words from `at` on as one number token; how many words it took. */
function pushNumber(out: Token[], words: readonly RawWord[], at: number): number {
  const window = words
    .slice(at, at + 10)
    .map((w) => ({ form: w.form, broken: w.lead > BREAK.none || w.gapBefore }));
  const joinedNext = words[at + 1]?.joined ? (words[at + 1]?.form ?? null) : null;
  const ordinal = readOrdinal(words[at]?.form ?? '', joinedNext);
  const run = ordinal ?? readNumber(window, 0);
  const [word, last] = [words[at], words[at + (run?.count ?? 1) - 1]];
  if (!run || !word || !last) return 0;
  const key = ordinal ? `#${run.value}th` : `#${run.value}`;
  const form = words
    .slice(at, at + run.count)
    .map((w) => w.form)
    .join(' ');
  out.push(makeToken({ word, key, soft: 'number-form' }, { form, kind: 'number', end: last.end }));
  return run.count;
}

const PERCENT = '%';

function pushPercentSign(out: Token[], raw: string): void {
  const last = out.at(-1);
  if (last?.kind !== 'number' || raw.charAt(last.end) !== PERCENT) return;
  out.push({
    ...last,
    key: 'percent',
    form: PERCENT,
    soft: 'number-form',
    kind: 'word',
    start: last.end,
    end: last.end + 1,
    lead: BREAK.none,
    gapBefore: false,
  });
}

function pushPerCent(out: Token[], words: readonly RawWord[], at: number): number {
  const [per, cent] = [words[at], words[at + 1]];
  if (per?.form === 'percent') {
    out.push(plainToken({ word: per, key: 'percent', soft: 'number-form' }));
    return 1;
  }
  if (per?.form !== 'per' || cent?.form !== 'cent') return 0;
  out.push(
    makeToken({ word: per, key: 'percent', soft: 'number-form' }, { form: 'per cent', end: cent.end }),
  );
  return 2;
}

function pushWord(out: Token[], word: RawWord, reading: Reading | null): void {
  const parts = word.kind === 'word' ? (reading?.parts ?? null) : null;
  if (parts !== null) {
    pushContraction(out, word, parts);
    return;
  }
  const key = word.kind === 'word' ? (reading?.key ?? word.form) : word.form;
  out.push(plainToken({ word, key, soft: key === word.form ? null : 'spelling' }));
}

/** A number or "per cent" from `at` on; how many words it took. */
function pushSeveral(out: Token[], raw: string, words: readonly RawWord[], at: number): number {
  const used = pushNumber(out, words, at);
  if (used === 0) return pushPerCent(out, words, at);
  pushPercentSign(out, raw);
  return used;
}

/** A cluster that folds to several words ("0́%") gives them one raw span: none may start before the one in front. */
function inOrder(tokens: readonly Token[]): readonly Token[] {
  let last = 0;
  if (tokens.every((token, i) => token.start >= (tokens[i - 1]?.start ?? 0))) return tokens;
  return tokens.map((token) => {
    const late = token.start < last;
    if (!late) last = token.start;
    return late ? { ...token, start: last, end: Math.max(token.end, last) } : token;
  });
}

/** Tokens of a text of any language; digits and number words as values, contractions as the words they stand for. */
export function tokenize(raw: string): TokenizedText {
  const { words, tail, tailGap } = scanWords(raw, foldText(raw));
  const tokens: Token[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at];
    if (!word) break;
    const reading = word.kind === 'han' ? null : readWord(word.form);
    const used = reading?.opens ? pushSeveral(tokens, raw, words, at) : 0;
    if (used === 0) pushWord(tokens, word, reading);
    at += Math.max(1, used);
  }
  return { raw, tokens: inOrder(tokens), tail, tailGap };
}
