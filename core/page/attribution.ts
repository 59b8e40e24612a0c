/** A credit as the page check reports it. */
import type { Credit } from './credit.ts';
import type { Attribution, PersonNames } from './types.ts';

/** `block`: the quotation's own, where the cue stands unless the credit says otherwise. */
export function attributionOf(credit: Credit | null, block: number, person: PersonNames): Attribution {
  if (credit === null) return { name: null, person: null, cue: null };
  const { start, end, kind } = credit;
  const cue = end > start ? { block: credit.block ?? block, start, end, kind } : null;
  const joint = [credit.entity, ...credit.cosigners].filter((one) => one !== null);
  const others = joint.filter((one) => !one.person).map((one) => one.name);
  if (!joint.some((one) => one.person))
    return { name: credit.entity?.name ?? credit.label, person: null, cue };
  const his = { name: person.name, person: person.id ?? person.name, cue };
  return others.length > 0 ? { ...his, cosigners: others } : his;
}
