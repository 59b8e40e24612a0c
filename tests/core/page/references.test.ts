import { describe, expect, test } from 'vitest';
import { scanMarks } from '../../../core/page/marks/quotation-marks.ts';
import { isReference } from '../../../core/page/marks/references.ts';

const first = (text: string): boolean => {
  const [mark] = scanMarks(text).spans;
  return mark !== undefined && isReference(text, mark.outer);
};

describe('titles of a list of references', () => {
  test.each([
    'Brandt, Tomas (20 November 2023). "A founder, who helped oust the chief, leaves". The Globe. Retrieved 21 November 2023.',
    '"Grid co-founder leaves and starts a new company". Wires. 19 June 2024. Archived from the original on 20 June 2024.',
    '^ "Season 1 Ep. 22 Nora Lindqvist from The Grid Podcast". The Grid Podcast. Archived from the original on 8 June 2024.',
    '^ Jump up to: a b c Okafor, Paul (16 May 2024). "Inside the chaos at the lab: what really happened there". The Globe.',
    'Wires. "Two firms invest in co-founder Lindqvist\'s lab, source says". April 14, 2025. The lab was mainly using copper.',
    'Wires. ["Two firms invest in the lab, source says"](https://wires.example/two-firms/). April 14, 2025. More on it.',
    'The Globe, "Chaos and lies: why the chief was booted from it", November 2025',
    'Silver, Ada; Huang, Aja. "Mastering the grid with deep networks and tree search". Nature. 529: 484–489.',
    'Lindqvist, Nora; Weiss, Paula (2014). "Sequence to sequence learning for all of us". arXiv:1409.0000.',
  ])('%s', (text) => {
    expect(first(text)).toBe(true);
  });

  test.each([
    '"We left the lab in June," Lindqvist said. "It was time." In May 2024 she had joined.',
    '“We were right about copper”. The company had said so in June 2023.',
    'Lindqvist won the prize (2024). “I am flattered,” she said.',
    'Nora Lindqvist, June 2024: “We were right about copper.”',
    'Lindqvist: “We were right about copper.” May 2024 came and went.',
    '“We were right about copper.” — Nora Lindqvist, The Globe, 19 June 2024',
    '“We were right about copper,” Nora Lindqvist, The Globe, 19 June 2024',
    'She said. "We were right about copper". In November 2023 she left.',
  ])('speech: %s', (text) => {
    expect(first(text)).toBe(false);
  });
});
