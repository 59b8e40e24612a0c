/** Words of the record that a page gives without a speaker: whose they are, and where another speaker leaves it open. */
import { expect, test } from 'vitest';
import { readText } from '../../../core/page/blocks/read-text.ts';
import { checkPage } from '../../../core/page/check.ts';
import { bundledEngine, pack } from '../../cases/engine.ts';

const NOTES =
  'Notes on the Vancouver lecture of Ilya Sutskever. With ‘we’ve achieved peak data and there’ll be no more’ the hall went quiet.';

test.each([
  ['nobody else speaks on the page', NOTES, 'his'],
  [
    'somebody else does elsewhere',
    `${NOTES}\n\n“The coffee in the hall was cold again,” Dale Pruitt said.`,
    'his',
  ],
  [
    'somebody else does beside them',
    `${NOTES} “The coffee in the hall was cold again,” Dale Pruitt said.`,
    'unattributed',
  ],
  [
    'a heading that ends in a colon is no other speaker',
    `A lecturer in Vancouver divides the hall: “We’ve achieved peak data and there’ll be no more”\n\nBy the end of Ilya Sutskever’s lecture the hall was quiet.`,
    'his',
  ],
  [
    'another human is',
    `Not everybody was as calm as Ilya Sutskever. “We’ve achieved peak data and there’ll be no more,” Dale Pruitt said.`,
    'page-says-other',
  ],
  ['the page does not name him', NOTES.replace(' of Ilya Sutskever', ''), 'unattributed'],
])('%s', (_name, text, verdict) => {
  const { quotations } = checkPage({
    blocks: readText(text, false).map(({ block }) => block),
    person: { ...pack.person, name: pack.person.name.en },
    topics: pack.topics,
    engine: bundledEngine(),
  });
  expect(quotations[0]?.speakerVerdict).toBe(verdict);
});
