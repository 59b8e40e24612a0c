/** Changes of position within a set of quotations. */
import type { QuotationView } from '../../lib/messages.ts';

export interface Move {
  readonly from: QuotationView;
  readonly to: QuotationView;
  readonly relation: QuotationView['relations'][number];
}

/** The pairs that the record itself links as an earlier and a later position, in the order of the earlier one. */
export function movesAmong(views: readonly QuotationView[]): readonly Move[] {
  const byId = new Map(views.map((view) => [view.quotation.id, view]));
  return views.flatMap((from) =>
    from.relations.flatMap((relation) => {
      if (relation.type !== 'laterPosition' || relation.from !== from.quotation.id) return [];
      const to = byId.get(relation.to);
      return to ? [{ from, to, relation }] : [];
    }),
  );
}
