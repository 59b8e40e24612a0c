/** The pack that is shipped: sound, complete, and its words exactly those that were checked. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { packJsonSchemas } from '../../../cli/pack/json-schema.ts';
import { readPack } from '../../../cli/pack/read.ts';
import { packStats } from '../../../cli/pack/stats.ts';
import { packModule } from '../../../cli/pack/vite-plugin.ts';
import { checksumOf, compilePack } from '../../../core/pack/compile.ts';
import { openParts, type PackPart } from '../../../core/pack/parts.ts';
import { openPack } from '../../../core/pack/record.ts';
import type { OtherWording, Quotation, Translation } from '../../../core/pack/types.ts';
import digests from './digests.json' with { type: 'json' };

const DIR = 'data/ilya-sutskever';
const pack = readPack(DIR);
const record = openPack(pack);

/** First 16 hex digits of SHA-256: as computed from the checked material when the pack was made. */
const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

function textsOf({ exact, prefix, suffix, otherWordings = [], translations = [] }: Quotation): string {
  const witness = (kind: OtherWording['kind']) => otherWordings.find((one) => one.kind === kind)?.text ?? '';
  const translated = (by: Translation['by'], lang: string) =>
    translations.find((one) => one.by === by && one.lang === lang)?.text ?? '';
  return [
    exact,
    prefix?.text ?? '',
    suffix?.text ?? '',
    witness('second-transcript'),
    witness('as-transcribed'),
    translated('published', 'zh-Hans'),
    translated('published', 'zh-Hant'),
    translated('pack', 'zh-Hans'),
    translated('pack', 'zh-Hant'),
  ].join('\n\n');
}

/** Slips of the recogniser in the sentences around a quotation, named in the evidence and mended in the pack: as it is, as it was. */
const SLIPS: Readonly<Record<string, readonly [string, string]>> = {
  'neurips-fossil-fuel': ['one internet.', 'one intranet.'],
};

describe('the bundled pack', () => {
  test('holds what was gathered', () => {
    const { records, status } = packStats(pack);
    expect(records).toEqual({
      sources: 39,
      quotations: 551,
      disputed: 174,
      wordings: 189,
      topics: 37,
      relations: 80,
      threads: 14,
      aliases: 79,
    });
    expect(status).toEqual({ primary: 466, reported: 85 });
  });

  test('carries every text over exactly, and no other quotation', () => {
    const found = Object.fromEntries(
      pack.quotations.map((quotation) => [
        quotation.id,
        digest(textsOf(quotation).replaceAll(...(SLIPS[quotation.id] ?? ['', '']))),
      ]),
    );
    expect(found).toEqual(digests.quotations);
  });

  test('keeps every circulated wording', () => {
    const found = new Set(pack.disputed.flatMap(({ wordings }) => wordings.map(({ text }) => digest(text))));
    const lost = Object.entries(digests.sayings).filter(([, sum]) => !found.has(sum));
    expect(lost).toEqual([]);
  });

  test('leaves out what waits for the audio, and all references to it', () => {
    const held = ['a3-lawyer', 'a3-fruitful-ideas', 'a3-hardware-limit', 'thanks-to-geoff'];
    expect(held.filter((id) => record.quotations.has(id))).toEqual([]);
    expect(record.disputed.get('d-a3-hardware-limit')).toMatchObject({ verdict: 'unverified' });
  });

  test.each(['en', 'zh-Hans', 'zh-Hant'] as const)('every text for readers is there in %s', (lang) => {
    const texts = [
      pack.info.title,
      pack.info.notice,
      pack.person.name,
      pack.person.description,
      ...pack.topics.map(({ label }) => label),
      ...pack.threads.map(({ title }) => title),
      ...pack.relations.flatMap(({ note, caution }) => (caution ? [note, caution] : [note])),
      ...pack.disputed.map(({ reason }) => reason),
      ...pack.quotations.flatMap(({ cut }) => (cut ? [cut.reason] : [])),
      ...pack.sources.flatMap(({ note }) => (note ? [note] : [])),
    ];
    expect(texts.filter((text) => !text[lang])).toEqual([]);
  });

  test.each([
    [
      'a post',
      'slightly-conscious-tweet',
      { place: { post: '1491554478243258368' }, url: 'https://x.com/ilyasut/status/1491554478243258368' },
    ],
    [
      'a court page',
      'memo-consistent-pattern',
      { place: { page: '130:17-19' }, verification: { tier: 'court-record' } },
    ],
    ['a co-signed e-mail', 'p-honest-dictatorship', { signers: ['Greg Brockman'], date: '2017-09-20' }],
    [
      'words of the company',
      'p-nv-10x',
      { signers: ['Safe Superintelligence Inc.'], voice: 'reporting-view' },
    ],
    [
      'a retelling in Chinese',
      'z-ceo',
      { translations: [{ lang: 'zh-Hans', by: 'published', faithful: false }, {}, {}] },
    ],
    [
      'a faithful translation',
      'a3-reliability',
      { translations: [{ lang: 'zh-Hant', by: 'published', faithful: true }, {}, {}] },
    ],
  ])('tells %s', (_what, id, expected) => {
    expect(record.quotations.get(id)).toMatchObject(expected);
  });

  test('a neighbour that is partly the interviewer is nobody’s words', () => {
    const speakers = pack.quotations.flatMap(({ prefix, suffix }) => [prefix?.speaker, suffix?.speaker]);
    expect(speakers.filter((speaker) => speaker === 'mixed')).toHaveLength(59);
    expect(speakers.filter((speaker) => speaker === 'Dwarkesh Patel').length).toBeGreaterThan(60);
  });
});

describe('compiling', () => {
  test('gives the same bytes every time', () => {
    expect(packModule(DIR)).toBe(packModule(DIR));
    expect(JSON.stringify(compilePack(pack))).toBe(JSON.stringify(compilePack(readPack(DIR))));
  });

  test('the module’s parts come together to the pack', async () => {
    const url = `data:text/javascript,${encodeURIComponent(packModule(DIR))}`;
    const { packChecksum, packParts } = (await import(url)) as {
      readonly packChecksum: string;
      readonly packParts: readonly PackPart[];
    };
    expect(packChecksum).toBe(checksumOf(JSON.stringify(pack)));
    expect(openParts(packParts).pack).toEqual(pack);
    expect(openParts(packParts).find()).toEqual(compilePack(pack).find);
  });

  test('the find index keeps its budget of 400 kB', () => {
    expect(Buffer.byteLength(JSON.stringify(compilePack(pack).find))).toBeLessThanOrEqual(400_000);
  });

  test('one changed letter changes the checksum', () => {
    const [first, ...rest] = pack.quotations;
    const changed = { ...pack, quotations: [{ ...first!, exact: first!.exact.replace('a', 'e') }, ...rest] };
    expect(compilePack(changed).checksum).not.toBe(compilePack(pack).checksum);
  });

  test.each([
    ['', '811c9dc5'],
    ['a', 'e40c292c'],
  ])('checksum of %j: its first half is the published FNV-1a value', (text, sum) => {
    expect(checksumOf(text).slice(0, 8)).toBe(sum);
  });
});

test.each([...packJsonSchemas()])('data/schema/%s is the one generated', (name, text) => {
  expect(readFileSync(`data/schema/${name}`, 'utf8')).toBe(text);
});
