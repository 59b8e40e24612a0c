import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { asciiScripts } from './cli/build/ascii-scripts.ts';
import { citedOnly } from './cli/build/cited-only.ts';
import { highlightsOfRoot } from './cli/build/highlights-of-root.ts';
import { noSinks } from './cli/build/no-sinks.ts';
import { runAtOnce } from './cli/build/run-at-once.ts';
import { verbatimPack } from './cli/pack/vite-plugin.ts';

const EXTENSION_PAGES_CSP =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'none'; object-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'none'";

/** citation-js could load bibliographies from addresses; here it gets nothing to do so with. */
const NO_NETWORK = fileURLToPath(new URL('core/cite/no-network.ts', import.meta.url));

/** Chromium allows four suggested keys; the others wait for the reader's own. Handlers: `background/lookup.ts`. */
const COMMANDS = {
  'look-up-selection': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_cmdLookUp__' },
  'open-panel': { suggested_key: { default: 'Alt+Shift+V' }, description: '__MSG_cmdOpenPanel__' },
  'next-finding': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_cmdNext__' },
  'open-card': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_cmdOpenCard__' },
  'previous-finding': { description: '__MSG_cmdPrevious__' },
  'toggle-marks': { description: '__MSG_cmdToggleMarks__' },
};

const SCRIPT_CONTEXT = fileURLToPath(new URL('lib/page/script-context.ts', import.meta.url));

/**
 * Content scripts, the card and the worker take the browser's own promises (Chromium 99, any Firefox): the polyfill would
 * be half of what every page pays, and 3 ms of every start of the worker. Our own pages have it. Nor do content scripts
 * take WXT's context, which speaks to the page.
 */
function nativeBrowser(): Plugin {
  return {
    name: 'native-browser',
    enforce: 'pre',
    resolveId(source) {
      if (source === 'wxt/utils/content-script-context') return SCRIPT_CONTEXT;
      if (source !== 'wxt/browser' && source !== '@wxt-dev/webextension-polyfill/browser') return null;
      return this.resolve('@wxt-dev/browser', undefined, { skipSelf: true });
    },
  };
}

const NATIVE: readonly string[] = ['content-script', 'unlisted-script', 'background'];

/** Firefox 142 is the first that reads the data-collection declaration; in Chromium 134 highlights inherit. */
export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  vite: ({ browser }) => ({
    plugins: [
      verbatimPack('data/ilya-sutskever'),
      citedOnly(),
      noSinks(),
      runAtOnce('reader.js'),
      asciiScripts('content-scripts/content.js', 'reader.js', 'card.js'),
      ...(browser === 'firefox' ? [] : [highlightsOfRoot()]),
    ],
    resolve: { alias: { 'sync-fetch': NO_NETWORK, 'fetch-ponyfill': NO_NETWORK } },
    build: {
      // Without it every line of the marks is written twice, once with a prefix, and every page keeps both.
      cssTarget: browser === 'firefox' ? 'firefox142' : 'chrome134',
      // Both browsers know `modulepreload`; its polyfill fetches.
      modulePreload: { polyfill: false },
      // kB. Nothing is loaded over a network: the worker holds the pack, so that it wakes with one file, and the styles of
      // citations come with the first copy. What each may weigh is in `tests/core/budgets.test.ts`.
      chunkSizeWarningLimit: 2_000,
    },
  }),
  hooks: {
    'build:manifestGenerated': (_wxt, manifest) => {
      // The only one is registered by the worker; an empty list is left of it.
      if (manifest.content_scripts?.length === 0) delete manifest.content_scripts;
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      const native = entrypoints.every(({ type }) => NATIVE.includes(type));
      if (native) config.plugins = [nativeBrowser(), ...(config.plugins ?? [])];
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage', 'contextMenus', 'scripting', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    host_permissions: ['<all_urls>'],
    content_security_policy: { extension_pages: EXTENSION_PAGES_CSP },
    omnibox: { keyword: 'vb' },
    commands: COMMANDS,
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'verbatim@verbatim.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '134' }),
  }),
});
