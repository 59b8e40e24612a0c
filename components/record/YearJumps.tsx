/** Years as buttons with the number of quotations in each. */
import { ToggleGroup } from 'radix-ui';
import { useLanguage } from '../language.tsx';
import ui from '../ui/ui.module.css';

interface YearJumpsProps {
  dates: readonly string[];
  chosen: string | null;
  onChange: (year: string | null) => void;
}

export function YearJumps({ dates, chosen, onChange }: YearJumpsProps) {
  const { t } = useLanguage();
  const counts = new Map<string, number>();
  for (const date of dates) counts.set(date.slice(0, 4), (counts.get(date.slice(0, 4)) ?? 0) + 1);
  if (counts.size < 2) return null;
  return (
    <ToggleGroup.Root
      type="single"
      className={ui.chips}
      value={chosen ?? ''}
      onValueChange={(year) => onChange(year || null)}
      aria-label={t('panel:filter-years')}
    >
      {[...counts].sort().map(([year, count]) => (
        <ToggleGroup.Item key={year} value={year} className={ui.chip}>
          {year} <span className={ui.count}>{count}</span>
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
