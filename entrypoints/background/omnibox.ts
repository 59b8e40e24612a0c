/** `vb` and words in the address bar: the best quotations as suggestions; Enter opens the panel's search in a tab. */
import { type Browser, browser } from 'wxt/browser';
import type { PackRecord } from '../../core/pack/record.ts';
import type { Quotation } from '../../core/pack/types.ts';
import type { PanelView } from '../../lib/messages.ts';
import { panelUrl } from '../../lib/panel.ts';

const SUGGESTIONS = 6;

/** Chromium reads the description as XML; Firefox shows it as it is. */
function plainDescription(text: string): string {
  if (import.meta.env.FIREFOX) return text;
  const escapes: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
  };
  // Control characters are no XML even when escaped.
  return text.replace(/\p{Cc}/gu, ' ').replace(/[&<>"']/g, (char) => escapes[char] ?? char);
}

export function suggestionOf(quotation: Quotation, record: PackRecord): Browser.omnibox.SuggestResult {
  const source = record.sources.get(quotation.source);
  const about = [quotation.date, source?.title].filter(Boolean).join(', ');
  return {
    content: quotation.exact,
    description: plainDescription(`“${quotation.exact}” ${about}`),
  };
}

/** What was chosen: a suggestion carries a quotation's own words. */
export function viewFor(text: string, record: PackRecord | null): PanelView {
  const query = text.trim();
  const chosen = [...(record?.quotations.values() ?? [])].find(({ exact }) => exact === query);
  return chosen ? { view: 'quotation', id: chosen.id } : { view: 'search', query };
}

export function suggestionsFor(ids: readonly string[], record: PackRecord): Browser.omnibox.SuggestResult[] {
  const quotations = ids.map((id) => record.quotations.get(id)).filter((each) => each !== undefined);
  return quotations.slice(0, SUGGESTIONS).map((quotation) => suggestionOf(quotation, record));
}

/** What the address bar says before anything is found. */
export function describeOmnibox(): void {
  browser.omnibox.setDefaultSuggestion({ description: browser.i18n.getMessage('omniboxHint') });
}

export async function openFromOmnibox(
  view: PanelView,
  disposition: `${Browser.omnibox.OnInputEnteredDisposition}`,
): Promise<void> {
  const url = panelUrl(view);
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}
