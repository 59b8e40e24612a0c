/** Lines that sign what stands before them: a dash and a name, a post's signature, a sentence that points back. */
import type { Credit } from '../credit.ts';
import { scanMarks } from '../marks/quotation-marks.ts';
import { credit, namedIn } from '../names/named-in.ts';
import type { PageContext } from '../page-context.ts';
import type { Block } from '../types.ts';
import { creditLine } from './credit-line.ts';
import { maySign, pointsBack, postSignature, type Signature } from './signed.ts';
import type { Whole } from './wholes.ts';

const LINE_WORDS = 8;
/** How far the name stands into a line that points back (UTF-16 units). */
const BACK_REACH = 160;

function backCredit(context: PageContext, text: string, at: number): Credit | null {
  const named = namedIn(context, text, at, 0, Math.min(text.length, BACK_REACH));
  if (named?.entity?.human !== true) return null;
  return { ...credit(named.entity, null, 'continuation', 0, 0), block: at };
}

/** A quotation in marks with a line of its own after it that is a dash and a name, or one lone list item "- Name". */
export function lineAfter(context: PageContext, blocks: readonly Block[], quotation: number): Credit | null {
  const at = quotation + 1;
  const { text, kind } = blocks[at] ?? { text: '', kind: 'paragraph' };
  const back = pointsBack(text);
  if (back !== null) return backCredit(context, text.slice(0, back), at);
  const alone = kind === 'list-item' && blocks[at + 1]?.kind !== 'list-item';
  const dashed = /^\s*[—–―-]/.test(text) ? creditLine(text) : null;
  const line = dashed ?? (alone ? { start: 0, end: text.length } : null);
  if (line === null || kind === 'heading') return null;
  const words = text.slice(line.start, line.end).trim().split(/\s+/);
  if (words.length > LINE_WORDS || !/^\p{Lu}/u.test(words[0] ?? '') || scanMarks(text).spans.length > 0)
    return null;
  // In a list only a bare name is a credit; anything else is an item.
  if (dashed === null && !words.every((word) => /^\p{Lu}/u.test(word))) return null;
  const named = namedIn(context, text, at, line.start, line.end);
  if (named === null || named.entity === null) return null;
  return { ...credit(named.entity, null, 'dash', line.start, line.end), block: at };
}

/** Posts that end in their signature, and paragraphs over a line "— Name". */
export function addSigned(context: PageContext, blocks: readonly Block[], wholes: Map<number, Whole>): void {
  for (const [i, block] of blocks.entries()) {
    if (wholes.has(i) || block.kind === 'heading') continue;
    const post = postSignature(block.text);
    if (post !== null) wholes.set(i, signedPost(context, block.text, i, post));
    else if (!wholes.has(i + 1)) addSignedParagraph(context, blocks, wholes, i);
  }
}

function signedPost(context: PageContext, text: string, at: number, post: Signature): Whole {
  const { start, end, cut, handle } = post;
  const his = context.handles.includes(handle);
  const named = his ? null : namedIn(context, text, at, start, end);
  const entity = his ? context.table.person : (named?.entity ?? null);
  return {
    kind: 'post',
    start: text.length - text.trimStart().length,
    end: cut,
    credit: credit(entity, named?.label ?? null, 'post-author', start, end),
  };
}

/** "— Ada Lin", "—— 阿达·林（2015 年）"; a longer line in Chinese goes on with the text. */
const SIGNS = /^\s*[—–―]{1,2}\s*(?:\p{Lu}|[\u4e00-\u9fff·]{2,12}\s*(?:[（(,，][^。]{1,40})?$)/u;

function addSignedParagraph(
  context: PageContext,
  blocks: readonly Block[],
  wholes: Map<number, Whole>,
  at: number,
): void {
  const line = blocks[at + 1]?.text ?? '';
  const paragraph = blocks[at];
  const span = SIGNS.test(line) && paragraph && maySign(paragraph) ? creditLine(line) : null;
  const named = span === null ? null : namedIn(context, line, at + 1, span.start, span.end);
  if (span === null || named?.entity == null || !named.entity.human) return;
  const text = blocks[at]?.text ?? '';
  const signer = { ...credit(named.entity, null, 'dash', span.start, span.end), block: at + 1 };
  wholes.set(at, {
    kind: 'block',
    start: text.length - text.trimStart().length,
    end: text.trimEnd().length,
    credit: signer,
  });
  wholes.set(at + 1, { kind: 'credit-line', start: 0, end: 0, credit: null });
}
