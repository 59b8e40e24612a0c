/** `verbatim check`: mentions, topics and quotations of text, Markdown and HTML files. */
import { extname } from 'node:path';
import type { Topic } from '../core/pack/types.ts';
import { type FileBlock, readText } from '../core/page/blocks/read-text.ts';
import { checkPage } from '../core/page/check.ts';
import type { Finding, PageCheck, PersonNames } from '../core/page/types.ts';
import { readInput } from './input.ts';
import { type Judge, openJudge } from './judge.ts';
import { judgedFields, parseLevel, reaches } from './judged.ts';
import { sourceLine } from './load.ts';
import { paintFor } from './paint.ts';
import { readPerson } from './person.ts';
import { readHtml } from './read-html.ts';
import { parseCommand, UsageError } from './usage.ts';
import { evidenceLines, SPEAKER_WORDS, WORDING_STYLES, WORDING_WORDS } from './verdict-words.ts';

interface CheckedFile {
  readonly file: string;
  readonly text: string;
  readonly html: boolean;
  readonly blocks: readonly FileBlock[];
  readonly check: PageCheck;
}

interface Checker {
  readonly judge: Judge | null;
  readonly person: PersonNames;
  readonly topics: readonly Topic[];
}

const HTML = new Set(['.html', '.htm', '.xhtml']);
const MARKDOWN = new Set(['.md', '.markdown']);

function checkFile(checker: Checker, file: string): CheckedFile {
  const raw = readInput(file);
  const extension = extname(file).toLowerCase();
  const html = HTML.has(extension) || (file === '-' && /^\s*<(?:!doctype|html)/i.test(raw));
  const { text, blocks } = html
    ? readHtml(raw)
    : { text: raw, blocks: readText(raw, MARKDOWN.has(extension)) };
  const { judge, person, topics } = checker;
  const check = checkPage({
    person,
    topics,
    engine: judge?.engine ?? null,
    blocks: blocks.map(({ block }) => block),
  });
  return { file, text, html, blocks, check };
}

const offsetOf = ({ blocks }: CheckedFile, block: number): number => blocks[block]?.offset ?? 0;

function quotationFields(checked: CheckedFile, finding: Finding): object {
  const offset = offsetOf(checked, finding.block);
  const { cue, name, person } = finding.attribution;
  const cueOffset = cue ? offsetOf(checked, cue.block) : 0;
  return {
    start: offset + finding.start,
    end: offset + finding.end,
    kind: finding.kind,
    speaker: { name, person, cue: cue ? [cueOffset + cue.start, cueOffset + cue.end] : null },
    speakerVerdict: finding.speakerVerdict,
    sourceVerdict: finding.sourceVerdict,
    ...judgedFields(finding.match),
  };
}

function jsonLine(checked: CheckedFile, person: PersonNames): string {
  const { file, text, html, check } = checked;
  const place = ({ block, start, end }: { block: number; start: number; end: number }) => {
    const offset = offsetOf(checked, block);
    return { start: offset + start, end: offset + end };
  };
  return JSON.stringify({
    file,
    ...(html ? { text } : {}),
    mentions: check.mentions.map((one) => ({
      ...place(one),
      alias: one.alias,
      person: person.id ?? person.name,
    })),
    topics: check.topics.map((one) => ({ ...place(one), topic: one.topic })),
    quotations: check.quotations.map((finding) => quotationFields(checked, finding)),
  });
}

function findingLines(checked: CheckedFile, finding: Finding, judge: Judge | null): string[] {
  const paint = paintFor(process.stdout);
  const start = offsetOf(checked, finding.block) + finding.start;
  /** Of an HTML file only its text is known here, not its lines. */
  const line = checked.html ? '' : `:${checked.text.slice(0, start).split('\n').length}`;
  const words = checked.text.slice(start, start + finding.end - finding.start).replace(/\s+/gu, ' ');
  const { match } = finding;
  const verdict = match ? paint(WORDING_STYLES[match.wording], WORDING_WORDS[match.wording]) : 'Not judged';
  const speaker = SPEAKER_WORDS[finding.speakerVerdict];
  const found = match && match.wording !== 'not-found' ? match.parts[0] : null;
  const quotation = found?.quotation ? judge?.record.quotations.get(found.quotation) : undefined;
  const where =
    found?.source && judge ? sourceLine(judge.record, found.source, quotation?.date ?? '', found.place) : '';
  const source = finding.sourceVerdict === 'differs' ? ['the text names another occasion'] : [];
  const evidence = match && judge ? evidenceLines(match, judge.record) : [];
  return [
    `${checked.file}${line}: ${verdict}${speaker ? `, ${speaker}` : ''}: "${words}"`,
    ...[where, ...source, ...evidence].filter(Boolean).map((text) => `  ${text}`),
  ];
}

function reportLines(checked: CheckedFile, { judge, person }: Checker): string[] {
  const { mentions, topics, quotations } = checked.check;
  const shown = quotations.filter(({ match, attribution }) => match !== null || attribution.person !== null);
  return [
    ...shown.flatMap((finding) => findingLines(checked, finding, judge)),
    `${checked.file}: ${mentions.length} mentions of ${person.name}, ${topics.length} topic terms, ${shown.length} of ${quotations.length} quotations looked at.`,
  ];
}

function openChecker(pack: string | undefined, personFile: string | undefined): Checker {
  const given = personFile === undefined ? null : readPerson(personFile);
  const judge = openJudge(pack);
  const { person, topics } = judge.record;
  const own: PersonNames = { ...person, name: person.name.en };
  if (given === null) return { judge, person: own, topics: [...topics.values()] };
  const same = person.aliases.some(({ text, kind }) => kind === 'full' && text === given.name);
  if (same) return { judge, person: { ...given, id: person.id }, topics: [...topics.values()] };
  /** Another person's words are not in this record: without a pack asked for, judging them would accuse. */
  if (pack === undefined) return { judge: null, person: given, topics: [] };
  return { judge, person: given, topics: [...topics.values()] };
}

/** Returns the exit code. */
export function checkCommand(args: readonly string[], write: (line: string) => void): number {
  const { values, positionals } = parseCommand(args, {
    json: { type: 'boolean' },
    pack: { type: 'string' },
    person: { type: 'string' },
    'fail-on': { type: 'string' },
  });
  const level = parseLevel(values['fail-on']);
  if (positionals.length === 0)
    throw new UsageError('check needs a FILE (or - for standard input); see: verbatim --help');
  const checker = openChecker(values.pack, values.person);
  let failed = false;
  for (const file of positionals) {
    const checked = checkFile(checker, file);
    failed ||= checked.check.quotations.some(({ match, speakerVerdict }) =>
      reaches(level, match?.wording ?? null, speakerVerdict),
    );
    const lines = values.json ? [jsonLine(checked, checker.person)] : reportLines(checked, checker);
    for (const line of lines) write(line);
  }
  return failed ? 1 : 0;
}
