import { useLanguage } from '../language.tsx';
import { formatRoute, type RecordPart } from '../route.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './record.module.css';

export function BackLink({ part }: { part: RecordPart }) {
  const { t } = useLanguage();
  return (
    <a className={styles.back} href={formatRoute({ view: 'record', part })}>
      <Icon name="back" size={13} />
      {t(`panel:record-${part}`)}
    </a>
  );
}
