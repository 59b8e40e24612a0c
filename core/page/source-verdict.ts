/** Does the page name another occasion or date than the record's? */

import type { Match } from '../judge/types.ts';
import type { PackRecord } from '../pack/record.ts';
import type { Source } from '../pack/types.ts';
import { isAlnum } from '../text/lettered.ts';
import type { Block, PageQuotation, SourceVerdict } from './types.ts';

/** How far around the quotation an occasion is looked for, in UTF-16 units of its own block. */
const REACH = 220;
const OCCASION = `(?:interview|podcast|talk|speech|address|lecture|keynote|tweet|post|testimony|deposition|conversation|episode|essay|blog|conference|appearance|访谈|訪談|采访|採訪|演讲|演講|专访|專訪)`;
/** A year counts only as the occasion's: "in a 2023 interview", "said in May 2023". */
const YEAR_BEFORE = new RegExp(
  String.raw`\b((?:19|20)\d{2})\s+(?:[\p{L}'’.-]+\s+){0,3}${OCCASION}|\b((?:19|20)\d{2})\s*年[^，。]{0,12}${OCCASION}`,
  'giu',
);
const YEAR_AFTER = new RegExp(
  String.raw`${OCCASION}[^.。“"]{0,40}?\b(?:in|from|of|on)\s+(?:\p{L}+\.?\s+)?(?:\d{1,2},?\s+)?((?:19|20)\d{2})\b`,
  'giu',
);

/** Text around a quotation without any quotation's own words. */
function surroundings(block: Block, quotation: PageQuotation): string {
  const before = block.text.slice(Math.max(0, quotation.start - REACH), quotation.start);
  return `${before} ${block.text.slice(quotation.end, quotation.end + REACH)}`;
}

/** How an occasion is called: in lower case, but for a name in capitals ("TED"), which counts only in capitals. */
interface Name {
  readonly text: string;
  readonly capitals: boolean;
}

interface Named {
  readonly id: string;
  readonly names: readonly Name[];
}

/** Shorter names stand for too much else. */
const LEAST_LENGTH = 3;

const opened = new WeakMap<PackRecord, readonly Named[]>();

const nameOf = (name: string): Name => {
  const capitals = name === name.toUpperCase();
  return { text: capitals ? name : name.toLowerCase(), capitals };
};

const namesOf = ({ mentions = [] }: Source): readonly Name[] =>
  mentions.filter((name) => name.length >= LEAST_LENGTH).map(nameOf);

function namedSources(record: PackRecord): readonly Named[] {
  let named = opened.get(record);
  if (named === undefined) {
    named = [...record.sources.values()].map((source) => ({ id: source.id, names: namesOf(source) }));
    opened.set(record, named);
  }
  return named;
}

/** Written with blanks around it. */
const SPACED = /^[\p{Script=Latin}\p{N}@]/u;

/** As whole words, or "disputed" would name TED. `lower`: `text` in lower case. */
function mentions(text: string, lower: string, { text: name, capitals }: Name): boolean {
  const where = capitals ? text : lower;
  for (let at = where.indexOf(name); at >= 0; at = where.indexOf(name, at + 1)) {
    if (!SPACED.test(name)) return true;
    if (!isAlnum(where.charCodeAt(at - 1)) && !isAlnum(where.charCodeAt(at + name.length))) return true;
  }
  return false;
}

function years(text: string): Set<number> {
  if (!/(?:19|20)\d\d/.test(text)) return new Set();
  const found = [...text.matchAll(YEAR_BEFORE), ...text.matchAll(YEAR_AFTER)].map((match) =>
    Number(match[1] ?? match[2]),
  );
  return new Set(found.filter((year) => !Number.isNaN(year)));
}

const yearOf = (source: Source): number | null => source.issued?.['date-parts'][0][0] ?? null;

/** `differs` needs another occasion named and the record's own not named; a silent page is `not-stated`. */
export function sourceVerdict(
  record: PackRecord,
  block: Block,
  quotation: PageQuotation,
  match: Match,
): SourceVerdict {
  if (match.wording === 'not-found' || match.wording === 'possible') return 'not-stated';
  const ids = new Set(match.parts.map((part) => part.source));
  const real = [...ids].flatMap((id) => (id === null ? [] : (record.sources.get(id) ?? [])));
  if (real.length === 0) return 'not-stated';
  const text = surroundings(block, quotation);
  const stated = years(text);
  const ownYears = real.map(yearOf).filter((year) => year !== null);
  const rightYear = ownYears.some((year) => stated.has(year));
  const wrongYear = stated.size > 0 && !rightYear && ownYears.length > 0;
  const ownNames = real.flatMap(namesOf);
  const lower = text.toLowerCase();
  if (ownNames.some((name) => mentions(text, lower, name))) return wrongYear ? 'differs' : 'agrees';
  if (rightYear) return 'agrees';
  const own = new Set(ownNames.map((name) => name.text));
  const other = namedSources(record).some(
    ({ id, names }) =>
      !ids.has(id) && names.some((name) => !own.has(name.text) && mentions(text, lower, name)),
  );
  return other || wrongYear ? 'differs' : 'not-stated';
}
