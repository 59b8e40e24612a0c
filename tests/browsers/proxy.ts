/** A proxy that writes down every request of a browser and lets only those to the local pages through. */
import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface LoggingProxy {
  readonly port: number;
  /** Hosts asked for, with port, in order; local pages included. */
  readonly hosts: readonly string[];
  close(): Promise<void>;
}

const isLocal = (host: string): boolean => /^(?:127\.0\.0\.1|localhost)(?::|$)/.test(host);

export async function startProxy(): Promise<LoggingProxy> {
  const hosts: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://unknown.invalid');
    hosts.push(url.host);
    if (!isLocal(url.host)) return void response.writeHead(502).end();
    const onward = forward(url, { method: request.method ?? 'GET', headers: request.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.writeHead(502).end());
    request.pipe(onward);
  });
  server.on('connect', (request, socket) => {
    hosts.push(request.url ?? '');
    socket.end('HTTP/1.1 502 refused\r\n\r\n');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    port: (server.address() as AddressInfo).port,
    hosts,
    close: () =>
      new Promise<void>((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** Hosts that browsers ask for with or without an extension, in spite of every switch. Domains and all below them. */
const OF_BROWSERS = [
  'google.com',
  'googleapis.com',
  'gstatic.com',
  'gvt1.com',
  'mozilla.org',
  'mozilla.net',
  'mozilla.com',
  'firefox.com',
];

/** What was asked for beyond the local pages and the browser's own services. */
export function foreignHosts(hosts: readonly string[]): string[] {
  const foreign = hosts.filter((host) => {
    const name = host.replace(/:\d+$/, '');
    return !isLocal(host) && !OF_BROWSERS.some((own) => name === own || name.endsWith(`.${own}`));
  });
  return [...new Set(foreign)];
}
