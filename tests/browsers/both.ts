/** One name for "the built extension in either browser". */
import { launchChromium } from './chromium.ts';
import type { Driver } from './driver.ts';
import type { BrowserName } from './find.ts';
import { launchFirefox } from './firefox.ts';

export const BOTH: readonly BrowserName[] = ['chromium', 'firefox'];

/** `proxyPort`: the logging proxy (`proxy.ts`) that all of the browser's traffic goes through. */
export function launchWithExtension(
  name: BrowserName,
  options: { proxyPort?: number } = {},
): Promise<Driver> {
  const { proxyPort } = options;
  if (name === 'firefox') return launchFirefox(options);
  if (proxyPort === undefined) return launchChromium();
  const args = [`--proxy-server=http://127.0.0.1:${proxyPort}`, '--proxy-bypass-list=<-loopback>'];
  return launchChromium({ args });
}
