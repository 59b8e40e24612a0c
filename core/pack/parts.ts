/**
 * A compiled pack as texts, each with its checksum: the form in which it is kept. What is damaged is found out before it
 * is used, and costs only itself: one source's quotations can be lost while the others are still searched.
 */
import type { FindIndexData } from '../find/build.ts';
import { type SearchData, searchDataOf } from '../search/streams.ts';
import { type CompiledPack, checksumOf } from './compile.ts';
import { openPack } from './record.ts';
import type { Pack, Quotation } from './types.ts';

export interface PackPart {
  /** A field of the pack, `quotations/<source>`, `find` or `search`. */
  readonly name: string;
  readonly checksum: string;
  /** JSON. */
  readonly text: string;
}

/** Without these there is nothing to show. */
const ESSENTIAL = ['info', 'person', 'sources'] as const;
/** Without these a reader still searches, with less around the quotations. */
const LISTS = ['disputed', 'topics', 'relations', 'threads'] as const;
const QUOTATIONS = 'quotations/';
const FIND = 'find';
const SEARCH = 'search';
/** What a verdict is made from: with any of it gone, "not found" would be a false statement. */
const JUDGING = /^(?:quotations\/.*|disputed|find)$/;

function part(name: string, value: unknown): PackPart {
  const text = JSON.stringify(value);
  return { name, checksum: checksumOf(text), text };
}

/** Runs of neighbouring quotations of one source, so that the order of the pack is kept. */
function quotationParts(quotations: readonly Quotation[]): PackPart[] {
  const runs: Quotation[][] = [];
  for (const quotation of quotations) {
    const last = runs.at(-1);
    if (last?.[0]?.source === quotation.source) last.push(quotation);
    else runs.push([quotation]);
  }
  return runs.map((run) => part(QUOTATIONS + (run[0]?.source ?? ''), run));
}

/** Equal packs give equal parts. Fields of the pack beyond its parts are not kept. */
export function partsOf({ pack, find }: Pick<CompiledPack, 'pack' | 'find'>): PackPart[] {
  const search = searchDataOf(openPack(pack));
  return [
    ...ESSENTIAL.map((name) => part(name, pack[name])),
    ...quotationParts(pack.quotations),
    ...LISTS.map((name) => part(name, pack[name])),
    part(FIND, find),
    ...(search ? [part(SEARCH, search)] : []),
  ];
}

/** Throws where the text is not as it was written. Linear: about 3 ms for 1 MB. */
function contentOf({ name, checksum, text }: PackPart): unknown {
  if (checksumOf(text) !== checksum) throw new Error(`${name}: the checksum does not fit`);
  return JSON.parse(text);
}

export interface OpenParts {
  /** What is sound of the pack. */
  readonly pack: Pack;
  /** Names of the damaged parts, the indexes aside: they are opened later. */
  readonly broken: readonly string[];
  /** @throws {Error} where it is damaged or missing. */
  find(): FindIndexData;
  /**
   * Null where the pack brings none, or where it is of more than is left: search then reads the texts.
   * @throws {Error} where it is damaged.
   */
  search(): SearchData | null;
}

/** Whether words may be judged although `broken` parts are gone. */
export function canJudge(broken: readonly string[]): boolean {
  return !broken.some((name) => JUDGING.test(name));
}

/** @throws {Error} where a part is damaged or missing without which there is nothing to show. */
export function openParts(parts: readonly PackPart[]): OpenParts {
  const byName = new Map(parts.map((each) => [each.name, each]));
  const broken: string[] = [];
  const read = (name: string): unknown => {
    const found = byName.get(name);
    if (!found) throw new Error(`${name}: missing`);
    return contentOf(found);
  };
  const listOf = (name: string, get: () => unknown): readonly unknown[] => {
    try {
      return get() as readonly unknown[];
    } catch {
      broken.push(name);
      return [];
    }
  };
  const runs = parts.filter(({ name }) => name.startsWith(QUOTATIONS));
  // The parts were written from a checked pack, and the checksums say that they are still those.
  const pack = {
    ...Object.fromEntries(ESSENTIAL.map((name) => [name, read(name)])),
    quotations: runs.flatMap((run) => listOf(run.name, () => contentOf(run))),
    ...Object.fromEntries(LISTS.map((name) => [name, listOf(name, () => read(name))])),
  } as unknown as Pack;
  return {
    pack,
    broken,
    find: () => read(FIND) as FindIndexData,
    search: () => (byName.has(SEARCH) && broken.length === 0 ? (read(SEARCH) as SearchData) : null),
  };
}
