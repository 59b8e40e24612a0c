/** An empty result says what was looked through, and that absence is no proof. */
import type { RecordOverview } from '../../lib/messages.ts';
import { useLanguage } from '../language.tsx';
import { EMPTY_SEARCH, formatRoute, goTo, type SearchRoute } from '../route.ts';
import { Button, LinkButton } from '../ui/Button.tsx';
import { Notice } from '../ui/State.tsx';
import ui from '../ui/ui.module.css';
import { Coverage } from './Coverage.tsx';
import { isFiltered } from './facets.ts';
import styles from './search.module.css';

export function NothingFound({ route, record }: { route: SearchRoute; record: RecordOverview | null }) {
  const { t } = useLanguage();
  const filtered = isFiltered(route);
  return (
    <div className={styles.stack}>
      <Notice
        title={route.query ? t('panel:nothing-title', { query: route.query }) : t('panel:nothing-filtered')}
      >
        {record ? <Coverage record={record} /> : null}
        <p>{t('verdicts:absence')}</p>
        <p>{filtered ? t('panel:nothing-hint-filters') : t('panel:nothing-hint')}</p>
        <div className={ui.chips}>
          {filtered ? (
            <Button kind="primary" onClick={() => goTo({ ...EMPTY_SEARCH, query: route.query }, 'push')}>
              {t('panel:filters-clear')}
            </Button>
          ) : null}
          <LinkButton href={formatRoute({ view: 'check' })}>{t('panel:check-title')}</LinkButton>
        </div>
      </Notice>
    </div>
  );
}
