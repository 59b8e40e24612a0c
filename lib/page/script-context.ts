/**
 * Stands in for WXT's context of a content script (`wxt.config.ts`). WXT's tells older scripts of ours that a new one has
 * started by an event on the page's document, which carries the extension's id and which any page can hear and forge.
 * Here a script ends itself when it sees that its extension is gone (`lifetime.ts`), and a new one clears up after the
 * old (`leftovers.ts`): 3 kB less on every page, and nothing for a page to hear.
 */
export class ContentScriptContext {
  private readonly controller = new AbortController();

  /** Injected twice into one world (a page that was loading while the worker looked), the later one stays. */
  constructor() {
    const world = globalThis as { __verbatimScript?: ContentScriptContext };
    world.__verbatimScript?.abort();
    world.__verbatimScript = this;
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  abort(): void {
    this.controller.abort();
  }

  onInvalidated(end: () => void): void {
    this.signal.addEventListener('abort', end);
  }
}
