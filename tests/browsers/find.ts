import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

/** Debian's names first; the variables CHROMIUM and FIREFOX win over PATH. */
const EXECUTABLES: Record<BrowserName, { variable: string; names: string[] }> = {
  chromium: {
    variable: 'CHROMIUM',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  },
  firefox: { variable: 'FIREFOX', names: ['firefox-esr', 'firefox'] },
};

/** Root needs `--no-sandbox`; the rest keeps Chromium from calling home, which a closed network answers slowly. */
export const CHROMIUM_FLAGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Absolute path of an installed browser, or null. */
export function findBrowser(name: BrowserName): string | null {
  const { variable, names } = EXECUTABLES[name];
  const named = process.env[variable];
  if (named) return isExecutable(named) ? named : null;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  for (const executable of names) {
    const path = folders.map((folder) => join(folder, executable)).find(isExecutable);
    if (path) return path;
  }
  return null;
}
