/** The kinds of marks, in the order in which they lie over one another, and the names they have in a page's registry. */
export const MARK_KINDS = [
  'topic',
  'mention',
  'exact',
  'light-edit',
  'translation',
  'cut',
  'joined',
  'altered',
  'altered-meaning',
  'disputed',
  'possible',
  'not-found',
  'someone-else',
  'current',
] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

export const highlightName = (kind: MarkKind, dark: boolean): string =>
  `verbatim-${kind}${dark ? '-dark' : ''}`;
