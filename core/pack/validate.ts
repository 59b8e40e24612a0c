/** Checks a pack from its parsed files and reports everything that is wrong, not the first thing only. */
import * as v from 'valibot';
import { jsonPathStep, type Located, type PackProblem, type Report, shorten } from './problems.ts';
import { checkRules, type LocatedPack } from './rules.ts';
import { MAX_RECORDS, PACK_PARTS, type PackPartName } from './schema.ts';
import { checkStrings } from './strings.ts';
import type { Pack } from './types.ts';

/** One parsed JSON file, or one field of a pack in a single file (`at` = "$.sources"). */
export interface PackFile {
  readonly part: PackPartName;
  readonly file: string;
  readonly at: string;
  readonly value: unknown;
}

export interface Validation {
  /** Null if there is any problem. */
  readonly pack: Pack | null;
  readonly problems: readonly PackProblem[];
}

const PART_NAMES = Object.keys(PACK_PARTS) as readonly PackPartName[];

/** A pack that comes as one JSON object (an import), cut into its parts. */
export function partsOfPack(file: string, value: unknown): PackFile[] {
  const fields = typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : new Map();
  return PART_NAMES.map((part) => ({ part, file, at: `$.${part}`, value: fields.get(part) }));
}

/** valibot says 'Invalid length: Expected >=1 but received 0'; our own messages stay as they are. */
const VALIBOT_MESSAGE =
  /^Invalid (?<what>[^:]+): (?:Expected (?<wanted>.*) but received|Received) (?<found>.*)$/s;

function reasonOf(issue: v.BaseIssue<unknown>): string {
  if (issue.received === 'undefined') return 'is missing';
  const { what, wanted, found } = VALIBOT_MESSAGE.exec(issue.message)?.groups ?? {};
  if (found === undefined) return issue.message;
  const expected = what === 'length' ? `length ${wanted}` : (wanted ?? what);
  return `expected ${expected}, found ${shorten(found)}`;
}

/** Records of a file with their places; a list file that is no list is reported and gives none. */
function recordsOf(file: PackFile, report: Report): Located<unknown>[] {
  const whole = { record: file.value, file: file.file, path: file.at };
  if (!PACK_PARTS[file.part].list) return [whole];
  if (!Array.isArray(file.value)) {
    report(whole, '', file.value === undefined ? 'is missing' : 'expected a list');
    return [];
  }
  if (file.value.length > MAX_RECORDS) {
    report(whole, '', `more than ${MAX_RECORDS} records`);
    return [];
  }
  return file.value.map((record, i) => ({ record, file: file.file, path: `${file.at}[${i}]` }));
}

function fitsSchema(at: Located<unknown>, part: PackPartName, report: Report): boolean {
  const result = v.safeParse(PACK_PARTS[part].schema, at.record);
  for (const issue of result.issues ?? []) {
    report(at, (issue.path ?? []).map(({ key }) => jsonPathStep(key)).join(''), reasonOf(issue));
  }
  return result.success;
}

function idOf(record: unknown): string | null {
  if (typeof record !== 'object' || record === null || !('id' in record)) return null;
  return typeof record.id === 'string' ? record.id : null;
}

/** Ids of all records, also of broken ones: one mistake must not make every reference to it a second one. */
function collectIds(records: readonly Located<unknown>[], report: Report): Set<string> {
  const ids = new Set<string>();
  for (const at of records) {
    const id = idOf(at.record);
    if (id === null) continue;
    if (ids.has(id)) report(at, '.id', `the id "${shorten(id)}" is taken by another record`);
    ids.add(id);
  }
  return ids;
}

/** Unknown fields stay in `pack`. Problems come in the order of the files, then by rule. */
export function validatePack(files: readonly PackFile[]): Validation {
  const problems: PackProblem[] = [];
  const report: Report = (at, below, reason) => {
    problems.push({ file: at.file, path: at.path + below, reason });
  };
  const sound = new Map<PackPartName, Located<unknown>[]>();
  const ids = new Map<PackPartName, Set<string>>();
  for (const part of PART_NAMES) {
    const own = files.filter((file) => file.part === part);
    if (own.length === 0) problems.push({ file: `${part}`, path: '$', reason: 'the pack has no such part' });
    const records = own.flatMap((file) => recordsOf(file, report));
    for (const at of records) checkStrings(at, report);
    ids.set(part, collectIds(records, report));
    sound.set(
      part,
      records.filter((at) => fitsSchema(at, part, report)),
    );
  }
  const located = locatedPack(sound, ids);
  checkRules(located, report);
  return { pack: problems.length === 0 ? assemble(located) : null, problems };
}

function locatedPack(
  sound: ReadonlyMap<PackPartName, readonly Located<unknown>[]>,
  ids: ReadonlyMap<PackPartName, ReadonlySet<string>>,
): LocatedPack {
  // Each record passed the schema of its part, and `schema.ts` proves that schemas and types agree.
  const of = <K extends 'sources' | 'quotations' | 'disputed' | 'topics' | 'relations' | 'threads'>(
    part: K,
  ) => (sound.get(part) ?? []) as unknown as LocatedPack[K];
  const idsOf = (part: PackPartName) => ids.get(part) ?? new Set<string>();
  return {
    info: (sound.get('info')?.[0] ?? null) as LocatedPack['info'],
    person: (sound.get('person')?.[0] ?? null) as LocatedPack['person'],
    sources: of('sources'),
    quotations: of('quotations'),
    disputed: of('disputed'),
    topics: of('topics'),
    relations: of('relations'),
    threads: of('threads'),
    ids: { sources: idsOf('sources'), quotations: idsOf('quotations'), topics: idsOf('topics') },
  };
}

function recordsIn<T>(located: readonly Located<T>[]): T[] {
  return located.map(({ record }) => record);
}

function assemble({ info, person, ...lists }: LocatedPack): Pack | null {
  if (!info || !person) return null;
  return {
    info: info.record,
    person: person.record,
    sources: recordsIn(lists.sources),
    quotations: recordsIn(lists.quotations),
    disputed: recordsIn(lists.disputed),
    topics: recordsIn(lists.topics),
    relations: recordsIn(lists.relations),
    threads: recordsIn(lists.threads),
  };
}
