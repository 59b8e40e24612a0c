/** Which of the detector's hits count: names and terms that lean on others stand or fall with the whole page. */
import type { Pack } from '../../pack/types.ts';
import type { Block, Mention, PersonNames, TopicHit } from '../types.ts';
import type { Detector, DetectorEntry, DetectorHit, TermKind } from './detector.ts';
import { detect } from './detector.ts';

export type PageTopics = Pick<Pack, 'topics'>['topics'];

export interface MentionScan {
  readonly mentions: readonly Mention[];
  readonly topics: readonly TopicHit[];
}

const nameKind = (kind: string | undefined): TermKind =>
  kind === 'given' || kind === 'handle' ? 'ambiguous' : 'name';

/** Detector terms of a person: names, given names and handles apart, look-alikes. */
export function personEntries(person: PersonNames): DetectorEntry[] {
  const id = person.id ?? person.name;
  const names: DetectorEntry[] = person.aliases.map(({ text, kind }) => ({ text, id, kind: nameKind(kind) }));
  if (!person.aliases.some(({ text }) => text === person.name))
    names.push({ text: person.name, id, kind: 'name' });
  return names.concat((person.lookalikes ?? []).map((text) => ({ text, id, kind: 'lookalike' as const })));
}

/** Detector terms of the topics, in all their languages. */
export function topicEntries(topics: PageTopics): DetectorEntry[] {
  const entries: DetectorEntry[] = [];
  for (const { id, terms, contextTerms } of topics) {
    for (const text of new Set(Object.values(terms).flat())) entries.push({ text, id, kind: 'topic' });
    for (const text of new Set(Object.values(contextTerms ?? {}).flat()))
      entries.push({ text, id, kind: 'context' });
  }
  return entries;
}

/**
 * Decides over a whole page: given names and handles count where a full or family name stands on the page,
 * context terms where the page names the person or holds a term that stands alone.
 */
export function settleHits(hitsByBlock: readonly (readonly DetectorHit[])[]): MentionScan {
  const kinds = new Set<TermKind>();
  for (const hits of hitsByBlock) for (const { entry } of hits) kinds.add(entry.kind);
  const named = kinds.has('name');
  const onTopic = named || kinds.has('topic');
  const mentions: Mention[] = [];
  const topics: TopicHit[] = [];
  for (const [block, hits] of hitsByBlock.entries()) {
    for (const { start, end, entry } of hits) {
      const counts = { name: true, ambiguous: named, lookalike: false, topic: true, context: onTopic }[
        entry.kind
      ];
      if (!counts) continue;
      if (entry.kind === 'topic' || entry.kind === 'context')
        topics.push({ block, start, end, topic: entry.id });
      else mentions.push({ block, start, end, alias: entry.text });
    }
  }
  return { mentions, topics };
}

/** Hits of a page by block. */
export const detectAll = (detector: Detector, blocks: readonly Pick<Block, 'text'>[]): DetectorHit[][] =>
  blocks.map(({ text }) => detect(detector, text));

/** Mentions and topic hits of a page, in document order. */
export const findMentions = (detector: Detector, blocks: readonly Pick<Block, 'text'>[]): MentionScan =>
  settleHits(detectAll(detector, blocks));
