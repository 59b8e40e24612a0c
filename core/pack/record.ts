/** An open pack: the same records, reachable by id. */
import type {
  DisputedSaying,
  Pack,
  PackInfo,
  Person,
  Quotation,
  Relation,
  Source,
  Thread,
  Topic,
} from './types.ts';

export interface PackRecord {
  readonly info: PackInfo;
  readonly person: Person;
  readonly sources: ReadonlyMap<string, Source>;
  readonly quotations: ReadonlyMap<string, Quotation>;
  readonly disputed: ReadonlyMap<string, DisputedSaying>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly relations: readonly Relation[];
  readonly threads: readonly Thread[];
}

function byId<T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

/** Linear in the number of records. Maps keep the pack's order. Expects a validated pack (`validate.ts`). */
export function openPack(pack: Pack): PackRecord {
  return {
    info: pack.info,
    person: pack.person,
    sources: byId(pack.sources),
    quotations: byId(pack.quotations),
    disputed: byId(pack.disputed),
    topics: byId(pack.topics),
    relations: pack.relations,
    threads: pack.threads,
  };
}
