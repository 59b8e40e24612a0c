/**
 * Stands in for `sync-fetch` and `fetch-ponyfill`, by which citation-js would load bibliographies from addresses
 * (aliased in wxt.config.ts): the product makes no request, so neither belongs in its files.
 */

function refuse(): never {
  throw new Error('no network here');
}

class NoHeaders {}

const noFetch = Object.assign(() => ({ fetch: refuse, Headers: NoHeaders }), { Headers: NoHeaders });

// biome-ignore lint/style/noDefaultExport: both packages are imported by their default export
export default noFetch;
