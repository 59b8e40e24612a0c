/** A credit as the page check reports it. */
import type { Credit } from './credit.ts';
import type { Entity } from './names/entities.ts';
import type { Attribution, PersonNames } from './types.ts';

/** A phrase ("our standard refusal") may be taken for a name by its place; no human is called so. */
const PHRASE = /[的我你您他她它们了是在]|^[\u4e00-\u9fff]{7,}$|(?:\S+\s+){4}/u;

function kindOf(entity: Entity | null): 'human' | 'institution' | 'label' {
  if (entity === null || PHRASE.test(entity.name)) return 'label';
  return entity.human ? 'human' : 'institution';
}

/** `block`: the quotation's own, where the cue stands unless the credit says otherwise. */
export function attributionOf(credit: Credit | null, block: number, person: PersonNames): Attribution {
  if (credit === null) return { name: null, person: null, cue: null };
  const { start, end, kind } = credit;
  const cue = end > start ? { block: credit.block ?? block, start, end, kind } : null;
  const joint = [credit.entity, ...credit.cosigners].filter((one) => one !== null);
  const others = joint.filter((one) => !one.person).map((one) => one.name);
  if (!joint.some((one) => one.person)) {
    const name = credit.entity?.name ?? credit.label;
    return { name, person: null, cue, ...(name !== null && { named: kindOf(credit.entity) }) };
  }
  const his = { name: person.name, person: person.id ?? person.name, cue };
  return others.length > 0 ? { ...his, cosigners: others } : his;
}
