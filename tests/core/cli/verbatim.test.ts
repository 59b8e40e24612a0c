import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { jsonLines, verbatim } from './run.ts';

/** Each case starts a process. */
vi.setConfig({ testTimeout: 60_000 });

const dir = mkdtempSync(join(tmpdir(), 'verbatim-'));
function file(name: string, text: string | Uint8Array): string {
  const path = join(dir, name);
  writeFileSync(path, text);
  return path;
}

const person = file('person.json', '{"name": "Maria Lopez", "aliases": ["Lopez", "María López"]}');
const latin1 = file('latin1.txt', Uint8Array.of(0x63, 0x61, 0x66, 0xe9));
const badPerson = file('bad.json', '{"aliases": []}');

describe('bad usage: exit 2 and one line that says what to do', () => {
  test.each<[string, string[], string, RegExp]>([
    ['no command', [], '', /use one of: check, match, search, pack/],
    ['unknown command', ['find', 'x'], '', /unknown command "find"/],
    ['unknown option', ['search', '--colour', 'x'], '', /--colour/],
    ['no query', ['search'], '', /needs a QUERY/],
    ['bad limit', ['search', '--limit', '0', 'x'], '', /--limit needs a whole number/],
    ['unknown topic', ['search', '--topic', 'cooking', 'x'], '', /--topic "cooking" is not in the pack/],
    ['no file', ['check'], '', /needs a FILE/],
    ['missing file', ['check', join(dir, 'none.txt')], '', /none\.txt: no such file/],
    ['a folder', ['check', dir], '', /is a folder/],
    ['not UTF-8', ['check', latin1], '', /not UTF-8/],
    ['bad level', ['check', '--fail-on', 'fake', latin1], '', /--fail-on takes one of/],
    ['bad person', ['check', '--person', badPerson, latin1], '', /needs \{"name"/],
    ['no pack there', ['search', '--pack', dir, 'x'], '', /pack\.json/],
    ['line that is not JSON', ['match', '--json'], '{"id":1,"text":"a"}\nnonsense\n', /line 2: is not JSON/],
    ['line without text', ['match', '--json'], '{"id":1}\n', /line 1: needs a "text"/],
  ])('%s', (_, args, input, expected) => {
    const { code, err } = verbatim(args, input);
    expect(code).toBe(2);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).toMatch(expected);
  });
});

test('--help goes to standard output', () => {
  const { code, out, err } = verbatim(['--help']);
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('verbatim check');
});

describe('match, for people', () => {
  test.each([
    [
      'the interviewer’s words',
      'It seems like humans have some solution, but I’m curious about how they are doing it and why is it so hard?',
      'said by Dwarkesh Patel, not by Ilya Sutskever',
    ],
    [
      'a disputed saying',
      'Simplicity is a sign of truth. If your theory is very complicated, it’s probably wrong.',
      'disputed saying: Simplicity',
    ],
    ['nothing', 'The cat sat on the mat and looked at the moon', 'absence is no proof'],
  ])('%s', (_, passage, expected) => {
    expect(verbatim(['match', passage]).out).toContain(expected);
  });
});

describe('search', () => {
  test('--json gives the fields of the contract', () => {
    const hits = jsonLines(verbatim(['search', '--json', '--limit', '3', 'fossil', 'fuel']));
    expect(hits[0]).toMatchObject({ quotation: 'neurips-fossil-fuel', source: 'neurips-2024' });
    expect(Object.keys(hits[0] ?? {}).sort()).toEqual(['quotation', 'ranges', 'score', 'source']);
    expect(hits.length).toBeLessThanOrEqual(3);
  });
  test('for people: the words, and what was searched; no colour into a pipe', () => {
    const { out } = verbatim(['search', 'fossil fuel']);
    expect(out).toContain('fossil fuel of AI');
    expect(out).toMatch(/\d+ of \d+ found in \d+ quotations from \d+ sources, to \d{4}/);
    expect(out).not.toContain('\u001b');
  });
  test('nothing found says what was searched', () => {
    const { code, out } = verbatim(['search', 'xylophone']);
    expect(code).toBe(0);
    expect(out).toMatch(/^Nothing found for "xylophone" in \d+ quotations/);
  });
});

