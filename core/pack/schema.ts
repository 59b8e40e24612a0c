/**
 * The shape of a pack, in valibot: the one place that says what a record may hold. Unknown fields pass and are
 * kept. The JSON Schemas in `data/schema/` are generated from here; what a shape cannot say is in `rules.ts`.
 */
import * as v from 'valibot';
import type {
  DisputedSaying,
  PackInfo,
  Person,
  Quotation,
  Relation,
  Source,
  Thread,
  Topic,
} from './types.ts';

/** Bounds in UTF-16 units: a pack is untrusted, and the longest real records are a tenth of them. */
const MAX = { name: 200, line: 1_000, text: 10_000, list: 500, records: 200_000 } as const;
const DAY_SEC = 86_400;

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX.name));
const line = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX.line));
const text = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX.text));
const id = v.pipe(
  v.string(),
  v.maxLength(80),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words and digits joined by hyphens'),
);
const lang = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, 'not a language tag like "en" or "zh-Hans"'),
);
const url = v.pipe(v.string(), v.maxLength(2_000), v.regex(/^https?:\/\/[^\s/]+/, 'not an http(s) address'));
const isoDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'not a date like "2024", "2024-12" or "2024-12-13"'),
);
const list = <T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.maxLength(MAX.list));
const someOf = <T extends v.GenericSchema>(item: T) =>
  v.pipe(v.array(item), v.minLength(1), v.maxLength(MAX.list));
const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));

const localText = v.looseObject({ en: line, 'zh-Hans': v.optional(line), 'zh-Hant': v.optional(line) });
const flags = v.optional(list(name));

export const packInfoSchema = v.looseObject({
  format: v.literal('verbatim-pack'),
  formatVersion: v.literal(1),
  id,
  title: localText,
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'not a version like "1.0.0"')),
  date: isoDate,
  notice: localText,
  licence: name,
});

export const personSchema = v.looseObject({
  id,
  name: localText,
  description: localText,
  wikidata: v.optional(v.pipe(v.string(), v.regex(/^Q\d+$/, 'not a Wikidata id like "Q42"'))),
  aliases: someOf(
    v.looseObject({
      lang,
      text: name,
      kind: v.picklist(['full', 'family', 'given', 'handle', 'misspelling']),
    }),
  ),
  lookalikes: list(name),
  pronouns: list(name),
});

const cslNames = v.optional(
  someOf(v.looseObject({ family: v.optional(name), given: v.optional(name), literal: v.optional(name) })),
);
const year = whole(1, 9999);
const month = whole(1, 12);
const day = whole(1, 31);
const cslDate = v.optional(
  v.looseObject({
    'date-parts': v.tuple([
      v.union(
        [v.strictTuple([year, month, day]), v.strictTuple([year, month]), v.strictTuple([year])],
        'not [year, month?, day?]',
      ),
    ]),
    circa: v.optional(v.boolean()),
  }),
);
const tier = v.picklist([
  'own-text',
  'court-record',
  'official-transcript',
  'two-machine-transcripts',
  'one-machine-transcript',
  'reported',
  'unverified',
]);

export const sourceSchema = v.looseObject({
  id,
  type: name,
  title: line,
  author: cslNames,
  interviewer: cslNames,
  director: cslNames,
  'container-title': v.optional(line),
  number: v.optional(name),
  event: v.optional(line),
  'event-place': v.optional(line),
  publisher: v.optional(line),
  issued: cslDate,
  URL: url,
  accessed: cslDate,
  kind: v.picklist(['podcast', 'talk', 'post', 'statement', 'testimony', 'press', 'film', 'document']),
  tier,
  coverage: v.picklist(['full', 'passages', 'none']),
  transcript: v.optional(v.looseObject({ by: line, machine: v.boolean(), edited: v.optional(v.boolean()) })),
  video: v.optional(v.looseObject({ url, id: name })),
  importance: v.optional(whole(1, 5)),
  mentions: v.optional(list(name)),
  note: v.optional(localText),
});

const place = v.optional(
  v.looseObject({
    time: v.optional(whole(0, DAY_SEC)),
    timeApproximate: v.optional(v.boolean()),
    section: v.optional(line),
    page: v.optional(
      v.pipe(v.string(), v.regex(/^\d+(:\d+)?(-\d+(:\d+)?)?$/, 'not pages like "128:25-129:8"')),
    ),
    post: v.optional(v.pipe(v.string(), v.regex(/^\d{1,25}$/, 'not a post id'))),
    paragraph: v.optional(whole(1, 10_000)),
  }),
);
const neighbour = v.optional(v.looseObject({ text, speaker: v.nullable(name) }));
const where = v.picklist(['before', 'inside', 'after']);

