/** Names and topics of a page: which count, how many there are, and their marks. */
import type { TermHit } from '../../lib/messages.ts';
import type { LiveBlock } from '../../lib/page/live-block.ts';
import type { MarkKind } from '../../lib/page/mark-kinds.ts';
import type { Settings } from '../../lib/settings-shape.ts';
import type { Mark } from './marks.ts';
import type { BlockOfInterest } from './page-check.ts';

const kindOf = (hit: TermHit): MarkKind =>
  hit.entry.kind === 'topic' || hit.entry.kind === 'context' ? 'topic' : 'mention';

export interface HitCounts {
  readonly mentions: number;
  readonly topics: readonly { readonly topic: string; readonly count: number }[];
}

export class Hits {
  /** The page has the full or the family name: given names and handles count. */
  named = false;
  private mentions = 0;
  private readonly topics = new Map<string, number>();

  constructor(private readonly settings: Settings) {}

  static readonly names = ({ hits }: BlockOfInterest): boolean =>
    hits.some(({ entry }) => entry.kind === 'name');

  restart(named: boolean): void {
    this.named = named;
    this.mentions = 0;
    this.topics.clear();
  }

  counts(): HitCounts {
    return { mentions: this.mentions, topics: [...this.topics].map(([topic, count]) => ({ topic, count })) };
  }

  /** Counts them on the way. */
  *marksOf(blocks: readonly BlockOfInterest[]): Generator<Mark> {
    for (const { live, hits } of blocks) {
      for (const hit of hits) this.count(hit);
      yield* this.marksIn(live, hits);
    }
  }

  *marksIn(block: LiveBlock, hits: readonly TermHit[]): Generator<Mark> {
    for (const hit of hits) {
      const kind = kindOf(hit);
      if (!this.isMeant(hit) || (kind === 'mention' && !this.settings.marks.person)) continue;
      const { start, end, entry } = hit;
      yield { kind, block, start, end, ...(kind === 'topic' ? { topic: entry.id } : {}) };
    }
  }

  private count(hit: TermHit): void {
    if (!this.isMeant(hit)) return;
    if (kindOf(hit) === 'mention') this.mentions++;
    else this.topics.set(hit.entry.id, (this.topics.get(hit.entry.id) ?? 0) + 1);
  }

  private isMeant({ entry }: TermHit): boolean {
    return this.named || entry.kind !== 'ambiguous';
  }
}
