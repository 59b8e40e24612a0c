import type { PackRecord } from '../../core/pack/record.ts';
import type { PersonNames } from '../../core/page/types.ts';

const known = new WeakMap<PackRecord, PersonNames>();

/** The pack's person as the page engine wants to know whom to look for; one object for each record. */
export function personNames(record: PackRecord): PersonNames {
  const before = known.get(record);
  if (before !== undefined) return before;
  const { id, name, aliases, lookalikes, pronouns } = record.person;
  const names = { id, name: name.en, aliases, lookalikes, pronouns };
  known.set(record, names);
  return names;
}
