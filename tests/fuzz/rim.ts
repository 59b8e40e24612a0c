/** What reaches the rim from outside: stored settings, messages of pages, panel addresses, lists of sites. */
import fc from 'fast-check';
import { readSites } from '../../components/options/sites.ts';
import { admitRequest } from '../../entrypoints/background/requests.ts';
import { asMessage, type Caller, callerOf, unwrap } from '../../lib/messaging.ts';
import { panelHash, parsePanelHash } from '../../lib/panel.ts';
import { siteEnabled, upgradeSettings } from '../../lib/settings.ts';
import { DEFAULT_SETTINGS } from '../../lib/settings-shape.ts';
import { normalizeHost } from '../../lib/sites.ts';
import { insist, type Property, property } from './property.ts';
import { hostileText } from './texts.ts';

const content: Caller = { kind: 'content', tabId: 1, windowId: 1, frameId: 0, url: 'https://news.example/' };
const CALLS = [
  'checkPage',
  'reportPage',
  'lookUp',
  'topic',
  'openPanel',
  'quotation',
  'matchViewOf',
  'search',
  'tab',
  'toString',
];

/** Settings of every shape that a version may have written, and then some. */
const stored = fc.oneof(
  fc.anything({ withNullPrototype: true, withMap: true, withSparseArray: true }),
  fc.record(
    {
      version: fc.anything(),
      enabled: fc.anything(),
      sites: fc.oneof(
        fc.anything(),
        fc.record({ mode: fc.anything(), blocked: fc.array(fc.anything()), allowed: fc.array(fc.string()) }),
      ),
      marks: fc.oneof(
        fc.anything(),
        fc.record({ person: fc.anything(), topics: fc.constantFrom('off', 'everywhere', 'x') }),
      ),
      language: fc.anything(),
      topicsOff: fc.anything(),
    },
    { requiredKeys: [] },
  ),
);

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

export const RIM: readonly Property[] = [
  property('settings: whatever is stored becomes settings, once and for all', stored, (value) => {
    const settings = upgradeSettings(value);
    insist(
      JSON.stringify(Object.keys(settings)) === JSON.stringify(Object.keys(DEFAULT_SETTINGS)),
      () => 'other fields',
    );
    insist(
      JSON.stringify(upgradeSettings(settings)) === JSON.stringify(settings),
      () => 'a second upgrade changes it',
    );
    siteEnabled(settings, 'news.example');
  }),
  property(
    'messages: admitted as an object or refused with a reason',
    fc.tuple(fc.constantFrom(...CALLS), fc.anything()),
    ([call, request]) => {
      try {
        const admitted = admitRequest(call, request, content);
        insist(
          isObject(admitted) || admitted === null || admitted === undefined,
          () => `${call} let ${String(admitted)} in`,
        );
      } catch (error) {
        insist(error instanceof Error && error.name === 'CallError', () => String(error));
      }
    },
  ),
  property('messages: no message, no caller, no answer out of anything', fc.anything(), (value) => {
    asMessage(value);
    if (isObject(value)) callerOf({ ...(value as object), id: 'other' });
    try {
      unwrap(value);
    } catch (error) {
      insist(error instanceof Error && error.name === 'CallError', () => String(error));
    }
  }),
  property('panel addresses: a view or none, the same again', hostileText(6), (hash) => {
    const view = parsePanelHash(hash) ?? parsePanelHash(`#search?q=${hash}`);
    if (view)
      insist(panelHash(parsePanelHash(panelHash(view)) ?? view) === panelHash(view), () => panelHash(view));
  }),
  property('sites: a host or none; a list or every problem', fc.oneof(hostileText(6), fc.json()), (text) => {
    const host = normalizeHost(text);
    if (host !== null) insist(normalizeHost(host) === host, () => `${host} is no host the second time`);
    readSites(text);
  }),
];
