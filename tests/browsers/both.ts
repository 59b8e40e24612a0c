/** One name for "the built extension in either browser". */
import { launchChromium } from './chromium.ts';
import type { Driver } from './driver.ts';
import type { BrowserName } from './find.ts';
import { launchFirefox } from './firefox.ts';

export const BOTH: readonly BrowserName[] = ['chromium', 'firefox'];

export interface LaunchOptions {
  /** The logging proxy (`proxy.ts`) that all of the browser's traffic goes through. */
  readonly proxyPort?: number;
  /** Folder of another build than the one in `.output`. */
  readonly extension?: string;
  /** What Firefox lets all sites and extensions store together; Chromium has a bound of its own for each extension. */
  readonly storageKilobytes?: number;
  /** For the browser's process, beside what this one has. */
  readonly env?: Readonly<Record<string, string>>;
}

export function launchWithExtension(name: BrowserName, options: LaunchOptions = {}): Promise<Driver> {
  const { proxyPort, storageKilobytes: _ofFirefox, ...rest } = options;
  if (name === 'firefox') return launchFirefox(options);
  if (proxyPort === undefined) return launchChromium(rest);
  const args = [`--proxy-server=http://127.0.0.1:${proxyPort}`, '--proxy-bypass-list=<-loopback>'];
  return launchChromium({ ...rest, args });
}
