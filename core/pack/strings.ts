/** Rules that hold for every string of a pack, whatever field it stands in. */
import { jsonPathStep, type Located, type Report, shorten } from './problems.ts';

/** Control characters but for line breaks in posts, and the invisible ones that reorder or hide text. */
const HIDDEN = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;
const LONE_SURROGATE = /\p{Surrogate}/u;
const HTML = /<\/?[a-z][^<>]*>|<!--|&(?:[a-z]{2,8}|#\d{1,6}|#x[\da-f]{1,6});/iu;
/** Marks text that somebody still has to write. */
const PLACEHOLDER = /[⟦⟧]/u;
/** Deeper nesting than any record has; stops a hostile file before the stack does. */
const MAX_DEPTH = 12;

function reasonAgainst(text: string): string | null {
  const rest = text.replaceAll('\n', ' ');
  const hidden = HIDDEN.exec(rest);
  if (hidden) return `hidden or control character U+${codeOf(hidden[0])}`;
  if (LONE_SURROGATE.test(rest)) return 'half of a character (lone surrogate)';
  if (text.normalize('NFC') !== text) return 'not in Unicode form NFC';
  if (HTML.test(text)) return `HTML is not allowed: "${shorten(text)}"`;
  if (PLACEHOLDER.test(text)) return 'the text is still to be written';
  if (text.trim() !== text) return 'blank at the start or the end';
  return null;
}

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

/** Reports every string in `at.record` that breaks a rule. Linear in the size of the record. */
export function checkStrings(at: Located<unknown>, report: Report): void {
  const visit = (value: unknown, below: string, depth: number): void => {
    if (typeof value === 'string') {
      const reason = reasonAgainst(value);
      if (reason) report(at, below, reason);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    if (depth > MAX_DEPTH) {
      report(at, below, 'nested too deep');
      return;
    }
    const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
    for (const [key, child] of entries) visit(child, below + jsonPathStep(key), depth + 1);
  };
  visit(at.record, '', 0);
}
