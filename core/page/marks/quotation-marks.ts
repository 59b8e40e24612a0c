/**
 * Quotation marks of one block: pairs, nesting, apostrophes, marks that are missing or typed wrong.
 * One pass with a stack of bounded depth; looking ahead for a closer goes by an index of the marks.
 */
import { isAlnum, lettered } from '../../text/lettered.ts';
import type { Span } from '../../text/types.ts';
import type { Block } from '../types.ts';
import { MAX_UNCLOSED, MarkPositions } from './mark-positions.ts';

/** Inside of an outermost pair, blanks trimmed; `outer` includes the marks. */
export interface MarkSpan extends Span {
  readonly outer: Span;
  readonly open: string;
  /** False: the block ends before the closing mark. */
  readonly closed: boolean;
}

export interface MarkScan {
  readonly spans: readonly MarkSpan[];
  /** Offset of a closing mark that nothing in this block opened, before any opening one: a longer quotation ends here. */
  readonly orphanClose: number | null;
}

const CLOSERS = new Map([
  ['“', '”'],
  ['„', '“”'],
  ['‟', '”'],
  ['«', '»'],
  ['‹', '›'],
  ['「', '」'],
  ['『', '』'],
  ['﹁', '﹂'],
  ['〝', '〞〟'],
  ['‚', '‘’'],
]);
const CLOSING = '”»›」』﹂〞〟';
const SINGLE = "'‘’";
const STRAIGHT = '"＂';
/** Words that begin with an apostrophe. */
const ELISIONS = new Set(['em', 'tis', 'twas', 'til', 'cause', 'bout', 'n', 'round', 'cuz']);
/** A sentence right behind a closed quotation or its tag, up to the mark that closes it as well. */
const LOST_OPENING =
  /^\s?(?:[^.!?]{0,160}?\b(?:said|says|wrote|added|told)\b[^.!?]{0,160}\.\s)?(\p{Lu}[\s\S]{10,}[.,!?])$/u;
/** What follows a straight mark that opens with a blank behind it. */
const APART = lettered(String.raw`^\s\p{L}`);
const FIRST_WORD = lettered(String.raw`^[\p{L}\p{N}]+`);
/** Marks nested deeper than this are noise. */
const MAX_DEPTH = 16;

/** Letters and digits of ASCII: what stands before and behind most apostrophes. */
const isPlain = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57);

