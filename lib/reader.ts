/**
 * Between the content script, which every page pays for, and the reader's script, which comes to pages that name the
 * person or when it is asked for. Both run in one isolated world; pages cannot see the global.
 */
import type { PageState, Sentinel } from './messages.ts';
import type { Settings } from './settings-shape.ts';

export interface ReaderOptions {
  readonly settings: Settings;
  readonly sentinel: Sentinel;
  /** The extension is gone. */
  readonly onGone: () => void;
}

export interface RunningReader {
  readonly state: PageState;
  /** Shows the button beside the selection of this moment. */
  offerSelection(): void;
  reveal(finding: string): boolean;
  /** The given words, or the selected ones; true where there was something to look up. */
  lookUp(text: string | null): boolean;
  step(by: 1 | -1): Promise<boolean>;
  /** Reads on to the end of a page that is read in pieces. */
  readRest(): void;
  openAtFocus(): boolean;
  toggleMarks(): boolean;
  /** Leaves the page as it was. */
  end(): void;
}

export type StartReader = (options: ReaderOptions) => RunningReader;

interface WithReader {
  __verbatimReader?: StartReader | undefined;
}

export function currentReader(): StartReader | undefined {
  return (globalThis as WithReader).__verbatimReader;
}

export function provideReader(start: StartReader | undefined): void {
  (globalThis as WithReader).__verbatimReader = start;
}
