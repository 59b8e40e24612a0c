import { spawnSync } from 'node:child_process';
import { type BrowserName, findBrowser } from './find.ts';

const DEBIAN_PACKAGES: Record<BrowserName, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

const HOW_TO_GET: Record<BrowserName, string> = {
  chromium:
    'Chromium or Chrome was not found. Debian/Ubuntu: sudo apt-get install chromium. macOS: brew install --cask chromium. ' +
    'Or set CHROMIUM to the executable.',
  firefox:
    'Firefox was not found. Debian: sudo apt-get install firefox-esr. macOS: brew install --cask firefox. ' +
    'Or set FIREFOX to the executable.',
};

function run(command: string, args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
}

/**
 * Makes sure the browsers are there: as root on Debian the missing ones are installed (with a font that has
 * Chinese glyphs, for the screenshots), elsewhere the reader is told how to get them.
 * Returns what is still missing, as sentences; empty when all is well.
 */
export function ensureBrowsers(names: readonly BrowserName[]): string[] {
  const missing = names.filter((name) => !findBrowser(name));
  if (missing.length === 0) return [];
  if (canInstall()) {
    const packages = [...missing.map((name) => DEBIAN_PACKAGES[name]), 'fonts-noto-cjk'];
    process.stdout.write(`Installing ${packages.join(', ')} ...\n`);
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
  }
  return missing.filter((name) => !findBrowser(name)).map((name) => HOW_TO_GET[name]);
}
