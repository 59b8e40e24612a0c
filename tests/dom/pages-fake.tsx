/** Our pages over the real pack and engine, in the test's own page: only the browser around them is made up. */
import axe from 'axe-core';
import '../../components/base.css';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { page } from 'vitest/browser';
import { LanguageProvider } from '../../components/language.tsx';
import { type Services, ServicesContext } from '../../components/services.ts';
import { writePlain } from '../../core/cite/plain.ts';
import { referenceOf } from '../../core/cite/reference.ts';
import type { UiLang } from '../../core/text/types.ts';
import { checkPlainText, judgePassage } from '../../entrypoints/background/check.ts';
import {
  matchView,
  personView,
  quotationView,
  quotationViews,
  recordOverview,
  timelineOf,
  topicView,
} from '../../entrypoints/background/views.ts';
import type { PanelView, TabSummary } from '../../lib/messages.ts';
import { packRecord, packSearch } from '../../lib/pack-store.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings-shape.ts';

/** A page that quotes the person five ways; its verdicts come from the engine, not from here. */
export const DRAFT = `Ilya Sutskever told the conference: “You could even say, you could even go as far as to say that data is the fossil fuel of AI.”

“Pre-training as we know it will end,” Sutskever said.

“Pre-training as we know it will certainly never end,” Sutskever said.

“The moon landing was planned by a committee of very patient otters,” Ilya Sutskever said.`;

export interface Fake {
  readonly services: Services;
  readonly copied: string[];
  readonly opened: PanelView[];
  readonly revealed: string[];
  settings: Settings;
  /** Changes of the settings are refused. */
  storageFull: boolean;
}

export const UNREADABLE: TabSummary = {
  state: 'unreadable',
  host: null,
  title: '',
  lang: null,
  mentions: 0,
  topics: [],
  counts: {},
  unjudged: 0,
  findings: [],
};

export function checkedTab(): TabSummary {
  const { findings, mentions } = checkPlainText(DRAFT);
  const withPlace = findings.map((finding) => ({ ...finding, frame: 0, before: '“', after: '”' }));
  return {
    ...UNREADABLE,
    state: 'checked',
    host: 'news.example',
    title: 'A draft',
    lang: 'en',
    mentions,
    findings: withPlace,
  };
}

/** `tab`: one summary for good, or what each next question is told. `failing`: the worker does not answer. */
export function fake(
  options: { lang?: UiLang; tab?: TabSummary | (() => TabSummary); failing?: boolean } = {},
): Fake {
  const record = packRecord();
  const subscribers = new Set<(settings: Settings) => void>();
  const state: Fake = {
    copied: [],
    opened: [],
    revealed: [],
    settings: { ...DEFAULT_SETTINGS, language: options.lang ?? 'en' },
    storageFull: false,
    services: undefined as unknown as Services,
  };
  const unused = () => Promise.reject(new Error('not for pages'));
  const answer = <A extends unknown[], R>(make: (...args: A) => R) => {
    return async (...args: A): Promise<R> => {
      if (options.failing) throw new Error('no answer');
      return make(...args);
    };
  };
  const services: Services = {
    background: {
      checkPage: unused,
      reportPage: unused,
      loadCard: unused,
      findTerms: unused,
      loadReader: unused,
      fillFrames: unused,
      openPanel: unused,
      lookUp: answer(({ text }) => matchView(record, judgePassage(text))),
      matchViewOf: answer(({ match }) => matchView(record, match)),
      person: answer(() => personView(record)),
      topic: answer(({ id, limit }) => {
        const view = topicView(record, id, limit);
        if (!view) throw new Error('no such topic');
        return view;
      }),
      search: answer((query) => {
        const result = packSearch().run(query);
        return {
          ...result,
          views: quotationViews(
            record,
            result.hits.map(({ quotation }) => quotation),
          ),
        };
      }),
      quotation: answer(({ id }) => quotationView(record, id)),
      cite: answer(({ id, form }) => writePlain(referenceOf(record, id), form as 'plain')),
      record: answer(() => recordOverview(record)),
      timeline: answer(() => timelineOf(record)),
      tab: answer(() => (typeof options.tab === 'function' ? options.tab() : (options.tab ?? UNREADABLE))),
      checkText: answer(({ text }) => checkPlainText(text)),
    },
    content: () => ({
      summary: unused,
      lookUpSelection: unused,
      stepFinding: unused,
      openCardAtFocus: unused,
      toggleMarks: unused,
      settingsChanged: unused,
      reveal: async ({ finding }) => {
        state.revealed.push(finding);
        return true;
      },
    }),
    settings: {
      read: async () => state.settings,
      update: async (change) => {
        if (state.storageFull) throw new Error('QUOTA_BYTES');
        state.settings = change(state.settings);
        for (const subscriber of subscribers) subscriber(state.settings);
        return state.settings;
      },
      subscribe: (listener) => {
        subscribers.add(listener);
        return () => subscribers.delete(listener);
      },
    },
    activeTab: async () => ({ id: 1, url: 'https://news.example/draft' }),
    onTabChange: () => () => {},
    pendingView: async () => null,
    onPanelView: () => () => {},
    openPanel: async (view) => {
      state.opened.push(view);
    },
    openPage: () => {},
    shortcutPage: true,
    browserName: 'chromium',
    version: '0.0.0',
    languages: ['en'],
    shortcuts: async () => [{ name: 'open-panel', description: 'Open the panel', keys: 'Alt+Shift+V' }],
    copy: async (text) => {
      state.copied.push(text);
    },
    download: () => {},
  };
  return Object.assign(state, { services });
}

let unmount = () => {};

/** The page in a 360 px window; whatever stood there before is gone. */
export async function show(screen: ReactNode, { services }: Fake, hash = ''): Promise<void> {
  unmount();
  await page.viewport(360, 800);
  window.history.replaceState(null, '', hash || window.location.pathname + window.location.search);
  document.body.replaceChildren();
  const root = document.createElement('div');
  root.id = 'root';
  document.body.append(root);
  const react = createRoot(root);
  react.render(
    <ServicesContext value={services}>
      <LanguageProvider>{screen}</LanguageProvider>
    </ServicesContext>,
  );
  unmount = () => react.unmount();
}

/** Rule and element of every violation; empty where there is none. */
export async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(document.body, {
    rules: { 'page-has-heading-one': { enabled: true }, 'target-size': { enabled: true } },
  });
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
