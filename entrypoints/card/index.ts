import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideCard } from '../../lib/card.ts';
import type { BackgroundCalls } from '../../lib/messages.ts';
import { client } from '../../lib/messaging.ts';
import { loadSettings } from '../../lib/settings.ts';
import { createCard } from './create.ts';

export default defineUnlistedScript(() => {
  const language = async () => (await loadSettings()).language;
  provideCard(createCard(client<BackgroundCalls>('background'), language));
});
