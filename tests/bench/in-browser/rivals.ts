/** What the extension is measured against: content scripts that do only one thing, in the same place as ours. */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Reads every text node once: the floor of anything that looks at the text of a page node by node. */
const WALK = `
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
let units = 0;
while (walker.nextNode()) units += walker.currentNode.data.length;
if (units < 0) console.log(units);`;

/** As mark.js does it: a pattern over every text node, each hit split off and wrapped in an element. */
const WRAP = `
const SKIPPED = /^(?:script|style|noscript|textarea)$/;
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
  SKIPPED.test(node.parentNode.localName) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
const nodes = [];
while (walker.nextNode()) nodes.push(walker.currentNode);
for (let node of nodes)
  for (let hit; (hit = /(?:Ilya Sutskever|Sutskever|Ilya)/i.exec(node.data)); ) {
    const start = node.splitText(hit.index);
    node = start.splitText(hit[0].length);
    const mark = document.createElement('mark');
    mark.dataset.markjs = 'true';
    start.replaceWith(mark);
    mark.append(start);
  }`;

/** Is told of every change and does nothing. */
const OBSERVE = `
globalThis.observer ??= new MutationObserver(() => {});
observer.observe(document, { childList: true, subtree: true, characterData: true });`;
const UNOBSERVE = 'globalThis.observer?.disconnect();';

/** Each starts when the page sends the event of its name, or as ours does: see `BY_SETTINGS`. */
const JOBS = {
  'bench-walk': WALK,
  'bench-wrap': WRAP,
  'bench-observe': OBSERVE,
  'bench-unobserve': UNOBSERVE,
} as const;
export type Job = keyof typeof JOBS;

/** It hears that its settings have changed, reads them, and waits until the browser is idle: what any script pays. */
const BY_SETTINGS = `
chrome.storage.onChanged.addListener(async () => {
  const { job } = await chrome.storage.local.get(['job', 'turn']);
  await new Promise((idle) => requestIdleCallback(idle, { timeout: 500 }));
  dispatchEvent(new Event(job));
});`;

/** For its worker: see `BY_SETTINGS`. `turn` differs each time, or nothing would have changed. */
export const startBySettings = (job: Job, turn: number): string =>
  `chrome.storage.local.set(${JSON.stringify({ job, turn })}).then(() => true)`;

const IN_EVERY_FRAME = { matches: ['<all_urls>'], run_at: 'document_idle', all_frames: true };

async function writeExtension(path: string, code: string, more: object = {}): Promise<string> {
  await mkdir(path, { recursive: true });
  const script = { ...IN_EVERY_FRAME, js: ['content.js'] };
  const manifest = { manifest_version: 3, name: 'rival', version: '1', content_scripts: [script], ...more };
  await writeFile(join(path, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(path, 'worker.js'), '');
  await writeFile(join(path, 'content.js'), code);
  return path;
}

const onEvent = (jobs: readonly Job[]): string =>
  jobs.map((job) => `addEventListener('${job}', () => {${JOBS[job]}\n});`).join('\n');

/** The observer alone, without a worker: to be loaded beside ours. */
export const writeObserver = (folder: string): Promise<string> =>
  writeExtension(join(folder, 'observer'), onEvent(['bench-observe', 'bench-unobserve']));

/** All the jobs in one extension; returns its folder. */
export function writeRivals(folder: string): Promise<string> {
  const code = onEvent(Object.keys(JOBS) as Job[]);
  const more = { permissions: ['storage'], background: { service_worker: 'worker.js' } };
  return writeExtension(join(folder, 'rivals'), code + BY_SETTINGS, more);
}

/**
 * Our own content script and style sheet, of which nothing is run but `first`: what a script of that size costs before it
 * does anything, or when it does only that.
 */
export async function writeControl(
  folder: string,
  name: string,
  first: string,
  ours: string,
): Promise<string> {
  const path = join(folder, name);
  const script = {
    ...IN_EVERY_FRAME,
    match_origin_as_fallback: true,
    js: ['content.js'],
    css: ['content.css'],
  };
  await mkdir(path, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name,
    version: '1',
    permissions: ['storage'],
    content_scripts: [script],
  };
  await writeFile(join(path, 'manifest.json'), JSON.stringify(manifest));
  await copyFile(join(ours, 'content-scripts/content.css'), join(path, 'content.css'));
  const code = await readFile(join(ours, 'content-scripts/content.js'), 'utf8');
  await writeFile(
    join(path, 'content.js'),
    `(() => {\n${first}\nif (globalThis.document) return;\n${code}\n})();`,
  );
  return path;
}

/** A content script that does nothing: what any extension costs. */
export const writeEmpty = (folder: string): Promise<string> => writeExtension(join(folder, 'empty'), '');
