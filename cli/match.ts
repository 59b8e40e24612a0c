/** `verbatim match`: one passage, or NDJSON lines from standard input, answered in order as they come. */
import { createInterface } from 'node:readline';
import type { Match } from '../core/judge/types.ts';
import { type Judge, openJudge } from './judge.ts';
import { evidenceFields, judgedFields, parseLevel, reaches } from './judged.ts';
import { sourceLine } from './load.ts';
import { paintFor } from './paint.ts';
import { parseCommand, UsageError } from './usage.ts';
import { evidenceLines, WORDING_STYLES, WORDING_WORDS } from './verdict-words.ts';

interface Passage {
  readonly id: unknown;
  readonly text: string;
}

function jsonLine(id: unknown, match: Match): string {
  const near = match.near.map(({ quotation, score }) => ({
    quotation,
    score: Math.round(score * 1e4) / 1e4,
  }));
  return JSON.stringify({ id, ...judgedFields(match), near, ...evidenceFields(match) });
}

function reportLines(judge: Judge, match: Match): string[] {
  const paint = paintFor(process.stdout);
  const head = paint(WORDING_STYLES[match.wording], WORDING_WORDS[match.wording]);
  const found = match.wording === 'not-found' ? null : match.parts[0];
  const quotation = found?.quotation ? judge.record.quotations.get(found.quotation) : undefined;
  const where = found?.source
    ? sourceLine(judge.record, found.source, quotation?.date ?? '', found.place ?? undefined)
    : '';
  return [
    `${head}: ${match.passage}`,
    ...(found ? [`  ${found.disputed ? 'disputed saying' : 'record'}: ${found.record}`] : []),
    ...(found && found.speaker !== 'person' && found.speaker !== null
      ? [`  said by ${found.speaker}, not by ${judge.record.person.name.en}`]
      : []),
    ...(where === '' ? [] : [paint('dim', `  ${where}`)]),
    ...evidenceLines(match, judge.record).map((line) => `  ${line}`),
  ];
}

function parseLine(line: string, number: number): Passage {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new UsageError(
      `standard input, line ${number}: is not JSON; give one {"id", "text"} object per line`,
    );
  }
  const text = typeof value === 'object' && value !== null && 'text' in value ? value.text : undefined;
  if (typeof text !== 'string') {
    throw new UsageError(`standard input, line ${number}: needs a "text" that is a string`);
  }
  return { id: (value as { id?: unknown }).id ?? null, text };
}

async function* readPassages(): AsyncGenerator<Passage> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    const clean = number === 1 ? line.replace(/^\ufeff/, '') : line;
    if (clean.trim() !== '') yield parseLine(clean, number);
  }
}

/** Returns the exit code. */
export async function matchCommand(args: readonly string[], write: (line: string) => void): Promise<number> {
  const { values, positionals } = parseCommand(args, {
    json: { type: 'boolean' },
    pack: { type: 'string' },
    'fail-on': { type: 'string' },
  });
  const level = parseLevel(values['fail-on']);
  const given = positionals.join(' ');
  if (positionals.length > 0 && given.trim() === '')
    throw new UsageError('match needs a TEXT that is not empty');
  const judge = openJudge(values.pack);
  let failed = false;
  const answer = ({ id, text }: Passage): void => {
    const match = judge.match(text);
    failed ||= reaches(level, match.wording);
    for (const line of values.json ? [jsonLine(id, match)] : reportLines(judge, match)) write(line);
  };
  if (positionals.length > 0 && given !== '-') answer({ id: null, text: given });
  else for await (const passage of readPassages()) answer(passage);
  return failed ? 1 : 0;
}
