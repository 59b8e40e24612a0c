/** Chat logs: lines under the handles that people type themselves, small letters and all. */
import type { PageContext } from '../page-context.ts';
import type { Block } from '../types.ts';
import { turnCredit } from './dialogues.ts';
import type { Whole } from './wholes.ts';

const LINE = /^(?:\\?[-–•]\s)?([a-z]{2,14}|[\u4e00-\u9fff·]{2,8})\s?[:：]\s*(?=[^\s/])/;
/** Small-letter lines of a log; more are no chat (bounds the count). */
const LINES = { least: 4, most: 999 };

/** Lines of a log whose handles come again, the person's given name among them; a line in Chinese is its translation under another. */
export function addChat(context: PageContext, blocks: readonly Block[], wholes: Map<number, Whole>): void {
  const found = blocks.map(({ text }) => LINE.exec(text.slice(0, 60)));
  const labels = found
    .map((match) => match?.[1] ?? '')
    .filter((label) => label !== '' && /^[a-z]/.test(label));
  if (labels.length < LINES.least || labels.length > LINES.most) return;
  const again = labels.filter((label) => labels.indexOf(label) !== labels.lastIndexOf(label));
  if (again.length * 4 < labels.length * 3 || new Set(labels).size < 2) return;
  if (!again.some((label) => context.given.has(label))) return;
  for (const [block, match] of found.entries()) {
    const [lead = '', label = ''] = match ?? [];
    if (label === '' || (/^[^a-z]/.test(label) && !wholes.has(block - 1))) continue;
    const speaker = { ...turnCredit(context, blocks, label, block, 0, label.length), block };
    wholes.set(block, {
      kind: 'dialogue',
      start: lead.length,
      end: (blocks[block]?.text ?? '').trimEnd().length,
      credit: speaker,
    });
  }
}
