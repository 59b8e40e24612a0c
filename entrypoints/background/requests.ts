/**
 * The worker's door: which caller may ask what, and in what shape. A content script shares its process with the page,
 * so whatever it sends is treated as coming from the page: checked, bounded, and limited to what the page shows anyway.
 */
import * as v from 'valibot';
import type { BackgroundCalls } from '../../lib/messages.ts';
import { CallError, type Caller } from '../../lib/messaging.ts';

/** UTF-16 units. A book of 300 pages is about 0.6 million. */
export const MAX_PAGE_UNITS = 2_000_000;
export const MAX_BLOCKS = 50_000;
/** The longest quotation of the record has under 3,000; a selection of more is no quotation. */
export const MAX_PASSAGE_UNITS = 12_000;
const MAX_QUERY_UNITS = 1_000;
const MAX_LABEL_UNITS = 2_000;

/** Browsers number tabs and frames with 31 bits. */
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2_147_483_647));
const limit = v.pipe(count, v.maxValue(10_000));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const cutTo = (units: number) =>
  v.pipe(
    v.string(),
    v.transform((text) => text.slice(0, units)),
  );
const atMost = (units: number, refusal?: string) => v.pipe(v.string(), v.maxLength(units, refusal));
const few = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.maxLength(1_000));
const label = cutTo(MAX_LABEL_UNITS);
const passage = atMost(MAX_PASSAGE_UNITS, 'The text is too long to look up.');
const TOO_LONG = 'The text is too long to check at once.';
const nothing = v.unknown();

const inlineRun = v.pipe(
  v.object({ start: count, end: count, tag: v.picklist(['q', 'cite', 'strong', 'em']) }),
  v.check(({ start, end }) => start <= end),
);

const block = v.pipe(
  v.object({
    text: v.string(),
    kind: v.picklist([
      'paragraph',
      'heading',
      'blockquote',
      'list-item',
      'table-cell',
      'caption',
      'post',
      'preformatted',
    ]),
    level: v.optional(count),
    group: v.optional(count),
    inline: v.optional(v.pipe(v.array(inlineRun), v.maxLength(MAX_BLOCKS))),
    author: v.optional(label),
  }),
  v.check(({ text, inline }) => (inline ?? []).every(({ end }) => end <= text.length)),
);

const blocks = v.pipe(
  v.array(block),
  v.maxLength(MAX_BLOCKS),
  v.check((list) => list.reduce((sum, { text }) => sum + text.length, 0) <= MAX_PAGE_UNITS, TOO_LONG),
);

const texts = v.pipe(
  v.array(v.string()),
  v.maxLength(MAX_BLOCKS),
  v.check((list) => list.reduce((sum, text) => sum + text.length, 0) <= MAX_PAGE_UNITS, TOO_LONG),
);

const topicCounts = few(v.object({ topic: id, count }));
const state = v.picklist([
  'off-everywhere',
  'off-here',
  'unreadable',
  'looking',
  'no-mention',
  'checking',
  'checked',
  'unchecked',
]);

const panelView = v.variant('view', [
  v.object({
    view: v.literal('search'),
    query: v.optional(cutTo(MAX_QUERY_UNITS)),
  }),
  v.object({ view: v.literal('page'), finding: v.optional(id) }),
  v.object({ view: v.literal('quotation'), id }),
  v.object({ view: v.literal('topic'), id }),
  v.object({ view: v.literal('check') }),
  v.object({ view: v.literal('record') }),
]);

const ids = v.optional(few(id));
const searchQuery = v.object({
  query: atMost(MAX_QUERY_UNITS),
  topics: ids,
  sources: ids,
  years: v.optional(few(count)),
  langs: ids,
  status: v.optional(v.array(v.picklist(['primary', 'reported']))),
  patterns: ids,
  sort: v.optional(v.picklist(['relevance', 'newest', 'oldest'])),
  limit: v.optional(limit),
  offset: v.optional(count),
});

/** A match that the worker itself made comes back; only what is used of it is looked at. */
const part = v.looseObject({ quotation: v.nullable(id), disputed: v.nullable(id) });
const match = v.looseObject({
  wording: id,
  passage,
  parts: v.optional(few(part)),
  near: few(v.looseObject({ quotation: id })),
});

/** `content`: a content script may ask it too; the rest is for our own pages. */
const DOOR: {
  readonly [Call in keyof BackgroundCalls]: { readonly shape: v.GenericSchema; readonly content: boolean };
} = {
  checkPage: {
    shape: v.object({ blocks, part: count, from: count, title: label, lang: v.nullable(label) }),
    content: true,
  },
  reportPage: { shape: v.object({ state, mentions: count, topics: topicCounts }), content: true },
  findTerms: {
    shape: v.object({ texts, topics: v.boolean(), topicsOff: few(id) }),
    content: true,
  },
  loadReader: { shape: nothing, content: true },
  fillFrames: { shape: nothing, content: true },
  loadCard: { shape: nothing, content: true },
  lookUp: { shape: v.object({ text: passage }), content: true },
  matchViewOf: { shape: v.object({ match }), content: true },
  person: { shape: nothing, content: true },
  topic: { shape: v.object({ id, limit }), content: true },
  openPanel: { shape: panelView, content: true },
  quotation: { shape: v.object({ id }), content: true },
  cite: { shape: v.object({ id, form: id }), content: true },
  search: { shape: searchQuery, content: false },
  record: { shape: nothing, content: false },
  timeline: { shape: nothing, content: false },
  tab: { shape: v.object({ tabId: count }), content: false },
  checkText: {
    shape: v.object({
      text: atMost(MAX_PAGE_UNITS, TOO_LONG),
    }),
    content: false,
  },
};

const DOOR_BY_NAME = new Map(Object.entries(DOOR));

/** The request, cleaned of unknown fields; throws where the caller may not ask it or the shape is wrong. */
export function admitRequest(call: string, request: unknown, caller: Caller): unknown {
  const door = DOOR_BY_NAME.get(call);
  if (!door || (caller.kind === 'content' && !door.content)) throw new CallError('not allowed', false);
  const parsed = v.safeParse(door.shape, request);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const path = v.getDotPath(issue);
  throw new CallError(path ? `${call}: ${path}: ${issue.message}` : `${call}: ${issue.message}`, false);
}
