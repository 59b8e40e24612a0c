/** Which blocks the worker gets to see, and which mark a finding is drawn with. */
import type { Block, Finding } from '../../core/page/types.ts';
import type { TermHit } from '../../lib/messages.ts';
import { type LiveBlock, toBlock } from '../../lib/page/live-block.ts';
import type { MarkKind } from '../../lib/page/mark-kinds.ts';
import { inSlices } from '../../lib/page/slices.ts';
import type { Mark } from './marks.ts';

export interface BlockOfInterest {
  readonly live: LiveBlock;
  readonly hits: readonly TermHit[];
}

/** UTF-16 units; a page up to this long goes as a whole, so that attribution sees everything. */
export const WHOLE_PAGE_UNITS = 200_000;
/** A book of 200 pages; the worker answers other tabs only after it. */
const MAX_UNITS = 400_000;
const MAX_BLOCKS = 20_000;
/** Cues stand in the block before or after, rarely two away. */
export const NEIGHBOURS = 2;

const MARKS = /["“”„«»‹›「」『』﹁﹂〝〞＂]|(?:^|\s)['‘]\S/;
const TURN = /^\s*[\p{L}@][^:：\n]{1,40}[:：]\s*\S/u;
const DASH = /^\s*[—–―-]{1,2}\s*\p{L}/u;

function mayQuote({ live, hits }: BlockOfInterest): boolean {
  const { kind } = live.context;
  if (kind === 'blockquote' || kind === 'post' || kind === 'heading') return true;
  if (hits.some(({ entry }) => entry.kind === 'name' || entry.kind === 'ambiguous')) return true;
  return MARKS.test(live.text) || TURN.test(live.text) || DASH.test(live.text);
}

/** Which blocks go to the worker: all of a page that is not long, else those that may quote, with their neighbours. */
async function choose(
  page: readonly BlockOfInterest[],
  signal: AbortSignal,
): Promise<readonly BlockOfInterest[]> {
  if (page.reduce((sum, { live }) => sum + live.text.length, 0) <= WHOLE_PAGE_UNITS) return page;
  const wanted = new Uint8Array(page.length);
  let units = 0;
  await inSlices(page.entries(), signal, ([index, block]) => {
    if (!mayQuote(block)) return true;
    wanted.fill(1, Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1);
    units += block.live.text.length;
    return units <= MAX_UNITS;
  });
  return page.filter((_block, index) => wanted[index] === 1);
}

export interface ToCheck {
  readonly blocks: readonly Block[];
  /** `sent[i]` is where `blocks[i]` stands in the page. */
  readonly sent: readonly LiveBlock[];
}

/** `before`, and up to `MAX_UNITS` of `page` from its top. */
export async function toCheck(
  before: readonly BlockOfInterest[],
  page: readonly BlockOfInterest[],
  signal: AbortSignal,
): Promise<ToCheck> {
  const groups = new Map<Node, number>();
  const groupOf = (container: Node): number => {
    const known = groups.get(container) ?? groups.size;
    groups.set(container, known);
    return known;
  };
  const blocks: Block[] = [];
  const sent: LiveBlock[] = [];
  let units = 0;
  await inSlices([...before, ...(await choose(page, signal))], signal, ({ live }) => {
    units += live.text.length;
    if (units > MAX_UNITS || sent.length >= MAX_BLOCKS) return false;
    sent.push(live);
    blocks.push(toBlock(live, groupOf));
    return true;
  });
  return { blocks, sent };
}

/** Null: nothing is drawn. Absence is marked only where the page credits the person with the words. */
function markKindOf({ match, speakerVerdict, attribution }: Finding): MarkKind | null {
  if (match === null) return null;
  const credited = attribution.person !== null;
  if (match.wording === 'not-found' || match.wording === 'possible') return credited ? match.wording : null;
  if (speakerVerdict === 'someone-else' || speakerVerdict === 'page-says-other') return 'someone-else';
  return match.wording;
}

/** `sent`: see `ToCheck`. */
export function* marksOf(findings: readonly Finding[], sent: readonly LiveBlock[]): Generator<Mark> {
  for (const finding of findings) {
    const block = sent[finding.block];
    const kind = markKindOf(finding);
    if (block && kind) yield { kind, block, start: finding.start, end: finding.end, finding };
  }
}
