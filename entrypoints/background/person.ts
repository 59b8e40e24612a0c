import type { PackRecord } from '../../core/pack/record.ts';
import type { PersonNames } from '../../core/page/types.ts';

/** The pack's person as the page engine wants to know whom to look for. */
export function personNames({ person }: PackRecord): PersonNames {
  const { id, name, aliases, lookalikes, pronouns } = person;
  return { id, name: name.en, aliases, lookalikes, pronouns };
}
