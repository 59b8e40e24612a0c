import { useEffect, useState } from 'react';
import type { TabSummary } from '../../lib/messages.ts';
import { type Call, useCall } from '../call.ts';
import { type ActiveTab, useServices } from '../services.ts';

/** The reading tab and what the worker knows of it, asked again whenever either changes. */
export function useTabSummary(): Call<{ tab: ActiveTab | null; summary: TabSummary | null }> {
  const services = useServices();
  const [round, setRound] = useState(0);
  useEffect(() => services.onTabChange(() => setRound((last) => last + 1)), [services]);
  return useCall(`tab ${round}`, async () => {
    const tab = await services.activeTab();
    return { tab, summary: tab ? await services.background.tab({ tabId: tab.id }) : null };
  });
}
