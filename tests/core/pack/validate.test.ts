import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PackFile, partsOfPack, validatePack } from '../../../core/pack/validate.ts';
import { smallPackFiles, withChange } from './small-pack.ts';
import { CASES } from './validate.cases.ts';

const lines = (files: readonly PackFile[]) =>
  validatePack(files).problems.map(({ file, path, reason }) => `${file} ${path}: ${reason}`);

describe('validation', () => {
  test('a sound pack has no problem and keeps unknown fields', () => {
    const { pack, problems } = validatePack(smallPackFiles());
    expect(problems).toEqual([]);
    expect(pack?.quotations[0]).toMatchObject({ extra: { kept: true } });
  });

  test.each(CASES)('%s', (_what, part, path, value, problems) => {
    const files = withChange(part, path, value);
    expect(lines(files)).toEqual(problems);
    expect(validatePack(files).pack).toBeNull();
  });

  test('every problem is reported, not the first one only', () => {
    const files = withChange('quotations', [0, 'date'], '2024-13-01');
    const broken = files.map((file) =>
      file.part === 'sources' ? { ...file, value: [{ id: 'talk-2024' }] } : file,
    );
    const found = lines(broken);
    expect(found).toContain('quotations.json $[0].date: no such day: "2024-13-01"');
    expect(found.filter((line) => line.startsWith('sources.json $[0]'))).toHaveLength(6);
  });

  test('a part that is not there is named', () => {
    const files = smallPackFiles().filter(({ part }) => part !== 'threads');
    expect(lines(files)).toEqual(['threads $: the pack has no such part']);
  });

  test.each([null, 7, 'pack', [], { info: null }, { quotations: [null, 3, { id: 1 }] }])(
    'an import of %j gives problems and never throws',
    (value) => {
      const { pack, problems } = validatePack(partsOfPack('import.json', value));
      expect(pack).toBeNull();
      expect(problems.length).toBeGreaterThan(7);
    },
  );

  test('nesting without end is stopped', () => {
    let deep: unknown = 'x';
    for (let i = 0; i < 5_000; i += 1) deep = [deep];
    expect(lines(withChange('quotations', [0, 'extra'], deep)).at(0)).toMatch(/nested too deep$/);
  });

  test('any JSON in place of any part never throws', () => {
    const parts = smallPackFiles().map(({ part }) => part);
    fc.assert(
      fc.property(fc.constantFrom(...parts), fc.jsonValue({ maxDepth: 4 }), (part, value) => {
        const { pack, problems } = validatePack(withChange(part, [], value));
        return (pack === null) === problems.length > 0;
      }),
    );
  });
});

describe('serialization', () => {
  const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9 ,.'桥承诺é-]{0,60}[a-z]$/);

  test('parse(serialize(pack)) is the pack, and it stays sound', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 86_400 }), (exact, note, time) => {
        fc.pre(exact.replace(/\W/g, '').toLowerCase() !== 'bridgesarethreats');
        const files = withChange('quotations', [1, 'exact'], exact);
        const quotations = files.find(({ part }) => part === 'quotations')!.value as Record<
          string,
          unknown
        >[];
        Object.assign(quotations[1]!, { place: { time }, ownNote: note });
        const { pack, problems } = validatePack(files);
        if (!pack) return problems.length > 0;
        const again = validatePack(partsOfPack('export.json', JSON.parse(JSON.stringify(pack))));
        expect(again.problems).toEqual([]);
        expect(again.pack).toEqual(pack);
        return true;
      }),
    );
  });
});
