/** `npm run bench -- page-check`: the error sheet on our own pages and cases. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPack } from '../../cli/pack/read.ts';
import { readHtml } from '../../cli/read-html.ts';
import { openEngine } from '../../core/judge/engine.ts';
import { compilePack } from '../../core/pack/compile.ts';
import { readText } from '../../core/page/blocks/read-text.ts';
import { checkPage } from '../../core/page/check.ts';
import { findQuotations } from '../../core/page/quotations.ts';
import type { PersonNames } from '../../core/page/types.ts';
import { markdownTable } from './measure.ts';

const TESTS = join(import.meta.dirname, '..');
const ACCUSING = new Set(['altered', 'altered-meaning', 'joined', 'disputed']);

interface Wanted {
  readonly text: string;
  /** 'person', another's name, or null. */
  readonly speaker: string | null;
  readonly wording?: string | null | undefined;
}

interface Found {
  readonly text: string;
  readonly his: boolean;
  readonly wording: string | null;
}

interface Sheet {
  wanted: number;
  found: number;
  spans: number;
  his: number;
  credited: number;
  creditedRight: number;
  bothRight: number;
  accusable: number;
  accused: number;
}

const emptySheet = (): Sheet => ({
  wanted: 0,
  found: 0,
  spans: 0,
  his: 0,
  credited: 0,
  creditedRight: 0,
  bothRight: 0,
  accusable: 0,
  accused: 0,
});

/** Null: no verdict. */
const accuses = (wording: string | null | undefined): boolean | null =>
  wording === undefined || wording === null ? null : ACCUSING.has(wording);

/** `opening`: the table gives the first words only. */
function compare(sheet: Sheet, wanted: readonly Wanted[], found: readonly Found[], opening: boolean): void {
  const open = [...found];
  sheet.wanted += wanted.length;
  sheet.found += found.length;
  sheet.credited += found.filter(({ his }) => his).length;
  for (const { text, speaker, wording } of wanted) {
    const at = open.findIndex((one) => (opening ? one.text.startsWith(text) : one.text === text));
    const [hit] = at < 0 ? [] : open.splice(at, 1);
    const his = speaker === 'person';
    if (his) sheet.his++;
    if (hit !== undefined) sheet.spans++;
    if (his && hit?.his === true) sheet.bothRight++;
    if (accuses(wording) !== false) continue;
    sheet.accusable++;
    if (accuses(hit?.wording) === true) sheet.accused++;
  }
}

const pack = readPack(join(TESTS, '../data/ilya-sutskever'));
const packPerson: PersonNames = { ...pack.person, name: pack.person.name.en };

function pages(): Sheet {
  const engine = openEngine(compilePack(pack));
  const sheet = emptySheet();
  const dir = join(TESTS, 'pages');
  for (const file of readdirSync(dir).filter((name) => name.endsWith('.expected.json'))) {
    const table = JSON.parse(readFileSync(join(dir, file), 'utf8')) as {
      person?: PersonNames;
      quotations: Wanted[];
    };
    const html = readFileSync(join(dir, file.replace('.expected.json', '.html')), 'utf8');
    const blocks = readHtml(html).blocks.map(({ block }) => block);
    const person = table.person ?? packPerson;
    const own = table.person === undefined ? engine : null;
    const { quotations } = checkPage({ blocks, person, topics: pack.topics, engine: own });
    const found = quotations.map(({ block, start, end, attribution, match }) => ({
      text: blocks[block]?.text.slice(start, end) ?? '',
      his: attribution.person !== null,
      wording: match?.wording ?? null,
    }));
    compare(sheet, table.quotations, found, false);
  }
  return sheet;
}

interface Case {
  readonly person: string;
  readonly pronouns?: string[];
  readonly aliases?: string[];
  readonly given?: string[];
  readonly markdown?: boolean;
  readonly text: string;
  readonly quotes: readonly (readonly [string, string | null])[];
}

function cases(name: string): Sheet {
  const sheet = emptySheet();
  for (const one of JSON.parse(readFileSync(join(TESTS, 'cases', `${name}.json`), 'utf8')) as Case[]) {
    const blocks = readText(one.text, one.markdown === true).map(({ block }) => block);
    const aliases = [
      ...(one.aliases ?? []).map((text) => ({ text, kind: 'family' })),
      ...(one.given ?? []).map((text) => ({ text, kind: 'given' })),
    ];
    const found = findQuotations(blocks, { id: 'p', name: one.person, aliases, pronouns: one.pronouns });
    const rows = found.map(({ block, start, end, attribution }) => ({
      text: blocks[block]?.text.slice(start, end) ?? '',
      his: attribution.person !== null,
      wording: null,
    }));
    compare(
      sheet,
      one.quotes.map(([text, speaker]) => ({ text, speaker })),
      rows,
      true,
    );
  }
  return sheet;
}

const share = (part: number, whole: number): string =>
  whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} % (${part}/${whole})`;

const row = (name: string, sheet: Sheet): string[] => [
  name,
  share(sheet.spans, sheet.found),
  share(sheet.spans, sheet.wanted),
  share(sheet.bothRight, sheet.credited),
  share(sheet.bothRight, sheet.his),
  share(sheet.accused, sheet.accusable),
];

export function run(): void {
  const head = [
    'set',
    'span precision',
    'span recall',
    'his: precision',
    'his: recall, end to end',
    'wrong accusations',
  ];
  const rows = [
    row('pages', pages()),
    ...['en', 'press', 'web', 'zh', 'zh-web'].map((name) => row(name, cases(`attribution-${name}`))),
  ];
  console.log(markdownTable(head, rows));
}
