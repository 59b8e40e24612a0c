/** Credits from a name that stands in a line of its own: a label, a signature, a dash line. */
import type { Credit } from '../credit.ts';
import { tokenize } from '../latin/words.ts';
import type { PageContext } from '../page-context.ts';
import type { CueKind } from '../types.ts';
import type { Entity } from './entities.ts';

export const credit = (
  entity: Entity | null,
  label: string | null,
  kind: CueKind,
  start: number,
  end: number,
): Credit => ({
  entity,
  label,
  kind,
  start,
  end,
  cosigners: [],
});

/** The first name in a stretch of text: the person, or somebody else as the page writes it. */
export function namedIn(
  context: PageContext,
  text: string,
  block: number,
  from: number,
  to: number,
): { entity: Entity | null; label: string | null } | null {
  const hits = (context.hits[block] ?? []).filter((hit) => hit.start >= from && hit.end <= to);
  const slice = text.slice(from, to);
  const nodes = context.builder.build(
    tokenize(slice, [], context.lexicon),
    hits.map((hit) => ({ ...hit, start: hit.start - from, end: hit.end - from })),
  );
  const first = nodes.find((node) => node.kind === 'name');
  if (
    hits.length > 0 &&
    (first === undefined || first.start >= (hits[0]?.start ?? 0) - from || first.entity?.person === true)
  )
    return { entity: context.table.person, label: null };
  if (first !== undefined) return { entity: first.entity, label: null };
  return slice.trim() === '' ? null : { entity: null, label: slice.trim().slice(0, 60) };
}
