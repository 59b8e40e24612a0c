/** Filter menus as chips, and the chosen values as chips that take themselves away. */
import type { SearchFacets } from '../../core/search/types.ts';
import { useLanguage } from '../language.tsx';
import { goTo, type SearchRoute } from '../route.ts';
import { Icon } from '../ui/Icon.tsx';
import { Menu, MenuChecks, MenuGroup, MenuLabel } from '../ui/Menu.tsx';
import ui from '../ui/ui.module.css';
import { FILTERS, type FilterLabels, type FilterName, filterChoices, withFilter } from './facets.ts';

interface FiltersProps {
  route: SearchRoute;
  facets: SearchFacets | null;
  labels: FilterLabels;
}

const OWN_MENU: readonly FilterName[] = ['topics', 'sources', 'years'];
const MORE: readonly FilterName[] = ['patterns', 'status', 'langs'];

export function Filters({ route, facets, labels }: FiltersProps) {
  const language = useLanguage();
  const { t } = language;
  const checks = (name: FilterName) => (
    <MenuChecks
      key={name}
      choices={filterChoices(name, route, facets, labels, language)}
      chosen={route[name].map(String)}
      onChange={(chosen) => goTo(withFilter(route, name, chosen), 'replace')}
    />
  );
  return (
    <fieldset className={ui.chips} aria-label={t('panel:filters')}>
      {OWN_MENU.map((name) => (
        <Menu key={name} chip on={route[name].length > 0} label={t(`panel:filter-${name}`)}>
          {checks(name)}
        </Menu>
      ))}
      <Menu chip on={MORE.some((name) => route[name].length > 0)} label={t('panel:filter-more')}>
        {MORE.map((name) => (
          <MenuGroup key={name} label={t(`panel:filter-${name}`)}>
            <MenuLabel>{t(`panel:filter-${name}`)}</MenuLabel>
            {checks(name)}
          </MenuGroup>
        ))}
      </Menu>
    </fieldset>
  );
}

export function ChosenFilters({ route, labels }: Pick<FiltersProps, 'route' | 'labels'>) {
  const { t } = useLanguage();
  const chosen = FILTERS.flatMap((name) => route[name].map((value) => ({ name, value: String(value) })));
  if (chosen.length === 0) return null;
  return (
    <ul className={ui.chips} aria-label={t('panel:filters-chosen')}>
      {chosen.map(({ name, value }) => {
        const label = labels(name, value);
        const rest = route[name].map(String).filter((other) => other !== value);
        return (
          <li key={`${name} ${value}`}>
            <button
              type="button"
              className={ui.chip}
              data-on="true"
              aria-label={t('panel:filter-remove', { name: label })}
              onClick={() => goTo(withFilter(route, name, rest), 'replace')}
            >
              {label}
              <Icon name="close" size={12} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
