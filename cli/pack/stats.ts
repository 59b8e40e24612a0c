/** Counts of a pack, for `verbatim pack stats`. */
import type { Pack } from '../../core/pack/types.ts';

export interface PackStats {
  readonly id: string;
  readonly version: string;
  readonly date: string;
  readonly records: Readonly<Record<string, number>>;
  readonly tiers: Readonly<Record<string, number>>;
  readonly status: Readonly<Record<string, number>>;
  readonly sources: Readonly<Record<string, number>>;
  readonly verdicts: Readonly<Record<string, number>>;
  /** Translations by language and maker. */
  readonly translations: Readonly<Record<string, number>>;
}

/** How often each value occurs, most frequent first, equal counts by name. */
function tally(values: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const order = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return Object.fromEntries(order);
}

export function packStats(pack: Pack): PackStats {
  const { info, quotations, disputed } = pack;
  return {
    id: info.id,
    version: info.version,
    date: info.date,
    records: {
      sources: pack.sources.length,
      quotations: quotations.length,
      disputed: disputed.length,
      wordings: disputed.reduce((sum, { wordings }) => sum + wordings.length, 0),
      topics: pack.topics.length,
      relations: pack.relations.length,
      threads: pack.threads.length,
      aliases: pack.person.aliases.length,
    },
    tiers: tally(quotations.map(({ verification }) => verification.tier)),
    status: tally(quotations.map(({ status }) => status)),
    sources: tally(quotations.map(({ source }) => source)),
    verdicts: tally(disputed.map(({ verdict }) => verdict)),
    translations: tally(
      quotations.flatMap(({ translations = [] }) =>
        translations.map(({ lang, by, faithful }) => `${lang} ${by}${faithful ? '' : ', not faithful'}`),
      ),
    ),
  };
}