export const quotationSchema = v.looseObject({
  id,
  source: id,
  exact: text,
  prefix: neighbour,
  suffix: neighbour,
  lang,
  date: isoDate,
  dateApproximate: v.optional(v.boolean()),
  place,
  url: v.optional(url),
  topics: list(id),
  patterns: list(
    v.picklist([
      'prediction',
      'hedge',
      'refusal',
      'analogy',
      'definition',
      'advice',
      'claim-about-present',
      'personal',
      'correction',
      'position',
      'question',
      'humour',
    ]),
  ),
  salience: whole(1, 5),
  voice: v.picklist(['own', 'reporting-view', 'quoting']),
  status: v.picklist(['primary', 'reported']),
  verification: v.looseObject({ tier, against: line }),
  signers: v.optional(someOf(name)),
  standsAlone: v.boolean(),
  otherWordings: v.optional(
    list(v.looseObject({ text, kind: v.picklist(['second-transcript', 'as-transcribed']) })),
  ),
  cut: v.optional(v.looseObject({ where: someOf(where), mustKeep: list(line), reason: localText })),
  translations: v.optional(
    list(v.looseObject({ lang, text, by: v.picklist(['published', 'pack']), faithful: v.boolean() })),
  ),
  partOf: v.optional(id),
  sameAs: v.optional(id),
  overlaps: v.optional(list(id)),
  flags,
});

export const disputedSchema = v.looseObject({
  id,
  wordings: someOf(
    v.looseObject({ text, lang, seenAt: v.optional(list(url)), reason: v.optional(localText) }),
  ),
  verdict: v.picklist([
    'altered',
    'clipped',
    'stitched',
    'paraphrase',
    'unsourced',
    'not-found',
    'translation-loose',
    'unverified',
    'wrong-source',
    'misattributed',
    'reported',
  ]),
  attributedSource: v.optional(line),
  attributedDate: v.optional(isoDate),
  really: v.optional(id),
  realText: v.optional(text),
  realSpeaker: v.optional(line),
  realSource: v.optional(line),
  place,
  reason: localText,
  confidence: v.optional(v.picklist(['high', 'medium', 'low'])),
  flags,
});

const terms = v.record(lang, list(name));

export const topicSchema = v.looseObject({
  id,
  label: localText,
  broader: v.optional(id),
  terms,
  contextTerms: v.optional(terms),
});

export const relationSchema = v.looseObject({
  from: id,
  to: id,
  type: v.picklist(['laterPosition', 'sameIdea', 'restOf', 'answersTo']),
  note: localText,
  caution: v.optional(localText),
});

export const threadSchema = v.looseObject({ id, topic: id, title: localText, quotations: someOf(id) });

/** The parts of a pack, each a JSON file (quotations: one file per source); lists are checked record by record. */
export const PACK_PARTS = {
  info: { schema: packInfoSchema, list: false },
  person: { schema: personSchema, list: false },
  sources: { schema: sourceSchema, list: true },
  quotations: { schema: quotationSchema, list: true },
  disputed: { schema: disputedSchema, list: true },
  topics: { schema: topicSchema, list: true },
  relations: { schema: relationSchema, list: true },
  threads: { schema: threadSchema, list: true },
} as const;
export type PackPartName = keyof typeof PACK_PARTS;
export const MAX_RECORDS = MAX.records;

/** A compile error here means that `types.ts` and the schemas have parted. */
type Agrees<Schema extends v.GenericSchema, Type> = v.InferOutput<Schema> extends Type ? true : never;
export type SchemasAgree = [
  Agrees<typeof packInfoSchema, PackInfo>,
  Agrees<typeof personSchema, Person>,
  Agrees<typeof sourceSchema, Source>,
  Agrees<typeof quotationSchema, Quotation>,
  Agrees<typeof disputedSchema, DisputedSaying>,
  Agrees<typeof topicSchema, Topic>,
  Agrees<typeof relationSchema, Relation>,
  Agrees<typeof threadSchema, Thread>,
];
const AGREED: SchemasAgree = [true, true, true, true, true, true, true, true];
void AGREED;
