/**
 * What our pages need from the browser and the worker, as plain functions. The pages know only this interface;
 * `browser-services.ts` fills it in the extension, tests fill it with the real pack.
 */
import { createContext, useContext } from 'react';
import type { BackgroundCalls, ContentCalls, PanelView } from '../lib/messages.ts';
import type { Settings } from '../lib/settings-shape.ts';

/** A call map as its caller sees it: every answer is a promise, a failure rejects with a readable message. */
export type Caller<C> = {
  readonly [K in keyof C]: C[K] extends (...args: infer A) => infer R ? (...args: A) => Promise<R> : never;
};

export interface ActiveTab {
  readonly id: number;
  /** Null where the browser keeps the address to itself. */
  readonly url: string | null;
}

export interface Shortcut {
  readonly name: string;
  readonly description: string;
  /** As the browser writes it ("Alt+Shift+V"); empty where none is set. */
  readonly keys: string;
}

type Unsubscribe = () => void;

export interface Services {
  readonly background: Caller<BackgroundCalls>;
  content(tabId: number, frame: number): Caller<ContentCalls>;
  readonly settings: {
    read(): Promise<Settings>;
    /** Rejects where storage refuses; what was stored before then still holds. */
    update(change: (settings: Settings) => Settings): Promise<Settings>;
    subscribe(listener: (settings: Settings) => void): Unsubscribe;
  };
  /** The reading tab of this window: never one of our own pages when the panel stands in a tab. */
  activeTab(): Promise<ActiveTab | null>;
  /** Another tab came to the front, or its state or findings changed. */
  onTabChange(listener: () => void): Unsubscribe;
  /** The view somebody asked for before this panel was there; taken once. */
  pendingView(): Promise<PanelView | null>;
  onPanelView(listener: (view: PanelView) => void): Unsubscribe;
  /** Must run inside the gesture's own turn. */
  openPanel(view: PanelView): Promise<void>;
  openPage(page: 'options' | 'welcome' | 'sample' | 'shortcuts'): void;
  /** Firefox has no page that an extension may open for its shortcuts. */
  readonly shortcutPage: boolean;
  readonly browserName: 'chromium' | 'firefox';
  readonly version: string;
  readonly languages: readonly string[];
  shortcuts(): Promise<readonly Shortcut[]>;
  copy(text: string): Promise<void>;
  /** Offers a text as a file. */
  download(name: string, type: string, text: string): void;
}

export const ServicesContext = createContext<Services | null>(null);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('No services around this component.');
  return services;
}
