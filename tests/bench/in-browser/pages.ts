/** Generated pages of a wanted size: articles with inline nodes and curly quotes, as the web has them. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TestPage {
  readonly name: string;
  /** UTF-16 units of text, about. */
  readonly units: number;
  readonly mentions: boolean;
}

export const PAGES: readonly TestPage[] = [
  { name: '10 kB', units: 10_000, mentions: false },
  { name: '1 MB', units: 1_000_000, mentions: false },
  { name: '5 MB', units: 5_000_000, mentions: false },
  { name: '10 kB, mentions', units: 10_000, mentions: true },
  { name: '1 MB, mentions', units: 1_000_000, mentions: true },
  { name: '5 MB, mentions', units: 5_000_000, mentions: true },
];

/** A page that goes on changing, with and without the person's name, and one that names it and has fields to type into. */
export const CHANGING = { plain: '/changing', mentions: '/changing-mentions' } as const;
export const TYPING = '/typing';
/** The event that starts the changes. */
export const CHANGE = 'bench-change';
/** Made by the pages of `CHANGING`, in turns of 100 with a task each. */
export const MUTATIONS = 20_000;

const PLAIN =
  'The beds run down to the river, and the older of the two gardeners keeps a list of everything that was ever planted there.';
const INLINE =
  'A <a href="#x">second list</a>, kept by the <b>younger one</b>, holds <i>what came up</i>; the lists are seldom of <em>one mind</em>.';
const QUOTED = '“We plant nothing before the tenth of May,” says NAME, who has seen the river rise in June.';
/** About one name for 1,600 characters where the page has mentions: a long article about the person. */
const PARAGRAPHS_PER_NAME = 4;

function paragraph(index: number, mentions: boolean): string {
  const name = mentions && index % PARAGRAPHS_PER_NAME === 0 ? 'Ilya Sutskever' : 'Ingrid Solheim';
  const number = `<span class="n">${index}</span>`;
  return `<p>${number} ${PLAIN} ${INLINE} ${QUOTED.replace('NAME', name)}</p>\n`;
}

function article({ name, units, mentions }: TestPage): string {
  const parts: string[] = [];
  for (let length = 0, index = 0; length < units; index++) {
    const html = paragraph(index, mentions);
    parts.push(index % 12 === 0 ? `</section><section><h2>Part ${index}</h2>${html}` : html);
    length += html.replace(/<[^>]+>/g, '').length;
  }
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title><body><header>A garden in the north</header><main><section>${parts.join('')}</section></main></body></html>`;
}

const html = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><body>${body}</body></html>`;

/** A screenful about somebody. */
const opening = (mentions: boolean): string =>
  `<article>${Array.from({ length: 12 }, (_, index) => paragraph(index, mentions)).join('')}</article>`;

/**
 * Adds, edits and takes away paragraphs; `finished` is set on the root element's dataset at the end. Far below what is
 * seen, and not laid out: layout would be ten times what any observer costs, and vary by more than that.
 */
function changing(mentions: boolean): string {
  const name = mentions ? ' Sutskever' : '';
  const style = 'content-visibility:auto;contain-intrinsic-size:1000px;margin-top:20000px';
  return html(
    'changing',
    `${opening(mentions)}<main style="${style}"></main><script>
const main = document.querySelector('main');
let done = 0;
function turn() {
  for (let i = 0; i < 100; i++, done++) {
    if (done % 4 === 2 && main.lastChild) main.lastChild.firstChild.data += ' and again';
    else if (done % 4 === 3 && main.childNodes.length > 200) main.firstChild.remove();
    else {
      const p = document.createElement('p');
      p.textContent = ${JSON.stringify(PLAIN)} + done + (done % 16 === 0 ? '${name}' : '');
      main.append(p);
    }
  }
  if (done < ${MUTATIONS}) setTimeout(turn, 0); else document.documentElement.dataset.finished = '1';
}
addEventListener('${CHANGE}', () => {
  delete document.documentElement.dataset.finished;
  main.replaceChildren();
  done = 0;
  turn();
});
</script>`,
  );
}

/** An editor with a long text in it, as of a mail or a wiki page, and a field with the same. */
function typing(): string {
  const text = Array.from({ length: 1000 }, () => `<p>${PLAIN}</p>`).join('');
  const style = 'height:200px;overflow:auto';
  return html(
    'typing',
    `${opening(true)}<div id="editor" contenteditable style="${style}">${text}</div>
    <textarea id="field" style="${style}">${`${PLAIN}\n`.repeat(1000)}</textarea>`,
  );
}

export const pathOf = (page: TestPage): string => `/${encodeURIComponent(page.name)}`;

export async function serveTestPages(): Promise<{ readonly base: string; close(): void }> {
  const pages = new Map(PAGES.map((page) => [pathOf(page), article(page)]));
  pages.set(CHANGING.plain, changing(false));
  pages.set(CHANGING.mentions, changing(true));
  pages.set(TYPING, typing());
  const server = createServer((request, response) => {
    const body = pages.get(new URL(request.url ?? '/', 'http://x').pathname);
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    base,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
