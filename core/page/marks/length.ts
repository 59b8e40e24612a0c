/** How long a text is in words, of any language. */
import { lettered } from '../../text/lettered.ts';

const WORD = lettered(String.raw`[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*`, 'g');

/** What the pattern sees in the units of most English: 0 for none of them. */
const [LETTER, JOINT, MARK] = [1, 2, 3];
const KINDS = new Uint8Array(0x2040);
for (let unit = 0; unit < 0x80; unit++)
  KINDS[unit] = /[A-Za-z0-9]/.test(String.fromCharCode(unit)) ? LETTER : MARK;
for (const mark of '‘“”–—…\u00a0') KINDS[mark.charCodeAt(0)] = MARK;
for (const joint of "'’.-") KINDS[joint.charCodeAt(0)] = JOINT;

/** Words of a text without other letters than those of ASCII; -1 for any other text. */
function plainWords(text: string): number {
  let words = 0;
  /** Inside a word, with a letter or with a joint last. */
  let open = false;
  let joint = false;
  for (let i = 0; i < text.length; i++) {
    const kind = KINDS[text.charCodeAt(i)] ?? 0;
    if (kind === 0) return -1;
    if (kind === LETTER) {
      if (!open && !joint) words++;
      open = true;
      joint = false;
    } else {
      joint = open && kind === JOINT;
      open = false;
    }
  }
  return words;
}

/**
 * Words, with each Chinese or Japanese character as half a word, so that both limits read alike. Most text is plain and
 * counted without the pattern, whose classes of letters take long to compile and an array of all words to match.
 */
export function lengthOf(text: string): { words: number; chars: number } {
  const plain = plainWords(text);
  if (plain >= 0) return { words: plain, chars: 0 };
  let chars = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c >= 0x3041 && c < 0xd800 && c !== 0x30fb) chars++;
  }
  return { words: text.match(WORD.for(text))?.length ?? 0, chars };
}