const isSpace = (char: string): boolean => char === '' || /\s/.test(char);
const opensAfter = (char: string): boolean =>
  isSpace(char) || /[([{—–\-:,/“"「『«>…*_\u2e80-\u9fff\uff00-\uff1f]/.test(char);

/** After a word and before a blank or a full stop. */
const looksClosing = (text: string, i: number): boolean =>
  !isSpace(text[i - 1] ?? '') && /^(?:$|[\s.,;:!?，。；：！？、)）])/.test(text.slice(i + 1, i + 2));

interface Open {
  readonly mark: string;
  readonly at: number;
}

/** A single mark at `i` that is no apostrophe. */
export function opensSingle(text: string, i: number): boolean {
  if (text[i] === '’' || isPlain(text.charCodeAt(i - 1))) return false;
  if (!opensAfter(text[i - 1] ?? '')) return false;
  const word = FIRST_WORD.exec(text.slice(i + 1, i + 24))?.[0] ?? '';
  const plausible = word !== '' || /[“"¿¡[(…]/.test(text[i + 1] ?? '');
  return plausible && !/^\d/.test(word) && !ELISIONS.has(word.toLowerCase());
}

/** Straight marks have no direction: the neighbours decide, then what is open. */
function straightOpens(text: string, i: number, isOpen: boolean): boolean {
  const before = text[i - 1] ?? '';
  const after = text[i + 1] ?? '';
  if (!isOpen) return !isSpace(after) && !/[.,;!?]/.test(after) && (opensAfter(before) || !/\d/.test(before));
  return (isSpace(before) || before === '(') && isAlnum(after.charCodeAt(0));
}

class Scanner {
  readonly spans: MarkSpan[] = [];
  readonly stack: Open[] = [];
  orphanClose: number | null = null;
  private readonly text: string;

  private readonly positions: MarkPositions;

  constructor(text: string) {
    this.text = text;
    this.positions = new MarkPositions(text);
  }

  push(mark: string, at: number): void {
    if (this.stack.length < MAX_DEPTH) this.stack.push({ mark, at });
  }

  /** Closes the innermost mark that `accepts`; what was opened inside it and never closed is dropped. */
  close(at: number, accepts: (open: string) => boolean): boolean {
    for (let k = this.stack.length - 1; k >= 0; k--) {
      const open = this.stack[k];
      if (open === undefined || !accepts(open.mark)) continue;
      this.stack.length = k;
      if (k === 0) this.add(open, at, true);
      return true;
    }
    return false;
  }

  add(open: Open, closeAt: number, closed: boolean): void {
    const inside = this.text.slice(open.at + 1, closeAt);
    const start = open.at + 1 + (inside.length - inside.trimStart().length);
    const end = closeAt - (inside.length - inside.trimEnd().length);
    if (end <= start) return;
    this.spans.push({
      start,
      end,
      outer: { start: open.at, end: closed ? closeAt + 1 : closeAt },
      open: open.mark,
      closed,
    });
  }

  /** `“` and its kin, which also stand for their closers („so“, wrong way round). */
  private opening(char: string, i: number): void {
    const canClose = (open: string) =>
      (CLOSERS.get(open) ?? '').includes(char) || (open === char && char === '“');
    if (looksClosing(this.text, i)) {
      if (this.close(i, canClose)) return;
      // A German closer whose opener stands in an earlier block; no opening mark is followed by a blank.
      if (char === '“' && this.stack.length === 0 && this.spans.length === 0) {
        this.orphanClose ??= i;
        return;
      }
    }
    if (this.stack.length === 1 && this.stack[0]?.mark === char && this.isForgotten(char, i))
      this.stack.length = 0;
    this.push(char, i);
  }

  /** The same mark opens again: the earlier one was never closed, unless two closers are still to come. */
  private isForgotten(char: string, i: number): boolean {
    const closer = (CLOSERS.get(char) ?? '')[0] ?? '';
    const second = this.positions.after(closer, i, 1);
    const reopened = this.positions.after(char, i);
    return second < 0 || (reopened >= 0 && reopened < second);
  }

  private closing(char: string, i: number): void {
    if (this.close(i, (open) => (CLOSERS.get(open) ?? '').includes(char))) return;
    if (char === '”' && this.close(i, (open) => STRAIGHT.includes(open))) return;
    const { text } = this;
    // After a full stop it ends a quotation of an earlier block, whatever comes next.
    if (
      opensAfter((text[i - 1] ?? '').replace('：', ':')) &&
      isAlnum(text.charCodeAt(i + 1)) &&
      !/[。！？]/.test(text[i - 1] ?? '')
    )
      this.push(char === '»' ? '»' : '“', i);
    else if (this.stack.length === 0) this.stray(i);
  }

  /** A closing mark that nothing opened: a longer quotation ends here, or one whose opening mark was lost. */
  private stray(i: number): void {
    const last = this.spans.at(-1);
    if (last === undefined) {
      this.orphanClose ??= i;
      return;
    }
    const between = this.text.slice(last.outer.end, i);
    const words = LOST_OPENING.exec(between)?.[1];
    if (last.closed && words !== undefined) this.add({ mark: '“', at: i - words.length - 1 }, i, true);
  }

  /** `said: " we will. "`: blanks on both sides, as machine translation leaves them; measures ("12 \" pipe") are none. */
  private opensApart(char: string, i: number): boolean {
    if (this.stack.length > 0 || this.positions.countFrom(char, i) % 2 !== 0) return false;
    return (
      /[^\s\d]\s$/.test(this.text.slice(Math.max(0, i - 2), i)) && APART.test(this.text.slice(i + 1, i + 3))
    );
  }

  private straight(char: string, i: number): void {
    const { text, stack } = this;
    const isOpen = stack.some((open) => STRAIGHT.includes(open.mark));
    if (straightOpens(text, i, isOpen) || this.opensApart(char, i)) {
      // Open already and opening again: the closer was forgotten; keep the later one.
      if (isOpen) stack.length = 0;
      this.push(char, i);
      return;
    }
    if (isOpen) this.close(i, (open) => STRAIGHT.includes(open));
    else if (
      !this.close(i, (open) => open === '“') &&
      this.spans.length === 0 &&
      !/\d/.test(text[i - 1] ?? '')
    )
      this.orphanClose ??= i;
  }

  /** Returns the offset to go on from. */
  step(char: string, i: number): void {
    if (STRAIGHT.includes(char)) this.straight(char, i);
    else if (char === '«' && this.stack.at(-1)?.mark === '»') this.close(i, (open) => open === '»');
    else if (CLOSERS.has(char)) this.opening(char, i);
    else if (CLOSING.includes(char)) this.closing(char, i);
    else if (SINGLE.includes(char)) this.single(char, i);
  }

  private single(char: string, i: number): void {
    const open = this.stack.findLast((entry) => SINGLE.includes(entry.mark[0] ?? ' '));
    if (open !== undefined && Number(open.mark.slice(1)) === i) this.close(i, (mark) => mark === open.mark);
    else if (open === undefined && opensSingle(this.text, i)) {
      const closer = this.positions.singleCloser(i);
      // The closer's offset travels with the mark: looked up once, however many apostrophes come between.
      if (closer > 0) this.push(`${char}${closer}`, i);
    }
  }
}

const MARKS = /["'\xab\xbb\u2018-\u201f\u2039\u203a\u300c-\u300f\u301d-\u301f\ufe41\ufe42\uff02]/g;
const NO_MARKS: MarkScan = { spans: [], orphanClose: null };

const TWINS = /''|``/;
/** `''I won't go,'' she said`: two apostrophes for one mark, as archives and TeX have it. Offsets stay. */
const TWIN = /(?:''|``)(?=[\p{L}\p{N}([$])(?<=(?:^|[\s([—–-])..)|(''|``)/gu;
const oneMark = (text: string): string => text.replace(TWIN, (_, closes) => (closes ? '" ' : ' "'));

/** Both characters of such a mark stand outside. */
function withTwins(text: string, scan: MarkScan): MarkScan {
  const isTwin = (at: number): boolean => TWINS.test(text.slice(at, at + 2));
  const spans = scan.spans.map((span) => ({
    ...span,
    outer: {
      start: isTwin(span.outer.start - 1) ? span.outer.start - 1 : span.outer.start,
      end: span.closed && isTwin(span.outer.end - 1) ? span.outer.end + 1 : span.outer.end,
    },
  }));
  return { ...scan, spans };
}

/** Outermost quotation-mark pairs of a block in text order; n log n in the marks. */
export const scanMarks = (text: string): MarkScan =>
  text.includes("''") || text.includes('``') ? withTwins(text, scanSingle(oneMark(text))) : scanSingle(text);

function scanSingle(text: string): MarkScan {
  const first = text.search(MARKS);
  if (first < 0) return NO_MARKS;
  const scanner = new Scanner(text);
  MARKS.lastIndex = first;
  for (let mark = MARKS.exec(text); mark !== null; mark = MARKS.exec(text)) scanner.step(mark[0], mark.index);
  const open = scanner.stack[0];
  if (open !== undefined && text.length - open.at <= MAX_UNCLOSED) scanner.add(open, text.length, false);
  return { spans: scanner.spans, orphanClose: scanner.orphanClose };
}

/** The spans of the marks with those of `<q>` elements, which carry no marks in their text; in order. */
export function withElements({ inline }: Pick<Block, 'inline'>, spans: readonly MarkSpan[]): MarkSpan[] {
  const elements = inline?.filter(({ tag }) => tag === 'q') ?? [];
  if (elements.length === 0) return [...spans];
  const free = elements.filter((run) =>
    spans.every(({ outer }) => outer.end <= run.start || run.end <= outer.start),
  );
  const added = free.map(({ start, end }) => ({ start, end, outer: { start, end }, open: '', closed: true }));
  return [...spans, ...added].sort((a, b) => a.start - b.start);
}
