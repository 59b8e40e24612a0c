/** Why there is nothing to show for a page, in words, with the way on. */
import type { PageState, RecordOverview, TabSummary } from '../../lib/messages.ts';
import { useLanguage } from '../language.tsx';
import { formatRoute } from '../route.ts';
import { useServices } from '../services.ts';
import { Button, LinkButton } from '../ui/Button.tsx';
import { Loading, Notice } from '../ui/State.tsx';
import ui from '../ui/ui.module.css';
import { isPending } from './tab.ts';

/** States in which the page itself cannot be checked, so that a pasted text is the way. */
const PASTE: readonly PageState[] = ['unreadable', 'off-everywhere', 'off-here', 'no-mention', 'unchecked'];

interface PageStateNoticeProps {
  summary: TabSummary | null;
  record: RecordOverview | null;
}

export function PageStateNotice({ summary, record }: PageStateNoticeProps) {
  const { t, local } = useLanguage();
  const services = useServices();
  const state = summary?.state ?? 'unreadable';
  if (isPending(state)) return <Loading text={t(`panel:state-${state}`)} />;
  const person = record ? local(record.person.name) : '';
  return (
    <Notice title={t(`panel:state-${state}-title`, { person })}>
      <p>{t(`panel:state-${state}-text`, { person, count: summary?.mentions ?? 0 })}</p>
      <div className={ui.chips}>
        {PASTE.includes(state) ? (
          <LinkButton href={formatRoute({ view: 'check' })} icon="page">
            {t('panel:check-title')}
          </LinkButton>
        ) : null}
        {state === 'off-everywhere' || state === 'off-here' ? (
          <Button icon="settings" onClick={() => services.openPage('options')}>
            {t('common:open-options')}
          </Button>
        ) : null}
      </div>
    </Notice>
  );
}
