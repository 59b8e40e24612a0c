/** What the reader has selected, and whether it may be a quotation. */
import { DRAWN_EDITORS } from './context.ts';

const MIN_WORDS = 4;
const MIN_HAN = 8;
/** More is no quotation, and the worker refuses it. */
const MAX_UNITS = 12_000;
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Four words, or eight Chinese or Japanese characters. */
export function isLongEnough(text: string): boolean {
  if (text.length > MAX_UNITS) return false;
  if ((text.match(HAN)?.length ?? 0) >= MIN_HAN) return true;
  return (text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0) >= MIN_WORDS;
}

export interface SelectedPassage {
  readonly text: string;
  readonly range: Range;
}

/** As `context.ts` has it of what is not read, but of forms and editors alone: code may well be looked up. */
const FIELDS = [
  'input,textarea,select,[contenteditable]:not([contenteditable="false"]),[role=textbox],[role=searchbox]',
  ...DRAWN_EDITORS.map((name) => `.${name}`),
].join();

const inField = (node: Node | null): boolean => {
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  return element?.closest(FIELDS) != null;
};

/** The reader's selection, or null where there is none, or it lies in a field. */
export function selectedPassage(): SelectedPassage | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  if (document.designMode === 'on') return null;
  if (inField(selection.anchorNode) || inField(document.activeElement)) return null;
  const text = selection.toString().trim();
  return text === '' ? null : { text, range: selection.getRangeAt(0).cloneRange() };
}
