/** What is known of a page before its quotations are read: names, hits of the person, language, whom it is about. */

import { isLetter } from '../text/lettered.ts';
import { type People, peopleOf } from './cjk/people.ts';
import { Focus } from './focus.ts';
import { NodeBuilder } from './latin/nodes.ts';
import { type Token, tokenize } from './latin/words.ts';
import { lexiconOf } from './lexicon/script.ts';
import type { LatinLexicon } from './lexicon/types.ts';
import type { DetectorHit } from './names/detector.ts';
import type { Entity } from './names/entities.ts';
import { EntityTable, genderOf, genderOfPronouns } from './names/entities.ts';
import { findNames, type TermHits } from './names/own-names.ts';
import type { Block, PersonNames } from './types.ts';

export interface PageContext {
  readonly table: EntityTable;
  readonly focus: Focus;
  readonly lexicon: LatinLexicon;
  readonly builder: NodeBuilder;
  readonly hits: readonly (readonly DetectorHit[])[];
  /** Others whom the Chinese text of the page names. */
  readonly people: People;
  /** The person's handles, lower case, without "@". */
  readonly handles: readonly string[];
  /** The person's given names, lower case. */
  readonly given: ReadonlySet<string>;
  /** By block, read without its quotation marks: blocks without marks need not be read again. */
  readonly tokens: readonly (readonly Token[] | undefined)[];
}

/** Tokens kept from the first pass; about 100 bytes each. Of a long page they cost the collector more than reading again. */
const KEPT_TOKENS = 20_000;

/** Longer opening blocks are text, not titles (UTF-16 units). */
const TITLE_LENGTH = 120;
/** The same in Chinese and Japanese. */
const TITLE_CHARS = 90;

function personEntity(person: PersonNames): Entity {
  const given = tokenize(person.name, []);
  const gender = genderOfPronouns(person.pronouns) ?? genderOf(given);
  return { name: person.name, person: true, gender, human: true, roles: new Set() };
}

function givenNames(person: PersonNames): Set<string> {
  const names = [person.name, ...person.aliases.map((alias) => alias.text)];
  return new Set(
    names.flatMap((name) =>
      name
        .toLowerCase()
        .split(/[\s·・•‧]+/)
        .slice(0, -1),
    ),
  );
}

/** Menus, dates and bylines stand before a title; without one the opening blocks say whom the page is about. */
const TITLE_WITHIN = 60;
const OPENING = 4;

const isShort = (text: string): boolean =>
  text.length < (/[\u3040-\u9fff]{4}/.test(text) ? TITLE_CHARS : TITLE_LENGTH);

/** "an interview with Ada Lin", "a convocation speech by Ada Lin", right before the name. */
const TALK_OF =
  /\b(?:interview|conversation|talk|speech|lecture|keynote|address|podcast|testimony|discussion|q&a)\b[^.,;]{0,24}\b(?:with|by|of|from|featuring)\s(?:[\p{L}.’'-]+\s){0,3}$/iu;
const TALK_BLOCKS = 8;

/** One of the opening paragraphs says whose talk the page is about. */
const tellsOfTalk = (blocks: readonly Block[], { hits }: PageContext): boolean =>
  blocks
    .slice(0, TALK_BLOCKS)
    .some(({ text }, i) =>
      hits[i]?.slice(0, 1).some(({ start }) => TALK_OF.test(text.slice(Math.max(0, start - 90), start))),
    );

/** The title, or the first words where there is none, name the person. */
function pageOwner(blocks: readonly Block[], context: PageContext): Entity | null {
  const heads = blocks.slice(0, TITLE_WITHIN);
  const title = heads.findIndex(({ kind, level }) => kind === 'heading' && level === 1);
  const heading = heads.slice(0, OPENING).findIndex(({ kind }) => kind === 'heading');
  const first = Math.max(0, title >= 0 ? title : heading);
  const titled = [first, 0, 1, 2].some(
    (i) => isShort(blocks[i]?.text ?? '') && (context.hits[i]?.length ?? 0) > 0,
  );
  return titled || tellsOfTalk(blocks, context) ? context.table.person : null;
}

/** Text in which words are looked for in small letters, at most (UTF-16 units). */
const WORDS_WITHIN = 100_000;

/** Whether the page has a word in small letters, each looked for once. */
function wordsOfPage(blocks: readonly Block[]): (word: string) => boolean {
  const known = new Map<string, boolean>();
  let text: string | null = null;
  return (word) => {
    let found = known.get(word);
    if (found === undefined) {
      text ??= joined(blocks);
      found = hasWord(text, word);
      known.set(word, found);
    }
    return found;
  };
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!isLetter(text.charCodeAt(at - 1)) && !isLetter(text.charCodeAt(at + word.length))) return true;
  return false;
}

function joined(blocks: readonly Block[]): string {
  let text = '';
  for (const block of blocks) {
    if (text.length > WORDS_WITHIN) break;
    text += `${block.text}\n`;
  }
  return text;
}

/** Names are gathered over the whole page first: a surname may stand before its full name. */
export function openContext(
  blocks: readonly Block[],
  person: PersonNames,
  terms: TermHits | null = null,
): PageContext {
  const hits = findNames(blocks, person, terms);
  const lexicon = lexiconOf(blocks.map((block) => block.text));
  const table = new EntityTable(personEntity(person), wordsOfPage(blocks));
  const given = givenNames(person);
  const builder = new NodeBuilder(table, lexicon, { given });
  const tokens: (readonly Token[] | undefined)[] = [];
  let kept = 0;
  for (const [i, block] of blocks.entries()) {
    if (!/\p{Lu}/u.test(block.text)) continue;
    const words = tokenize(block.text, [], lexicon);
    builder.register(words, hits[i] ?? []);
    kept += words.length;
    if (kept < KEPT_TOKENS) tokens[i] = words;
  }
  const handles = person.aliases
    .filter(({ kind }) => kind === 'handle')
    .map(({ text }) => text.toLowerCase().replace('@', ''));
  const focus = new Focus();
  const people = peopleOf(blocks, hits, new Set([person.name, ...person.aliases.map(({ text }) => text)]));
  const context: PageContext = { table, focus, lexicon, builder, hits, people, handles, given, tokens };
  context.focus.owner = pageOwner(blocks, context);
  return context;
}
