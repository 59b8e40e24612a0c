/** What a reader can set. Kept in `storage.local` under one key; `upgradeSettings` is the only way in. */
import type { UiLang } from '../core/text/types.ts';

export type TopicMarking = 'off' | 'with-person' | 'everywhere';

export interface Settings {
  readonly version: 1;
  /** The master switch: off means no page is read. */
  readonly enabled: boolean;
  /** Hosts (exact or `*.example.org`) never read; with `onlyListed` the list turns into the only ones read. */
  readonly sites: {
    readonly mode: 'all-but' | 'only';
    readonly blocked: readonly string[];
    readonly allowed: readonly string[];
  };
  readonly marks: { readonly person: boolean; readonly quotations: boolean; readonly topics: TopicMarking };
  /** Topic ids that are not marked. */
  readonly topicsOff: readonly string[];
  /** The button beside a selection of four or more words. */
  readonly selectionButton: boolean;
  /** Null: the browser's language. */
  readonly language: UiLang | null;
}

export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  enabled: true,
  sites: { mode: 'all-but', blocked: [], allowed: [] },
  marks: { person: true, quotations: true, topics: 'with-person' },
  topicsOff: [],
  selectionButton: true,
  language: null,
};
