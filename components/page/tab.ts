import { useEffect, useState } from 'react';
import type { PageState, TabSummary } from '../../lib/messages.ts';
import { type Call, useCall } from '../call.ts';
import { type ActiveTab, useServices } from '../services.ts';

type Pending = 'looking' | 'checking';

/** The page will be in another state soon. */
export const isPending = (state: PageState): state is Pending => state === 'looking' || state === 'checking';

/** A page without a mention wakes no worker to say so, and a worker may end before it has told us. */
const ASK_AGAIN_MS = 500;

/** The reading tab and what the worker knows of it, asked again whenever either changes, and while more is to come. */
export function useTabSummary(): Call<{ tab: ActiveTab | null; summary: TabSummary | null }> {
  const services = useServices();
  const [round, setRound] = useState(0);
  useEffect(() => services.onTabChange(() => setRound((last) => last + 1)), [services]);
  const call = useCall(`tab ${round}`, async () => {
    const tab = await services.activeTab();
    return { tab, summary: tab ? await services.background.tab({ tabId: tab.id }) : null };
  });
  const { again } = call;
  // A new object with every answer, so that each pending one is followed by a question.
  const answer = call.state === 'ready' ? call.value.summary : null;
  useEffect(() => {
    if (answer === null || !isPending(answer.state)) return;
    const timer = setTimeout(again, ASK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [answer, again]);
  return call;
}
