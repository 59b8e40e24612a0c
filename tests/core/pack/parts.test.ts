import { describe, expect, test } from 'vitest';
import { readPack } from '../../../cli/pack/read.ts';
import { compilePack } from '../../../core/pack/compile.ts';
import { canJudge, openParts, type PackPart, partsOf } from '../../../core/pack/parts.ts';
import { openPack } from '../../../core/pack/record.ts';
import { searchDataOf } from '../../../core/search/streams.ts';

const compiled = compilePack(readPack('data/ilya-sutskever'));
const parts = partsOf(compiled);
const names = parts.map(({ name }) => name);

/** One character of a part's text is another, as a bad disk or a cut file leaves it. */
const damage = (name: string): PackPart[] =>
  parts.map((part) =>
    part.name === name ? { ...part, text: `${part.text.slice(0, 9)}#${part.text.slice(10)}` } : part,
  );

describe('a pack in parts', () => {
  test('comes together as it was', () => {
    const { pack, broken, find, search } = openParts(parts);
    expect(pack).toEqual(compiled.pack);
    expect(broken).toEqual([]);
    expect(find()).toEqual(compiled.find);
    expect(search()).toEqual(searchDataOf(openPack(compiled.pack)));
  });

  test('keeps the order of quotations that change source in between', () => {
    const [first, second] = compiled.pack.quotations;
    const other = compiled.pack.quotations.find(({ source }) => source !== first?.source);
    const quotations = [first!, other!, second!];
    const mixed = { ...compiled, pack: { ...compiled.pack, quotations } };
    expect(openParts(partsOf(mixed)).pack.quotations).toEqual(quotations);
  });

  test('a single changed character of any part is noticed', () => {
    for (const name of names) {
      const open = () => openParts(damage(name));
      if (['info', 'person', 'sources'].includes(name)) expect(open, name).toThrow(name);
      else if (name === 'find') expect(() => open().find()).toThrow('find');
      else if (name === 'search') expect(() => open().search()).toThrow('search');
      else expect(open().broken, name).toEqual([name]);
    }
  });

  test('the rest of the quotations is still there', () => {
    const lost = names.find((name) => name.startsWith('quotations/'));
    const source = lost?.split('/')[1];
    const { pack } = openParts(damage(lost!));
    const kept = compiled.pack.quotations.filter((quotation) => quotation.source !== source);
    expect(kept.length).toBeGreaterThan(500);
    expect(pack.quotations).toEqual(kept);
  });

  test('the words for the search are not used for what is left of a damaged record', () => {
    expect(openParts(damage('quotations/neurips-2024')).search()).toBeNull();
    expect(openParts(damage('topics')).search()).toBeNull();
  });

  test('a missing part is a damaged one', () => {
    const without = (name: string) => parts.filter((part) => part.name !== name);
    expect(() => openParts(without('person'))).toThrow('person: missing');
    expect(openParts(without('topics')).broken).toEqual(['topics']);
    expect(() => openParts(without('find')).find()).toThrow('find: missing');
    expect(openParts(without('search')).search()).toBeNull();
  });
});

test.each([
  [[], true],
  [['threads'], true],
  [['relations', 'topics'], true],
  [['quotations/neurips-2024'], false],
  [['disputed'], false],
  [['threads', 'find'], false],
])('with %j gone words may be judged: %s', (broken, expected) => {
  expect(canJudge(broken)).toBe(expected);
});
