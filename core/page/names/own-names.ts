/** Where a page names the person: by the names that are known, and by spellings and transliterations of its own. */

import type { Span } from '../../text/types.ts';
import { spellingsIn } from '../cjk/spellings.ts';
import type { Block, PersonNames } from '../types.ts';
import type { DetectorEntry, DetectorHit } from './detector.ts';
import { buildDetector, detect } from './detector.ts';
import { hasSameNames, nameDetector } from './detectors.ts';
import { misspellings } from './misspellings.ts';

const CJK = /[\u3040-\u30ff\u4e00-\u9fff]/;
/** Right after a given name: the surname of somebody else, or more of another name ("伊利亚特"). */
const SURNAME = /^(?:\s(?!OpenAI|CEO|CTO)[A-Z][a-z]+|[·・•‧．]|[特德斯])/;

/** In Chinese and Japanese a foreign given name stands for itself, unless the page gives it a surname of somebody else's. */
function standsAlone(blocks: readonly Block[], hits: readonly (readonly DetectorHit[])[]): boolean {
  const given = new Set<string>();
  for (const [i, list] of hits.entries()) {
    const text = blocks[i]?.text ?? '';
    for (const { start, end } of list) if (CJK.test(text)) given.add(text.slice(start, end));
  }
  const texts = blocks.map(({ text }) => text).filter((text) => CJK.test(text));
  return [...given].every((name) =>
    texts.every((text) =>
      text
        .split(name)
        .slice(1)
        .every((after) => !SURNAME.test(after)),
    ),
  );
}

/** Given names and handles count only on a page that has a full or family name, or on a Chinese one that has no other. */
function settled(blocks: readonly Block[], hits: readonly DetectorHit[][]): DetectorHit[][] {
  const named = hits.some((list) => list.some((hit) => hit.entry.kind === 'name'));
  return named || standsAlone(blocks, hits) ? [...hits] : hits.map(() => []);
}

/** "……成员某某（Full Name）": a transliteration of the person that only this page uses. */
const GLOSSED = /([\u4e00-\u9fff·・‧]{3,24})\s?[（(]\s?$/;
/** What stands before the name in front of its gloss: ends of titles and particles. */
const BEFORE_NAME = /^.*[人家员长师者官授席裁导生商的和与是兼父即、]/;
/** The part after the dot: later sentences use it alone. */
const FAMILY = /[·・‧]([\u4e00-\u9fff]{3,6})$/;
const NAME_LENGTH = { least: 3, most: 9 };

/** The name that `run` ends in, and its family part. */
function namesIn(run: string): string[] {
  const names = [run.replace(BEFORE_NAME, ''), FAMILY.exec(run)?.[1] ?? ''];
  return names.filter(({ length }) => length >= NAME_LENGTH.least && length <= NAME_LENGTH.most);
}

function transliterations(blocks: readonly Block[], hits: readonly (readonly DetectorHit[])[]): string[] {
  const found = new Set<string>();
  for (const [i, { text }] of blocks.entries()) {
    for (const { start, end } of hits[i] ?? []) {
      if (!/^[A-Z]/.test(text[start] ?? '') || !/^\s?[)）,，、]/.test(text.slice(end, end + 2))) continue;
      const run = GLOSSED.exec(text.slice(Math.max(0, start - 30), start))?.[1] ?? '';
      for (const name of namesIn(run)) found.add(name);
    }
  }
  return [...found];
}

/** Two overlap, and `one` is at least as long. */
const covers = (one: Span, other: Span): boolean =>
  one.start < other.end && other.start < one.end && one.end - one.start >= other.end - other.start;

/** Both lists of hits in text order; where they overlap the longer one's count, the first one's of equals. */
function merged(hits: readonly DetectorHit[], more: readonly DetectorHit[]): DetectorHit[] {
  const added = more.filter((hit) => !hits.some((one) => covers(one, hit)));
  const kept = added.length === 0 ? hits : hits.filter((one) => !added.some((hit) => covers(hit, one)));
  return [...kept, ...added].sort((a, b) => a.start - b.start);
}

/** Hits of the person's names and of topics, by block. */
export type TermHits = readonly DetectorHit[][];

const isTopic = ({ entry: { kind } }: DetectorHit): boolean => kind === 'topic' || kind === 'context';

/** Hits of the person's names as they are known; a topic may have taken the place of a name. */
function detectNames(blocks: readonly Block[], person: PersonNames, terms: TermHits | null): DetectorHit[][] {
  const detector = nameDetector(person);
  const known = hasSameNames(person) ? terms : null;
  return blocks.map(({ text }, i) => {
    const hits = known?.[i];
    return hits === undefined || hits.some(isTopic) ? detect(detector, text) : hits;
  });
}

/** Hits of the person by block. */
export function findNames(
  blocks: readonly Block[],
  person: PersonNames,
  terms: TermHits | null = null,
): DetectorHit[][] {
  const id = person.id ?? person.name;
  const withOwn = (hits: DetectorHit[][], entries: DetectorEntry[]): DetectorHit[][] => {
    if (entries.length === 0) return hits;
    const own = buildDetector(entries);
    return hits.map((list, i) => merged(list, detect(own, blocks[i]?.text ?? '')));
  };
  const slips = misspellings(blocks, person);
  const spelled = [
    ...spellingsIn(blocks, person),
    ...slips.map((text) => ({ text, kind: 'name' as const })),
  ].map((one): DetectorEntry => ({ ...one, id }));
  const all = withOwn(detectNames(blocks, person, terms), spelled);
  const hits = settled(blocks, all);
  const known = new Set(person.aliases.map(({ text }) => text));
  const names = transliterations(blocks, hits).filter((name) => !known.has(name));
  return withOwn(
    hits,
    names.map((text): DetectorEntry => ({ text, id, kind: 'name' })),
  );
}
