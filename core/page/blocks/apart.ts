/** Blocks that stand apart from the running text: what they name is no matter of the next sentence's "he". */
import { remembered } from '../../remembered.ts';
import type { Block } from '../types.ts';
import { isAside } from './labels.ts';

/** Longer ones are text (UTF-16 units). */
const BYLINE_LENGTH = 90;
const CAPTION_LENGTH = 320;
/** A picture's credit is no longer than this. */
const CREDIT_LENGTH = 110;

const BYLINE =
  /^\s*(?:(?:(?:[Ww]ritten|[Rr]eport(?:ed|ing)|[Ss]tory|[Tt]ext|[Ww]ords) )?(?:[Bb]y|BY)\s+\p{Lu}|(?:[作记]者|撰[文稿]|编辑|责编|编译|文)\s?[：:|｜/])/u;

/** The credit of a picture at the end of a line: "(AP Photo/...)", "Photograph: ...", "... via Getty Images". */
const PICTURE_CREDIT =
  /(?:\((?:[^()]{0,40}\b)?(?:photo|image|picture|illustration|courtesy|credit|getty|reuters|afp)\b[^()]{0,60}\)|\b(?:photograph|photo|image|picture|illustration)(?: credit)?(?: by\b|:)[^.]{2,60}|\b(?:getty images|ap photo|shutterstock)\b[^.]{0,30}|[（(](?:图|图片|图源|照片|来源)[^()（）]{0,40}[)）]|(?:图源|图片来源|图)[：:/][^。]{1,40})\W*$/i;

/** No picture's credit is without one of these; most paragraphs are. */
const CREDITED = /photo|image|picture|illustration|courtesy|credit|getty|reuters|afp|shutterstock|[图照来]/i;

const isCredit = (tail: string): boolean => CREDITED.test(tail) && PICTURE_CREDIT.test(tail);

/** A note of the page's own, or where the item over it is from: "来源：[某访谈，2022](...)". */
const NOTE = /^[\s*_]*(?:备?注|编者[按注]|来源|出处|(?:原文)?(?:链接|连结)|note|source|link)s?[*_\s]*[:：]/i;
export const isNote = (text: string): boolean => NOTE.test(text);

/** A byline, a caption, or a line that pages set between paragraphs. */
export function isApart({ kind, text }: Block): boolean {
  if (kind === 'caption') return true;
  if ((kind === 'paragraph' || kind === 'list-item') && isNote(text)) return true;
  if (kind !== 'paragraph' || text.length > CAPTION_LENGTH) return false;
  if (isAside(text)) return true;
  const isByline =
    text.length < BYLINE_LENGTH && BYLINE.test(text) && !/[.。!?！？…；，][^\p{L}\p{N}]*$/u.test(text);
  return isByline || isCredit(text.slice(-CREDIT_LENGTH));
}

/** By block; several rooms ask. */
export const apartIn: (blocks: readonly Block[]) => readonly boolean[] = remembered((blocks) =>
  blocks.map(isApart),
);
