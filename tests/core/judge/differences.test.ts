/** What the card says of a difference, in English words. */
import { expect, test } from 'vitest';
import { matchPassage } from '../../../core/judge/match.ts';
import {
  differencePhrases,
  edgesByWeight,
  type Phrase,
  verdictPhrase,
} from '../../../core/report/explain.ts';
import en from '../../../lib/i18n/locales/en/verdicts.json' with { type: 'json' };
import { bundledEngine } from '../../cases/engine.ts';

const TEXTS: Readonly<Record<string, string>> = en;

function inWords({ key, params }: Phrase): string {
  const text = TEXTS[key] ?? TEXTS[`${key}_${params.count === 1 ? 'one' : 'other'}`] ?? key;
  return text.replace(/{{(\w+)}}/g, (_, name: string) => String(params[name]));
}

/** Passage, the verdict's line, each difference, and what the edge restores. */
const CASES: readonly {
  readonly page: string;
  readonly says: string;
  readonly differences?: readonly string[];
  readonly restores?: readonly string[];
}[] = [
  {
    page: "I deeply regret my participation in the board's actions. I intended to harm OpenAI. I love everything we've built together and I will do everything I can to reunite the company.",
    says: 'Changed in meaning: a negation',
    differences: ['“never” is missing'],
  },
  {
    page: "I deeply regret[ted] my participation in the board's actions. I never intended to harm OpenAI. I love everything we've built together and I will do everything I can to reunite the company.",
    says: 'Light edit: an editor’s brackets or marked omissions',
    differences: ['the editor put “regret[ted]” for “regret”'],
  },
  {
    page: 'In order to learn you need to sometimes win and sometimes lose, but you can always win; sometimes you must fail, sometimes you must succeed',
    says: 'Changed in meaning: a negation',
    differences: ["“can't” became “can”"],
  },
  {
    page: "as the impact increases gradually with self-driving cars, more automation, I think we won't see a lot more people care",
    says: 'Changed in meaning: a negation',
    differences: ["“will” became “won't”"],
  },
  {
    page: 'Sure it might be difficult, but nothing deep learning can do.',
    says: 'Light edit: transcripts differ here',
    differences: ["“can't” became “can”"],
  },
  {
    page: "And it's basically a ResNet, but rotated 10 degrees.",
    says: 'Changed in meaning: a number',
    differences: ['“90” became “10”'],
  },
  {
    page: 'The world might be a very different place in a way that is difficult to imagine.',
    says: 'Changed in meaning: how sure it sounds',
    differences: ['“will” became “might”'],
  },
  {
    page: 'I think that it will definitely be a combination. I really think that you will not want to have just one approach.',
    says: 'Changed in meaning: how sure it sounds',
    differences: ['the hedge “definitely” is added'],
  },
  {
    page: "And I'm sure that eventually everything will happen.",
    says: 'Changed in meaning: how much or how many',
    differences: ['“something” became “everything”'],
    restores: ["I'll mention their speculations.", 'But people feel like something agents is the future'],
  },
  {
    page: "I mean, I don't think that picture is correct. Change is the only constant.",
    says: 'Light edit: fillers put in',
    differences: ['the filler “I mean” is added'],
  },
  {
    page: 'If the cluster is big enough—like if the cluster is literally continent-sized—that thing could be really powerful, indeed.',
    says: 'Cut: the hedge in front is left out',
    differences: ['the hedge “I think” is left out'],
    restores: ['I think that'],
  },
  {
    page: 'these models somehow just generalize worse than people.',
    says: 'Cut: words are left out without a mark',
    differences: ['“dramatically” is missing'],
    restores: ['dramatically'],
  },
  {
    page: 'these models somehow just generalize dramatically worse than people. ... That seems like a very fundamental thing.',
    says: 'Cut: the ellipsis hides words that matter',
    restores: ["It's super obvious"],
  },
  {
    page: "Predicting the next token well means that you understand the underlying reality that led to the creation of that token. It's not statistics.",
    says: 'Cut: words that matter are left out',
    restores: ['Like it is statistics but what is statistics?'],
  },
];

const MOST = 5;

test.each(CASES)('$page', ({ page, says, differences = [], restores = [] }) => {
  const match = matchPassage(bundledEngine(), page);
  expect(inWords(verdictPhrase(match))).toBe(says);
  expect(differencePhrases(match, MOST).map(inWords)).toEqual(differences);
  expect(edgesByWeight(match).map(({ words }) => words)).toEqual(restores);
});
