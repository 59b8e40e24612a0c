/** JSON Schemas of a pack's files, generated from the valibot schemas. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { PACK_PARTS, type PackPartName } from '../../core/pack/schema.ts';

const FILE_NAMES: Readonly<Record<PackPartName, string>> = {
  info: 'pack',
  person: 'person',
  sources: 'sources',
  quotations: 'quotations',
  disputed: 'disputed',
  topics: 'topics',
  relations: 'relations',
  threads: 'threads',
};

/** File name (without folder) and content of each schema; same input, same bytes. */
export function packJsonSchemas(): ReadonlyMap<string, string> {
  const parts = Object.keys(PACK_PARTS) as PackPartName[];
  return new Map(parts.map((part) => [`${FILE_NAMES[part]}.schema.json`, schemaText(part)]));
}

function schemaText(part: PackPartName): string {
  const { schema, list } = PACK_PARTS[part];
  const { $schema, ...record } = toJsonSchema(schema);
  const title = `Verbatim pack, format 1: ${FILE_NAMES[part]}`;
  const shape = list ? { type: 'array', items: record } : record;
  return `${JSON.stringify({ $schema, title, ...shape }, null, 2)}\n`;
}
