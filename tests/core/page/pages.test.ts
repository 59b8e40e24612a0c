/** The pages of tests/pages against the tables beside them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPack } from '../../../cli/pack/read.ts';
import { readHtml } from '../../../cli/read-html.ts';
import { openEngine } from '../../../core/judge/engine.ts';
import { compilePack } from '../../../core/pack/compile.ts';
import { checkPage } from '../../../core/page/check.ts';
import type { Finding, PersonNames } from '../../../core/page/types.ts';

interface Expected {
  text: string;
  /** 'person', another's name, or null: nobody the page names. */
  speaker: string | null;
  /** Absent: not tested. */
  wording?: string | null;
  speakerVerdict?: string;
  sourceVerdict?: string;
  /** Words of a known weakness: the reading wanted is not reached yet. */
  unreached?: string;
}

const DIR = join(import.meta.dirname, '../../pages');
const pack = readPack(join(import.meta.dirname, '../../../data/ilya-sutskever'));
const engine = openEngine(compilePack(pack));
const names = readdirSync(DIR)
  .filter((name) => name.endsWith('.expected.json'))
  .map((name) => name.replace('.expected.json', ''));

function check(name: string) {
  const table = JSON.parse(readFileSync(join(DIR, `${name}.expected.json`), 'utf8')) as {
    person?: PersonNames;
    quotations: Expected[];
  };
  const blocks = readHtml(readFileSync(join(DIR, `${name}.html`), 'utf8')).blocks.map(({ block }) => block);
  const person = table.person ?? { ...pack.person, name: pack.person.name.en };
  const page = checkPage({
    blocks,
    person,
    topics: pack.topics,
    engine: table.person === undefined ? engine : null,
  });
  const words = ({ block, start, end }: Finding) => blocks[block]!.text.slice(start, end);
  return { table, page, words };
}

describe.each(names)('%s', (name) => {
  const { table, page, words } = check(name);
  test('finds the quotations', () => {
    expect(page.quotations.map(words)).toEqual(table.quotations.map(({ text }) => text));
  });
  test.each(
    table.quotations
      .map((expected, i) => ({ ...expected, i }))
      .filter(({ unreached }) => unreached === undefined),
  )('$text', ({ i, speaker, wording, speakerVerdict, sourceVerdict }) => {
    const finding = page.quotations[i]!;
    const { person, name: credited } = finding.attribution;
    expect({
      his: person !== null,
      named: credited !== null,
      wording: wording === undefined ? undefined : (finding.match?.wording ?? null),
      speakerVerdict: speakerVerdict === undefined ? undefined : finding.speakerVerdict,
      sourceVerdict: sourceVerdict === undefined ? undefined : finding.sourceVerdict,
    }).toEqual({
      his: speaker === 'person',
      named: speaker !== null,
      wording,
      speakerVerdict,
      sourceVerdict,
    });
  });
});