describe('match', () => {
  test('NDJSON is answered in order, ids unchanged', () => {
    const input = [
      { id: 7, text: "we've achieved peak data, and there will be no more." },
      {
        id: 'b',
        text: 'The committee will publish its fishing quotas for the northern ports in the spring.',
      },
      { id: { x: 1 }, text: '' },
    ];
    const answers = jsonLines(
      verbatim(['match', '--json'], `\ufeff${input.map((one) => JSON.stringify(one)).join('\r\n\r\n')}`),
    );
    expect(answers.map(({ id }) => id)).toEqual([7, 'b', { x: 1 }]);
    expect(answers.map(({ wording }) => wording)).toEqual(['exact', 'not-found', 'not-found']);
    for (const answer of answers) {
      expect(Object.keys(answer)).toEqual(
        expect.arrayContaining([
          'id',
          'wording',
          'quotation',
          'disputed',
          'source',
          'place',
          'differences',
          'near',
        ]),
      );
    }
    expect(answers[0]).toMatchObject({
      source: 'neurips-2024',
      place: { time: '00:08:34' },
      differences: [],
    });
    expect(answers[1]).toMatchObject({ quotation: null, disputed: null, source: null, place: null });
  });
  test('one passage as an argument', () => {
    const [answer] = jsonLines(
      verbatim(['match', '--json', "we've achieved peak data, and there will be no more."]),
    );
    expect(answer).toMatchObject({ id: null, wording: 'exact' });
  });
  test('a dropped not is not passed over', () => {
    const text = 'I wouldn’t underestimate the data that exists out there.'.replace('wouldn’t', 'would');
    const ran = verbatim(['match', '--json', '--fail-on', 'altered', text]);
    const [answer] = jsonLines(ran);
    expect(['exact', 'light-edit']).not.toContain(answer?.wording);
    expect(ran.code).toBe(1);
  });
});

const ARTICLE = `# A talk

Ilya Sutskever said: “We've achieved peak data, and there will be no more.” 数据 🙂

> nobody said this

“Pineapples are the best fruit to eat on a long journey,” Maria Lopez said.
`;
const article = file('article.md', ARTICLE);

describe('check', () => {
  test('offsets are UTF-16 into the file, the marks left out', () => {
    const [page] = jsonLines(verbatim(['check', '--json', article])) as [
      {
        file: string;
        text?: string;
        quotations: {
          start: number;
          end: number;
          wording: string | null;
          speaker: { person: string | null; cue: [number, number] | null };
        }[];
        mentions: { start: number; end: number }[];
      },
    ];
    expect(page.file).toBe(article);
    expect(page.text).toBeUndefined();
    const [mention] = page.mentions;
    expect(ARTICLE.slice(mention?.start, mention?.end)).toBe('Ilya Sutskever');
    const his = page.quotations.find(({ wording }) => wording === 'exact');
    expect(ARTICLE.slice(his?.start, his?.end)).toBe("We've achieved peak data, and there will be no more.");
    expect(his?.speaker.person).toBe('ilya-sutskever');
    expect(ARTICLE.slice(...(his?.speaker.cue ?? [0, 0]))).toMatch(/said/);
  });

  test('an HTML file brings its text', () => {
    const html = file(
      'page.html',
      '<title>x</title><p>Ilya Sutskever said &ldquo;there will be <b>no</b> more&rdquo;.<script>1</script>',
    );
    const [page] = jsonLines(verbatim(['check', '--json', html]));
    expect(page?.text).toContain('Ilya Sutskever said “there will be no more”.');
    expect(page?.text).not.toContain('1');
  });

  test('--person looks for somebody else and judges nothing', () => {
    const [page] = jsonLines(verbatim(['check', '--json', '--person', person, article])) as [
      {
        mentions: { alias: string; person: string }[];
        quotations: {
          start: number;
          end: number;
          wording: unknown;
          speaker: { name: string; person: string | null };
        }[];
      },
    ];
    expect(page.mentions.map(({ person: id }) => id)).toEqual(['maria-lopez']);
    const hers = page.quotations.find(({ speaker }) => speaker.person === 'maria-lopez');
    expect(ARTICLE.slice(hers?.start, hers?.end)).toContain('Pineapples');
    expect(page.quotations.map(({ wording }) => wording)).toEqual(page.quotations.map(() => null));
  });

  test('standard input, several files, one line each', () => {
    const pages = jsonLines(verbatim(['check', '--json', '-', article], 'Ilya Sutskever spoke.'));
    expect(pages.map(({ file: name }) => name)).toEqual(['-', article]);
  });

  test.each([
    ['exact', 1],
    ['altered', 0],
  ])('--fail-on %s: exit %i', (level, code) => {
    const input = "Ilya Sutskever said: “We've achieved peak data, and there will be no more.”";
    expect(verbatim(['check', '--fail-on', level, '-'], input).code).toBe(code);
  });
});

test('pack stats reads the bundled pack', () => {
  const { code, out } = verbatim(['pack', 'stats', '--json', 'data/ilya-sutskever']);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ id: 'ilya-sutskever' });
});
