/** The interface's texts as TypeScript sees them: English is the shape that the other languages must fill. */
import type about from './locales/en/about.json';
import type card from './locales/en/card.json';
import type common from './locales/en/common.json';
import type options from './locales/en/options.json';
import type panel from './locales/en/panel.json';
import type popup from './locales/en/popup.json';
import type verdicts from './locales/en/verdicts.json';
import type welcome from './locales/en/welcome.json';

export interface Namespaces {
  card: typeof card;
  common: typeof common;
  panel: typeof panel;
  popup: typeof popup;
  options: typeof options;
  welcome: typeof welcome;
  about: typeof about;
  verdicts: typeof verdicts;
}

export const PAGE_NAMESPACES = [
  'common',
  'panel',
  'popup',
  'options',
  'welcome',
  'about',
  'verdicts',
] as const;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Namespaces;
    keySeparator: false;
    nsSeparator: ':';
    returnNull: false;
  }
}
