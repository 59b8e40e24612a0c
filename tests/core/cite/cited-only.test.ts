import { expect, test } from 'vitest';
import { keepOnly } from '../../../cli/build/cited-only.ts';

test('keeps what is named, in its own words', () => {
  expect(JSON.parse(keepOnly('{"apa":"<style/>","vancouver":"<style/>"}', ['apa']))).toEqual({
    apa: '<style/>',
  });
});

test('says so where a name is gone', () => {
  expect(() => keepOnly('{"apa7":"<style/>"}', ['apa'])).toThrow('no longer has "apa"');
});
