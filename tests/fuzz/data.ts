/** What is read from others: packs, files of persons, HTML, records with odd words in citations. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { readPerson } from '../../cli/person.ts';
import { readHtml } from '../../cli/read-html.ts';
import { UsageError } from '../../cli/usage.ts';
import { CITATION_FORMS, citationFor } from '../../core/cite/cite.ts';
import { deepLink } from '../../core/cite/deep-link.ts';
import { PLAIN_FORMS } from '../../core/cite/plain.ts';
import { compilePack } from '../../core/pack/compile.ts';
import { openParts, partsOf } from '../../core/pack/parts.ts';
import type { Quotation, Source } from '../../core/pack/types.ts';
import { partsOfPack, validatePack } from '../../core/pack/validate.ts';
import { smallPackFiles } from '../core/pack/small-pack.ts';
import { insist, insistInside, type Property, property } from './property.ts';
import { hostileHtml, hostileText } from './texts.ts';

type Json = Record<string, unknown>;

const SMALL: Json = Object.fromEntries(smallPackFiles().map(({ part, value }) => [part, value]));

const keysOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null ? Object.keys(value) : [];

/** Goes down by the steps as far as the value goes, and replaces what it finds there, or takes it out. */
function spoil(root: Json, steps: readonly number[], value: unknown, remove: boolean): void {
  let at = root;
  for (const [depth, step] of steps.entries()) {
    const keys = keysOf(at);
    const key = keys[step % Math.max(1, keys.length)];
    if (key === undefined) return;
    if (depth < steps.length - 1 && keysOf(at[key]).length > 0) at = at[key] as Json;
    else if (remove) delete at[key];
    else at[key] = value;
  }
}

/** A sound pack with one to four values anywhere in it replaced or taken out. */
const spoiltPack = fc
  .array(fc.tuple(fc.array(fc.nat(12), { minLength: 1, maxLength: 6 }), fc.anything(), fc.boolean()), {
    minLength: 1,
    maxLength: 4,
  })
  .map((harms) => {
    const pack = structuredClone(SMALL);
    for (const [steps, value, remove] of harms) spoil(pack, steps, value, remove);
    return pack;
  });

function insistPack(value: unknown): void {
  const { pack, problems } = validatePack(partsOfPack('pack.json', value));
  insist((pack === null) === problems.length > 0, () => 'neither a pack nor a problem');
  for (const { path, reason } of problems)
    insist(path.startsWith('$') && reason !== '', () => `a problem without a place: ${path} ${reason}`);
  if (!pack) return;
  // What passes can be used.
  const compiled = compilePack(pack);
  insist(openParts(partsOf(compiled)).broken.length === 0, () => 'the parts of a sound pack are broken');
}

const folder = mkdtempSync(join(tmpdir(), 'verbatim-fuzz-'));

const personFile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.json(),
  fc
    .record(
      {
        name: fc.oneof(fc.anything(), hostileText(3), fc.record({ en: hostileText(3) })),
        aliases: fc.oneof(fc.anything(), fc.array(fc.oneof(fc.anything(), hostileText(3)))),
        pronouns: fc.anything(),
        lookalikes: fc.anything(),
      },
      { requiredKeys: [] },
    )
    .map(
      (value) =>
        JSON.stringify(value, (_key, each) => (typeof each === 'bigint' ? String(each) : each)) ?? '',
    ),
);

const name = fc.record({ family: hostileText(2), given: hostileText(2) });
const [firstSource] = SMALL.sources as Source[];
const [firstQuotation] = SMALL.quotations as Quotation[];

const citedRecord = fc
  .record({
    exact: hostileText(12),
    title: hostileText(6),
    event: hostileText(4),
    author: fc.array(name, { maxLength: 3 }),
    time: fc.option(fc.nat(90_000)),
  })
  .map(({ exact, title, event, author, time }) => {
    const source = { ...firstSource, title, event, author } as Source;
    const place = time === null ? {} : { place: { time } };
    const quotation = { ...firstQuotation, exact, ...place, source: source.id } as Quotation;
    return {
      person: SMALL.person as never,
      sources: new Map([[source.id, source]]),
      quotations: new Map([[quotation.id, quotation]]),
      quotation,
      source,
    };
  });

export const DATA: readonly Property[] = [
  property('parse pack: any value', fc.anything(), insistPack, 0.5),
  property('parse pack: a sound one, spoilt', spoiltPack, insistPack, 0.5),
  property('person file: a person or a reason', personFile, (text) => {
    const file = join(folder, 'person.json');
    writeFileSync(file, text);
    try {
      const { name: found, aliases } = readPerson(file);
      insist(
        found.trim() !== '' && aliases.every((alias) => alias.text.trim() !== ''),
        () => 'an empty name',
      );
    } catch (error) {
      insist(error instanceof UsageError, () => String(error));
    }
  }),
  property('HTML: blocks stand in the text', hostileHtml, (html) => {
    const { text, blocks } = readHtml(html);
    for (const { block, offset } of blocks) {
      insistInside({ start: offset, end: offset + block.text.length }, text.length, 'a block');
      insist(text.startsWith(block.text, offset), () => `block at ${offset} is not the page's text`);
      for (const run of block.inline ?? []) insistInside(run, block.text.length, 'an inline run');
    }
  }),
  property(
    'citations: plain forms of any words',
    citedRecord,
    (record) => {
      for (const form of PLAIN_FORMS) citationFor(record, record.quotation.id, form);
      deepLink(record.source, record.quotation);
    },
    0.5,
  ),
  property(
    'citations: styles of journals',
    citedRecord,
    (record) => {
      for (const form of CITATION_FORMS) citationFor(record, record.quotation.id, form);
    },
    0.03,
  ),
];
