/** `--person FILE`: {"name", "aliases": [..]} or the person of a pack. */
import type { PersonNames } from '../core/page/types.ts';
import { readJson } from './input.ts';
import { UsageError } from './usage.ts';

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function strings(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter((one): one is string => typeof one === 'string' && one.trim() !== '')
    : [];
}

type Alias = PersonNames['aliases'][number];

function aliasOf(value: unknown): Alias | null {
  if (typeof value === 'string') return value.trim() === '' ? null : { text: value.trim() };
  if (!isRecord(value) || typeof value.text !== 'string' || value.text.trim() === '') return null;
  const kind = typeof value.kind === 'string' ? value.kind : undefined;
  const lang = typeof value.lang === 'string' ? value.lang : undefined;
  return { text: value.text.trim(), kind, lang };
}

/** "Sam Altman" is looked for as `sam-altman`. */
const idOf = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');

/** The name itself is always an alias. @throws {UsageError} */
export function readPerson(file: string): PersonNames {
  const value = readJson(file);
  const shown = isRecord(value) && isRecord(value.name) ? value.name.en : isRecord(value) && value.name;
  if (!isRecord(value) || typeof shown !== 'string' || shown.trim() === '') {
    throw new UsageError(`${file}: needs {"name": "...", "aliases": ["..."]}`);
  }
  if (value.aliases !== undefined && !Array.isArray(value.aliases)) {
    throw new UsageError(`${file}: "aliases" must be a list of names`);
  }
  const name = shown.trim();
  const aliases = (value.aliases ?? []).map(aliasOf);
  const bad = aliases.indexOf(null);
  if (bad >= 0) throw new UsageError(`${file}: aliases[${bad}] must be a name, or {"text", "kind"}`);
  const known = aliases.filter((alias) => alias !== null);
  const own: Alias[] = known.some(({ text }) => text === name) ? [] : [{ text: name, kind: 'full' }];
  return {
    id: typeof value.id === 'string' ? value.id : idOf(name),
    name,
    aliases: [...own, ...known],
    lookalikes: strings(value.lookalikes),
    pronouns: value.pronouns === undefined ? undefined : strings(value.pronouns),
  };
}
