/**
 * Circulated wordings whose verdict is not the recorded one ("On record as ..."), with the reason. A disputed saying only
 * overrules the comparison where the record's own words do not fit at least as well: clippings of true words are `cut`,
 * which shows the lost words; words that are wholly his are his.
 */
export interface OtherVerdict {
  readonly id: string;
  readonly starts: string;
  readonly wording: 'exact' | 'light-edit' | 'cut' | 'not-found';
  readonly why: string;
}

export const OTHER_VERDICTS: readonly OtherVerdict[] = [
  {
    id: 'd-a-next-token-understand-clipped',
    starts: 'Predicting',
    wording: 'cut',
    why: 'his words; the next sentence takes back',
  },
  {
    id: 'd-a-alignment-difficulty-short',
    starts: 'I would not',
    wording: 'cut',
    why: 'his words, stopped at a comma',
  },
  {
    id: 'd-b-100x-at-all',
    starts: "I don't think",
    wording: 'cut',
    why: 'said in these words elsewhere; the condition is lost',
  },
  { id: 'd-b-repeat-itself', starts: 'How can', wording: 'cut', why: 'his words without beginning and end' },
  {
    id: 'd-b-eval-disconnect',
    starts: 'This disconnect',
    wording: 'cut',
    why: 'stops before the sentence does',
  },
  {
    id: 'd-b-concern-superintelligence',
    starts: 'What is',
    wording: 'cut',
    why: 'a question and a qualification are left out',
  },
  {
    id: 'd-b-care-for-sentient',
    starts: 'It should',
    wording: 'light-edit',
    why: 'the omission is marked and hides a repeat only',
  },
  {
    id: 'd-b-paradigm-2023-again',
    starts: 'This paradigm',
    wording: 'cut',
    why: '"I think" is cut off in front',
  },
  {
    id: 'd-a-data-quite-good-12',
    starts: 'The data',
    wording: 'cut',
    why: 'the sentence that limits it follows',
  },
  {
    id: 'd-b1-ugliness',
    starts: 'Ugliness',
    wording: 'light-edit',
    why: 'only a contraction is written out',
  },
  { id: 'd-ted-i-am-me', starts: 'I am me', wording: 'cut', why: 'starts inside the sentence' },
  { id: 'd-some-point-agi', starts: 'At some', wording: 'cut', why: 'two sentences with "Maybe" follow' },
  {
    id: 'w-slightly-no-hedge',
    starts: 'Today',
    wording: 'cut',
    why: 'the hedge "it may be that" is cut off in front',
  },
  {
    id: 'w-departure-clipped',
    starts: 'I’m confident',
    wording: 'cut',
    why: 'starts and stops inside the sentence',
  },
  {
    id: 'w-feel-the-agi',
    starts: 'Feel',
    wording: 'exact',
    why: 'reported, and recorded as a reported quotation',
  },
  { id: 'w-rapture', starts: 'rapture', wording: 'not-found', why: 'one word proves nothing' },
];
