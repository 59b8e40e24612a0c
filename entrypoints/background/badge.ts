/** The number on the toolbar button: findings that deserve a look. Browsers clear it when the tab navigates. */
import { browser } from 'wxt/browser';
import type { Finding } from '../../core/page/types.ts';
import { deservesLook } from '../../core/report/attention.ts';

/** 4.8:1 against the white digits; the same in light and dark toolbars. */
const BADGE_COLOUR = '#b3451f';

export async function showBadge(
  tabId: number,
  findings: readonly Pick<Finding, 'match' | 'speakerVerdict'>[],
): Promise<void> {
  const count = findings.filter(deservesLook).length;
  try {
    await browser.action.setBadgeText({ tabId, text: count === 0 ? '' : String(Math.min(count, 999)) });
    if (count > 0) await browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR });
  } catch {
    // The tab closed meanwhile.
  }
}
