/** `verbatim search`: the search box on the command line. */
import type { PackRecord } from '../core/pack/record.ts';
import type { Quotation } from '../core/pack/types.ts';
import { openSearch } from '../core/search/open.ts';
import type { SearchHit, SearchResult } from '../core/search/types.ts';
import type { Span } from '../core/text/types.ts';
import { loadRecord, sourceLine } from './load.ts';
import { type Paint, paintFor } from './paint.ts';
import { parseCommand, parseCount, UsageError } from './usage.ts';

const DEFAULT_LIMIT = 10;

function light(paint: Paint, text: string, ranges: readonly Span[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of ranges) {
    out += text.slice(at, start) + paint('bold', text.slice(start, end));
    at = end;
  }
  return out + text.slice(at);
}

function describe(record: PackRecord, paint: Paint, hit: SearchHit, quotation: Quotation): string[] {
  const translation = hit.translation && quotation.translations?.[hit.translation.index];
  const notes = [
    quotation.status === 'reported' ? 'reported' : '',
    quotation.standsAlone ? '' : 'fragment',
    quotation.signers ? 'signed by several' : '',
  ].filter(Boolean);
  const about = [
    sourceLine(record, quotation.source, quotation.date, quotation.place),
    ...notes,
    hit.quotation,
  ];
  return [
    light(paint, quotation.exact, hit.ranges),
    ...(translation ? [light(paint, translation.text, hit.translation?.ranges ?? [])] : []),
    paint('dim', `  ${about.join(' - ')}`),
    '',
  ];
}

function report(record: PackRecord, result: SearchResult, query: string): string[] {
  const paint = paintFor(process.stdout);
  const { quotations, sources, info } = record;
  const scope = `${quotations.size} quotations from ${sources.size} sources, to ${info.date}`;
  if (result.hits.length === 0) return [`Nothing found for "${query}" in ${scope}.`];
  const lines = result.hits.flatMap((hit) => {
    const quotation = quotations.get(hit.quotation);
    return quotation ? describe(record, paint, hit, quotation) : [];
  });
  const disputed = result.disputed.map(({ disputed: id, wording }) => {
    const saying = record.disputed.get(id);
    return `Disputed wording (${saying?.verdict ?? ''}): ${saying?.wordings[wording]?.text ?? id}`;
  });
  return [...lines, ...disputed, `${result.hits.length} of ${result.total} found in ${scope}.`];
}

function checkFilter(option: string, values: readonly string[], known: ReadonlyMap<string, unknown>): void {
  const unknown = values.find((value) => !known.has(value));
  if (unknown === undefined) return;
  throw new UsageError(
    `--${option} "${unknown}" is not in the pack; it has: ${[...known.keys()].join(', ')}`,
  );
}

/** Returns the exit code. */
export function searchCommand(args: readonly string[], write: (line: string) => void): number {
  const { values, positionals } = parseCommand(args, {
    json: { type: 'boolean' },
    pack: { type: 'string' },
    limit: { type: 'string' },
    topic: { type: 'string', multiple: true },
    source: { type: 'string', multiple: true },
  });
  const query = positionals.join(' ');
  const filters = { topics: values.topic ?? [], sources: values.source ?? [] };
  if (query.trim() === '' && filters.topics.length + filters.sources.length === 0) {
    throw new UsageError('search needs a QUERY; see: verbatim --help');
  }
  const limit = parseCount('limit', values.limit, DEFAULT_LIMIT, 1);
  const record = loadRecord(values.pack);
  checkFilter('topic', filters.topics, record.topics);
  checkFilter('source', filters.sources, record.sources);
  const result = openSearch(record).run({ query, limit, ...filters });
  const lines = values.json
    ? result.hits.map(({ quotation, source, score, ranges, translation }) =>
        JSON.stringify({ quotation, source, score, ranges, ...(translation && { translation }) }),
      )
    : report(record, result, query);
  for (const line of lines) write(line);
  return 0;
}
