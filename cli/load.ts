/** The pack that a command works on, and the words by which the command line names places. */
import { fileURLToPath } from 'node:url';
import { clockTime } from '../core/cite/reference.ts';
import { openPack, type PackRecord } from '../core/pack/record.ts';
import type { Pack, Place } from '../core/pack/types.ts';
import { resolvePath } from './input.ts';
import { PackError, readPack } from './pack/read.ts';
import { UsageError } from './usage.ts';

const BUNDLED = fileURLToPath(new URL('../data/ilya-sutskever', import.meta.url));

/** @throws {UsageError} that names file, JSON path and reason. */
export function loadPack(dir: string | undefined): Pack {
  try {
    return readPack(dir === undefined ? BUNDLED : resolvePath(dir));
  } catch (error) {
    if (error instanceof PackError) {
      const [first = '', ...more] = error.message.split('\n');
      const others = more.length > 0 ? ` (and ${more.length} more; see: verbatim pack validate)` : '';
      throw new UsageError(`${dir ?? BUNDLED}: ${first}${others}`);
    }
    throw error;
  }
}

export function loadRecord(dir: string | undefined): PackRecord {
  return openPack(loadPack(dir));
}

/** A place as `--json` gives it: the time as hh:mm:ss. */
export function placeFields(place: Place | null | undefined): Readonly<Record<string, unknown>> | null {
  if (!place) return null;
  const { time, ...rest } = place;
  return time === undefined ? { ...rest } : { ...rest, time: clockTime(time) };
}

/** One line for people: title, date, time or page. */
export function sourceLine(
  record: PackRecord,
  source: string,
  date: string,
  place: Place | null | undefined,
): string {
  const title = record.sources.get(source)?.title ?? source;
  const time = place?.time === undefined ? undefined : clockTime(place.time);
  return [title, date, time, place?.page && `p. ${place.page}`, place?.section].filter(Boolean).join(', ');
}
