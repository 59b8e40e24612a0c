/** "Copy as": every form is made by the worker from the record's wording, never from the page's. */
import { useLanguage } from '../language.tsx';
import { useServices } from '../services.ts';
import { useAnnounce } from '../ui/Announce.tsx';
import { Menu, MenuCommand, MenuLabel, MenuSeparator } from '../ui/Menu.tsx';

/** As `citationFor` names them (core/cite). */
const WRITING = ['plain', 'markdown'] as const;
const STYLES = ['apa', 'mla', 'chicago'] as const;
const LIBRARY = ['bibtex', 'ris', 'csl-json'] as const;
const WIKI = ['wikitext', 'wikitext-ref', 'wikiquote'] as const;
type CiteForm = (typeof WRITING | typeof STYLES | typeof LIBRARY | typeof WIKI)[number];

export function CopyMenu({ id }: { id: string }) {
  const { t } = useLanguage();
  const services = useServices();
  const announce = useAnnounce();

  const copy = async (form: CiteForm) => {
    try {
      await services.copy(await services.background.cite({ id, form }));
      announce(t('panel:copied-as', { form: t(`panel:cite-${form}`) }));
    } catch (error) {
      announce(t('common:copy-failed', { reason: error instanceof Error ? error.message : String(error) }));
    }
  };
  const commands = (forms: readonly CiteForm[]) =>
    forms.map((form) => (
      <MenuCommand key={form} onSelect={() => void copy(form)}>
        {t(`panel:cite-${form}`)}
      </MenuCommand>
    ));

  return (
    <Menu label={t('panel:copy-as')} icon="copy">
      {commands(WRITING)}
      <MenuSeparator />
      <MenuLabel>{t('panel:cite-group-styles')}</MenuLabel>
      {commands(STYLES)}
      <MenuSeparator />
      <MenuLabel>{t('panel:cite-group-library')}</MenuLabel>
      {commands(LIBRARY)}
      <MenuSeparator />
      <MenuLabel>{t('panel:cite-group-wiki')}</MenuLabel>
      {commands(WIKI)}
    </Menu>
  );
}
