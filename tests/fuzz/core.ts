/** The engine over any text: it never throws, and every offset that it gives lies inside the text. */
import fc from 'fast-check';
import { linkToText } from '../../core/cite/text-fragment.ts';
import { matchPassage } from '../../core/judge/match.ts';
import type { Match } from '../../core/judge/types.ts';
import { readText } from '../../core/page/blocks/read-text.ts';
import { checkPage } from '../../core/page/check.ts';
import type { Block, BlockKind, PageCheck } from '../../core/page/types.ts';
import { openSearch } from '../../core/search/open.ts';
import { foldText } from '../../core/text/fold.ts';
import { tokenize } from '../../core/text/tokenize.ts';
import type { Span } from '../../core/text/types.ts';
import { bundledEngine } from '../cases/engine.ts';
import { insist, insistInside, type Property, property } from './property.ts';
import { hostileText } from './texts.ts';

const engine = bundledEngine();
const { record } = engine;
const person = { ...record.person, name: record.person.name.en };
const topics = [...record.topics.values()];
const search = openSearch(record);

const KINDS: readonly BlockKind[] = [
  'paragraph',
  'heading',
  'blockquote',
  'list-item',
  'table-cell',
  'caption',
  'post',
  'preformatted',
];

const blockOf = fc.record({
  text: hostileText(40),
  kind: fc.constantFrom(...KINDS),
  group: fc.option(fc.nat(3), { nil: undefined }),
  level: fc.option(fc.nat(7), { nil: undefined }),
  author: fc.option(hostileText(4), { nil: undefined }),
});

const inOrder = (spans: readonly Span[], length: number, what: string): void => {
  let last = 0;
  for (const span of spans) {
    insistInside(span, length, what);
    insist(span.start >= last, () => `${what}: ${span.start} comes after ${last}`);
    last = span.start;
  }
};

export function insistMatch(match: Match, passage: string): void {
  // The engine judges so much of a passage and no more.
  insist(passage.startsWith(match.passage), () => 'another passage came back');
  if (match.wording === 'not-found') return;
  for (const { passageSpan, record: words, recordSpan } of match.parts) {
    insistInside(passageSpan, passage.length, 'a part in the passage');
    insistInside(recordSpan, words.length, 'a part in the record');
  }
}

export function insistCheck(check: PageCheck, blocks: readonly Block[]): void {
  const lengthOf = (block: number) => blocks[block]?.text.length ?? -1;
  for (const mention of check.mentions) insistInside(mention, lengthOf(mention.block), 'a mention');
  for (const topic of check.topics) insistInside(topic, lengthOf(topic.block), 'a topic');
  for (const found of check.quotations) {
    insistInside(found, lengthOf(found.block), 'a quotation');
    const { cue } = found.attribution;
    if (cue) insistInside(cue, lengthOf(cue.block), 'a cue');
    const words = blocks[found.block]?.text.slice(found.start, found.end) ?? '';
    for (const part of found.match && 'parts' in found.match ? found.match.parts : [])
      insistInside(
        part.passageSpan,
        Math.max(words.length, found.match?.passage.length ?? 0),
        'a part of a finding',
      );
  }
}

export const checkBlocks = (blocks: readonly Block[]): PageCheck =>
  checkPage({ blocks, person, topics, engine });

export function searchFor(query: string): void {
  const { hits, disputed, total } = search.run({ query, limit: 50 });
  insist(hits.length <= total, () => 'more hits than there are');
  for (const hit of hits) {
    const quotation = record.quotations.get(hit.quotation);
    inOrder(hit.ranges, quotation?.exact.length ?? -1, 'a highlight');
    const { translation } = hit;
    if (translation)
      inOrder(
        translation.ranges,
        quotation?.translations?.[translation.index]?.text.length ?? -1,
        'a highlight',
      );
  }
  for (const { disputed: id, wording, ranges } of disputed)
    inOrder(ranges, record.disputed.get(id)?.wordings[wording]?.text.length ?? -1, 'a highlight of a saying');
}

export const CORE: readonly Property[] = [
  property('normalize: folded units know where they came from', hostileText(), (text) => {
    const { text: folded, starts, ends } = foldText(text);
    if (starts === null || ends === null) {
      insist(folded.length === text.length, () => 'offsets are the same, lengths are not');
      return;
    }
    insist(starts.length >= folded.length, () => 'a unit without an offset');
    for (let i = 0; i < folded.length; i++)
      insistInside({ start: starts[i] ?? -1, end: ends[i] ?? -1 }, text.length, 'a folded unit');
  }),
  property('normalize: tokens stand in the text, in order', hostileText(), (text) => {
    inOrder(tokenize(text).tokens, text.length, 'a token');
  }),
  property(
    'extract, attribute, judge: any blocks',
    fc.array(blockOf, { maxLength: 8 }),
    (blocks) => {
      insistCheck(checkBlocks(blocks), blocks);
    },
    0.1,
  ),
  property('match: any passage', hostileText(), (text) => insistMatch(matchPassage(engine, text), text), 0.5),
  property('search: any query', hostileText(12), searchFor, 0.5),
  property(
    'plain text and Markdown: blocks are the file’s own words',
    fc.tuple(hostileText(), fc.boolean()),
    ([text, markdown]) => {
      for (const { block, offset } of readText(text, markdown))
        insist(
          text.slice(offset, offset + block.text.length) === block.text,
          () => `block at ${offset} is not the file's text`,
        );
    },
  ),
  property('text fragments: an address stays an address', hostileText(), (text) => {
    const link = linkToText('https://example.org/a?b=c#d', text);
    insist(new URL(link).origin === 'https://example.org', () => link);
    insist(/^[\x21-\x7e]*$/.test(link), () => `unescaped: ${link}`);
  }),
];
