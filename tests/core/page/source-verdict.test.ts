/** Which words around a quotation name an occasion, and which only look like one. */
import { expect, test } from 'vitest';
import { readText } from '../../../core/page/blocks/read-text.ts';
import { checkPage } from '../../../core/page/check.ts';
import { bundledEngine, pack } from '../../cases/engine.ts';

const WORDS = '“We’ve achieved peak data, and there will be no more,” Ilya Sutskever said';

test.each([
  ['nothing named', `${WORDS}. Few in the room disputed it; the line was printed on mugs.`, 'not-stated'],
  ['its own occasion', `At NeurIPS in Vancouver, ${WORDS}.`, 'agrees'],
  ['another occasion, in capitals', `At TED, ${WORDS}.`, 'differs'],
  ['another occasion', `To Lex Fridman, ${WORDS}.`, 'differs'],
  ['a word that holds a name', `${WORDS}, as wired and busted as he was.`, 'not-stated'],
  [
    'another name, in Chinese',
    `伊利亚·苏茨克维在特拉维夫说：“We’ve achieved peak data, and there will be no more.”`,
    'differs',
  ],
])('%s', (_name, text, verdict) => {
  const { quotations } = checkPage({
    blocks: readText(text, false).map(({ block }) => block),
    person: { ...pack.person, name: pack.person.name.en },
    topics: pack.topics,
    engine: bundledEngine(),
  });
  const found = quotations.filter(({ match }) => match !== null);
  expect(found.map(({ sourceVerdict }) => sourceVerdict)).toEqual([verdict]);
});
