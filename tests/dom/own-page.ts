/** A page of its own for each test of a reader, and the signal that ends its reader. */
import { afterEach, beforeEach } from 'vitest';
import { removeLeftovers } from '../../lib/page/leftovers.ts';

interface OwnPage {
  readonly page: HTMLElement;
  signal(): AbortSignal;
  end(): void;
}

/** `html`: what stands in it before each test. */
export function ownPage(html = ''): OwnPage {
  const page = document.createElement('main');
  let stop = new AbortController();
  beforeEach(() => {
    stop = new AbortController();
    page.innerHTML = html;
    document.body.append(page);
  });
  afterEach(() => {
    stop.abort();
    removeLeftovers();
    page.remove();
  });
  return { page, signal: () => stop.signal, end: () => stop.abort() };
}
