/** A pack of a made-up person with one record of each kind, sound as it stands; tests break copies of it. */
import type { PackFile } from '../../../core/pack/validate.ts';

const text = (en: string) => ({ en });

const FILES = {
  info: {
    format: 'verbatim-pack',
    formatVersion: 1,
    id: 'ada-example',
    title: text('The record of Ada Example'),
    version: '1.0.0',
    date: '2024-06-30',
    notice: text('Not affiliated.'),
    licence: 'CC-BY-4.0',
  },
  person: {
    id: 'ada-example',
    name: text('Ada Example'),
    description: text('A person made up for tests.'),
    aliases: [
      { lang: 'en', text: 'Ada Example', kind: 'full' },
      { lang: 'en', text: 'Ada', kind: 'given' },
    ],
    lookalikes: ['Ada Exemplar'],
    pronouns: ['she'],
  },
  sources: [
    {
      id: 'talk-2024',
      type: 'speech',
      title: 'A talk',
      author: [{ family: 'Example', given: 'Ada' }],
      issued: { 'date-parts': [[2024, 2, 29]] },
      URL: 'https://example.org/talk',
      kind: 'talk',
      tier: 'official-transcript',
      coverage: 'full',
    },
  ],
  quotations: [
    {
      id: 'first',
      source: 'talk-2024',
      exact: 'Bridges are promises.',
      prefix: { text: 'I think', speaker: 'person' },
      suffix: { text: 'Are they kept?', speaker: 'mixed' },
      lang: 'en',
      date: '2024-02-29',
      place: { time: 61, page: '128:25-129:8' },
      topics: ['bridges'],
      patterns: ['analogy'],
      salience: 4,
      voice: 'own',
      status: 'primary',
      verification: { tier: 'official-transcript', against: 'the transcript' },
      standsAlone: true,
      cut: { where: ['before'], mustKeep: ['I think Bridges'], reason: text('It is an opinion.') },
      translations: [{ lang: 'zh-Hans', text: '桥是承诺。', by: 'pack', faithful: true }],
      partOf: 'second',
      flags: ['official-smoothed'],
      extra: { kept: true },
    },
    {
      id: 'second',
      source: 'talk-2024',
      exact: 'Bridges are promises. They are kept every day.',
      lang: 'en',
      date: '2024-02',
      topics: [],
      patterns: [],
      salience: 1,
      voice: 'own',
      status: 'reported',
      verification: { tier: 'reported', against: 'a newspaper' },
      standsAlone: false,
    },
  ],
  disputed: [
    {
      id: 'never-said',
      wordings: [{ text: 'Bridges are threats.', lang: 'en', seenAt: ['https://example.org/page'] }],
      verdict: 'altered',
      really: 'first',
      attributedDate: '2024',
      reason: text('One word was changed.'),
    },
  ],
  topics: [
    { id: 'building', label: text('Building'), terms: { en: ['building'] } },
    { id: 'bridges', label: text('Bridges'), broader: 'building', terms: { en: ['bridge'] } },
  ],
  relations: [{ from: 'first', to: 'second', type: 'restOf', note: text('She goes on.') }],
  threads: [{ id: 'bridges', topic: 'bridges', title: text('Bridges?'), quotations: ['first', 'second'] }],
} as const;

/** A fresh deep copy of the pack's files. */
export function smallPackFiles(): PackFile[] {
  return Object.entries(structuredClone(FILES)).map(([part, value]) => ({
    part: part as PackFile['part'],
    file: `${part}.json`,
    at: '$',
    value,
  }));
}

/** Sets one field, by part and path; `undefined` takes it out. */
export function withChange(
  part: PackFile['part'],
  path: readonly (string | number)[],
  value: unknown,
): PackFile[] {
  const files = smallPackFiles();
  const index = files.findIndex((file) => file.part === part);
  if (path.length === 0) return files.map((file, i) => (i === index ? { ...file, value } : file));
  let holder = files[index]!.value as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) holder = holder[step] as Record<string | number, unknown>;
  const last = path.at(-1)!;
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return files;
}
