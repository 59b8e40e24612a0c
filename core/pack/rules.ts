/** What the records of a pack owe one another: ids, references, dates, duplicates, words that must be there. */
import { isAfter, isoOf, isRealDate } from './dates.ts';
import { type Located, type Report, shorten } from './problems.ts';
import type {
  CslDate,
  DisputedSaying,
  PackInfo,
  Person,
  Quotation,
  Relation,
  Source,
  Thread,
  Topic,
} from './types.ts';

/** Records that passed their schema, with their places, and all ids seen (also of broken records). */
export interface LocatedPack {
  readonly info: Located<PackInfo> | null;
  readonly person: Located<Person> | null;
  readonly sources: readonly Located<Source>[];
  readonly quotations: readonly Located<Quotation>[];
  readonly disputed: readonly Located<DisputedSaying>[];
  readonly topics: readonly Located<Topic>[];
  readonly relations: readonly Located<Relation>[];
  readonly threads: readonly Located<Thread>[];
  readonly ids: Readonly<Record<'sources' | 'quotations' | 'topics', ReadonlySet<string>>>;
}

const folded = (words: string) =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function checkRefs(
  at: Located<unknown>,
  refs: readonly (readonly [below: string, id: string | undefined])[],
  known: ReadonlySet<string>,
  what: string,
  report: Report,
): void {
  for (const [below, id] of refs) {
    if (id !== undefined && !known.has(id)) report(at, below, `no ${what} has the id "${shorten(id)}"`);
  }
}

const listed = (field: string, ids: readonly string[] = []) =>
  ids.map((id, i) => [`.${field}[${i}]`, id] as const);

function checkQuotation(at: Located<Quotation>, pack: LocatedPack, report: Report): void {
  const { record } = at;
  checkRefs(at, [['.source', record.source]], pack.ids.sources, 'source', report);
  checkRefs(at, listed('topics', record.topics), pack.ids.topics, 'topic', report);
  const related = [
    ['.partOf', record.partOf],
    ['.sameAs', record.sameAs],
  ] as const;
  checkRefs(
    at,
    [...related, ...listed('overlaps', record.overlaps)],
    pack.ids.quotations,
    'quotation',
    report,
  );
  for (const [below, id] of related) if (id === record.id) report(at, below, 'points to itself');
  if (!isRealDate(record.date)) report(at, '.date', `no such day: "${record.date}"`);
  else if (pack.info && isAfter(record.date, pack.info.record.date)) {
    report(at, '.date', `later than the pack's own date ${pack.info.record.date}`);
  }
  const { tier } = record.verification;
  if ((record.status === 'reported') !== (tier === 'reported' || tier === 'unverified')) {
    report(at, '.verification.tier', `"${tier}" does not go with status "${record.status}"`);
  }
  checkMustKeep(at, report);
}

function checkMustKeep(at: Located<Quotation>, report: Report): void {
  const { prefix, exact, suffix, cut } = at.record;
  const around = [prefix?.text, exact, suffix?.text].filter((part) => part !== undefined).join(' ');
  for (const [i, words] of (cut?.mustKeep ?? []).entries()) {
    if (!around.includes(words)) {
      report(at, `.cut.mustKeep[${i}]`, `"${shorten(words)}" stands neither in the quotation nor beside it`);
    }
  }
}

function checkEqualTexts(quotations: readonly Located<Quotation>[], report: Report): void {
  const first = new Map<string, string>();
  for (const at of quotations) {
    const key = `${at.record.source}\n${folded(at.record.exact)}`;
    const other = first.get(key);
    if (other) report(at, '.exact', `the same words as quotation "${other}" of this source`);
    else first.set(key, at.record.id);
  }
}

/** A disputed wording that is a quotation of the record would accuse whoever quotes it rightly. */
function checkDisputed(pack: LocatedPack, report: Report): void {
  const genuine = new Map(pack.quotations.map(({ record }) => [folded(record.exact), record.id]));
  for (const at of pack.disputed) {
    checkRefs(at, [['.really', at.record.really]], pack.ids.quotations, 'quotation', report);
    const { attributedDate } = at.record;
    if (attributedDate !== undefined && !isRealDate(attributedDate)) {
      report(at, '.attributedDate', `no such day: "${attributedDate}"`);
    }
    for (const [i, wording] of at.record.wordings.entries()) {
      const id = genuine.get(folded(wording.text));
      if (id) report(at, `.wordings[${i}].text`, `these are the very words of quotation "${id}"`);
    }
  }
}

function checkSource(at: Located<Source>, report: Report): void {
  const dates: readonly (readonly [string, CslDate | undefined])[] = [
    ['.issued', at.record.issued],
    ['.accessed', at.record.accessed],
  ];
  for (const [below, date] of dates) {
    const iso = date ? isoOf(date['date-parts'][0]) : null;
    if (iso && !isRealDate(iso)) report(at, `${below}["date-parts"]`, `no such day: "${iso}"`);
  }
}

function checkTopics(topics: readonly Located<Topic>[], known: ReadonlySet<string>, report: Report): void {
  const broader = new Map(topics.map(({ record }) => [record.id, record.broader]));
  for (const at of topics) {
    checkRefs(at, [['.broader', at.record.broader]], known, 'topic', report);
    const seen = new Set<string>();
    for (let id: string | undefined = at.record.id; id !== undefined; id = broader.get(id)) {
      if (seen.has(id)) {
        report(at, '.broader', `topics form a circle: ${[...seen, id].join(' > ')}`);
        break;
      }
      seen.add(id);
    }
  }
}

function checkPerson(at: Located<Person>, report: Report): void {
  if (!at.record.aliases.some(({ kind }) => kind === 'full')) {
    report(at, '.aliases', 'no alias is a full name');
  }
}

/** Reports every broken rule; linear but for the length of topic chains. */
export function checkRules(pack: LocatedPack, report: Report): void {
  const { info, person, ids } = pack;
  if (info && !isRealDate(info.record.date)) report(info, '.date', `no such day: "${info.record.date}"`);
  if (person) checkPerson(person, report);
  for (const at of pack.sources) checkSource(at, report);
  for (const at of pack.quotations) checkQuotation(at, pack, report);
  checkEqualTexts(pack.quotations, report);
  checkDisputed(pack, report);
  checkTopics(pack.topics, ids.topics, report);
  for (const at of pack.relations) {
    const ends = [
      ['.from', at.record.from],
      ['.to', at.record.to],
    ] as const;
    checkRefs(at, ends, ids.quotations, 'quotation', report);
    if (at.record.from === at.record.to) report(at, '.to', 'relates a quotation to itself');
  }
  for (const at of pack.threads) {
    checkRefs(at, [['.topic', at.record.topic]], ids.topics, 'topic', report);
    checkRefs(at, listed('quotations', at.record.quotations), ids.quotations, 'quotation', report);
  }
}
