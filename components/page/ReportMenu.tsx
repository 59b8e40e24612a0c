/** "Copy report": the page's findings in a form for a colleague, a spreadsheet or a program. */
import type { RecordOverview, TabSummary } from '../../lib/messages.ts';
import { useLanguage } from '../language.tsx';
import { type ActiveTab, useServices } from '../services.ts';
import { useAnnounce } from '../ui/Announce.tsx';
import { Menu, MenuCommand } from '../ui/Menu.tsx';
import { REPORT_FORMS, type ReportForm, writeReport } from './report.ts';

interface ReportMenuProps {
  summary: TabSummary;
  tab: ActiveTab;
  record: RecordOverview | null;
}

export function ReportMenu({ summary, tab, record }: ReportMenuProps) {
  const language = useLanguage();
  const { t } = language;
  const services = useServices();
  const announce = useAnnounce();
  if (!record) return null;
  const copy = async (form: ReportForm) => {
    try {
      await services.copy(writeReport(form, { summary, url: tab.url, record, language }));
      announce(t('panel:report-copied', { form: t(`panel:report-${form}`) }));
    } catch (error) {
      announce(t('common:copy-failed', { reason: error instanceof Error ? error.message : String(error) }));
    }
  };
  return (
    <Menu label={t('panel:report')} icon="copy">
      {REPORT_FORMS.map((form) => (
        <MenuCommand key={form} onSelect={() => void copy(form)}>
          {t(`panel:report-${form}`)}
        </MenuCommand>
      ))}
    </Menu>
  );
}
