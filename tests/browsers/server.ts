import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';

const PAGES = new URL('../pages/', import.meta.url).pathname;

const STRICT_CSP =
  "default-src 'none'; script-src 'none'; style-src 'none'; base-uri 'none'; frame-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

export interface PageServer {
  /** `http://127.0.0.1:port` */
  readonly base: string;
  /** The same pages under another origin, for cross-origin frames. */
  readonly otherBase: string;
  /** The rest of the pages asked for by `?held`, which end after their first paragraph until then. */
  release(): void;
  /** Every path asked for, in order. */
  readonly requests: string[];
  close(): Promise<void>;
}

/** The same server as another site: to match patterns `localhost` and `127.0.0.1` are two hosts. */
export const elsewhere = (base: string): string => base.replace('127.0.0.1', 'localhost');

function headersFor(path: string): Record<string, string> {
  const type = TYPES[path.slice(path.lastIndexOf('.'))] ?? 'application/octet-stream';
  return {
    'content-type': type,
    ...(path.includes('strict-csp') ? { 'content-security-policy': STRICT_CSP } : {}),
  };
}

/** `spa/...` paths all answer the one page, as a single-page application's server does. */
function fileOf(pathname: string): string {
  return normalize(pathname.startsWith('/spa/') ? '/spa.html' : pathname);
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Serves `tests/pages` on two loopback origins; `{{other}}` in a page is the second, `{{elsewhere}}` its other name. */
export async function servePages(): Promise<PageServer> {
  const requests: string[] = [];
  let otherBase = '';
  let held: (() => void)[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://127.0.0.1');
    requests.push(pathname);
    const file = fileOf(pathname);
    try {
      const text = await readFile(join(PAGES, file), 'utf8');
      response.writeHead(200, headersFor(file));
      const page = text.replaceAll('{{other}}', otherBase).replaceAll('{{elsewhere}}', elsewhere(otherBase));
      const cut = search === '?held' ? page.indexOf('</p>') : -1;
      if (cut >= 0) {
        response.write(page.slice(0, cut));
        held.push(() => response.end(page.slice(cut)));
      } else response.end(page);
    } catch {
      response.writeHead(pathname === '/favicon.ico' ? 204 : 404);
      response.end();
    }
  };
  const servers = [createServer(answer), createServer(answer)] as const;
  const base = await listen(servers[0]);
  otherBase = await listen(servers[1]);
  const close = (server: Server) =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  const release = () => {
    for (const rest of held) rest();
    held = [];
  };
  return {
    base,
    otherBase,
    requests,
    release,
    close: async () => void (await Promise.all(servers.map(close))),
  };
}
