/** What the record itself leaves open is held against nobody: its gaps, its editors' brackets, its words about one sentence. */
import { describe, expect, test } from 'vitest';
import { matchPassage } from '../../../core/judge/match.ts';
import { bundledEngine } from '../../cases/engine.ts';

const wording = (page: string): string => matchPassage(bundledEngine(), page).wording;

describe('the record leaves words out there: no change is claimed beside its gap', () => {
  test.each([
    "We have a brain, the brain is a biological computer, so why can't a digital computer, a digital brain, do the same things?",
    'All of us have a brain, and the brain is a biological computer. And that is the answer. So why can’t a digital computer, a digital brain, do the same things?',
  ])('%s', (page) => expect(wording(page)).toBe('possible'));

  test('away from the gap a change is a change', () => {
    expect(
      wording(
        'How sure can I be of that? The reason is that all of us lack a brain, and the brain is a biological computer.',
      ),
    ).toMatch(/^altered/);
  });
});

describe('round brackets in a quotation are an editor’s, as news agencies write them', () => {
  test.each([
    [
      'Intuitively, you can see why (it) should work. If you compress the data really well, you must extract all the hidden secrets which exist in it. Therefore, that is the key.',
      'light-edit',
    ],
    ['pre-training as we know it (the method used so far) will unquestionably end', 'light-edit'],
    ['pre-training as we know it will (not) unquestionably end', 'altered-meaning'],
  ])('%s: %s', (page, expected) => expect(wording(page)).toBe(expected));
});

describe('words that must stay in their sentence are not missed in another', () => {
  test.each([
    [
      "I love everything we've built together and I will do everything I can to reunite the company.",
      'exact',
    ],
    ['I never intended to harm OpenAI.', 'exact'],
    ["I deeply regret the board's actions. I never intended to harm OpenAI.", 'cut'],
    ['Scaling the current thing will keep leading to improvements. In particular, it won’t stall.', 'cut'],
    [
      "Predicting the next token well means that you understand the underlying reality that led to the creation of that token. It's not statistics.",
      'cut',
    ],
  ])('%s: %s', (page, expected) => expect(wording(page)).toBe(expected));
});

describe('a true sentence beside one that the record does not have is no change made of some other sentence', () => {
  test.each([
    "To connect to your question about pre-training, maybe if you are good enough at getting everything out of pre-training, you could get that as well. But that's the kind of thing which seems... Well, it may or may not be possible to get that from pre-training.",
  ])('%s', (page) => expect(wording(page)).toBe('possible'));

  test.each([
    [
      "The current structure provides you with a path where you end up with unilateral absolute control over the AGI. You stated that you don't want to control the final AGI, but during this negotiation, you've shown to us that absolute control is extremely important to you… Thus, we are concerned that as the company makes genuine progress towards AGI, you will choose to retain your absolute control of the company despite current intent to the contrary… The goal of OpenAI is to make the future good and to avoid an AGI dictatorship. You are concerned that Demis could create an AGI dictatorship. So do we. So it is a bad idea to create a structure where you could become a dictator if you chose to, especially given that we can create some other structure that avoids this possibility.",
    ],
  ])('between two marked omissions: %s', (page) => expect(wording(page)).toBe('possible'));

  test.each([
    'AI is going to be both extremely unpredictable and unimaginable… what do you do about that the problem with AI is that it is so impactful, it is so powerful, it can solve everything, but it can also do everything, and all these questions don’t have answers right now.',
    'Predicting the next token well means that you understand the underlying reality... Compression is intelligence.',
  ])('between a marked omission and the edge of the recorded text or the passage: %s', (page) =>
    expect(wording(page)).toBe('possible'),
  );

  test.each([
    'Yes, there is. It’s like the difference between… I would describe it like the difference between an ant and a cat. If you compare 2018 to now, it’s like the difference between an ant and a cat, so it’s like a big difference.',
    'So the answer to this question has to do with the realization that me and others at OpenAI have made, roughly at the same time. And the realization is that to make progress in AI, you need a big computer. And you need a big computer because the brain is a big computer. You have 100 billion neurons, and 100 trillion synapses in the brain. And if your computer is small, I don’t know how good your AI is going to be.',
  ])('a sentence, or one and the beginning of the next, before the first recorded word: %s', (page) =>
    expect(wording(page)).toBe('possible'),
  );

  test.each([
    'One way of thinking about it is that the neural network, let’s say one with 50 layers, is basically a parallel computer that is given 50 time steps to run',
    'So you build a system which always learn something: it learns from success as well as from failure in the room where it works.',
    'The article is concerned with a hard takeoff scenario: if a hard takeoff occurs, and a safe AI is harder to build than an unsafe one, then by opensorucing everything, we make it easy for someone unscrupulous with access to overwhelming amount of hardware to build an unsafe AI, which will experience a hard takeoff.',
  ])('the rest of the sentence in which the record begins or ends: %s', (page) =>
    expect(wording(page)).toBe('possible'),
  );

  test.each([
    'Clearly You have 100 billion neurons, and 100 trillion synapses in the brain. And if your computer is tiny, I don’t know how good your AI is going to be.',
    'Yes, there is. It’s like the difference between… I would describe it like the difference between an ant and a dog. If you compare 2018 to now, it’s like the difference between an ant and a cat, so it’s like a big difference.',
    'Predicting the next token well means that you understand the underlying reality... not always.',
  ])('a change further on is still a change: %s', (page) => expect(wording(page)).toMatch(/^altered/));

  test('a changed sentence beside a true one is still a change', () => {
    expect(
      wording("These models somehow just generalize dramatically worse than people. It's not super obvious."),
    ).toMatch(/^altered/);
  });
});

describe('capital I and small l, as scans and sans-serif faces confuse them', () => {
  test.each([
    [
      'And I can understand why you chose this word, but I disagree with this. This was the board doing its duty to the mission of the nonprofit, which is to make sure that OpenAl builds AGI that benefits all of humanity.',
      'light-edit',
    ],
    [
      "l deeply regret my participation in the board's actions. l never intended to harm OpenAl.",
      'light-edit',
    ],
    [
      'And I can understand why you chose this word, but I disagree with this. This was the board doing its duty to the mission of the nonprofit, which is to make sure that OpenAM builds AGI that benefits all of humanity.',
      'altered',
    ],
  ])('%s: %s', (page, expected) => expect(wording(page)).toBe(expected));
});

describe('a little of a talk left out, and marked so, is no joining of two places', () => {
  test.each([
    ['Pre-training as we know it will unquestionably end ... because we have but one internet.', 'possible'],
    ['Pre-training as we know it will unquestionably end because we have but one internet.', 'joined'],
    ['because we have but one internet ... Pre-training as we know it will unquestionably end.', 'joined'],
  ])('%s: %s', (page, expected) => expect(wording(page)).toBe(expected));
});

describe('an apostrophe more or less is a slip of the pen', () => {
  test.each([
    [
      "As we get closer to building AI, it will make sense to start being less open. The Open in openAI means that everyone should benefit from the fruits of AI after it's built, but it's totally OK to not share the science (even though sharing everything is definitely the right strategy in the short and possibly medium term for recruitment purposes).",
      'light-edit',
    ],
    ['We were wrong. Flat out, we were wrong. Were not going to do it again.', 'possible'],
  ])('%s: %s', (page, expected) => expect(wording(page)).toBe(expected));
});

test('what the recogniser misheard is held against nobody', () => {
  expect(wording('the data is not growing, because we have but one internet.')).toBe('exact');
});

describe('one article more or less is an edit, one for another or before a quantity is a change', () => {
  test.each([
    [
      "This sounds like such a lack of faith in deep learning. Sure it might be difficult, but nothing deep learning can't do.",
      'light-edit',
    ],
    ["I deeply regret my participation in board's actions. I never intended to harm OpenAI.", 'light-edit'],
    ["I deeply regret my participation in a board's actions. I never intended to harm OpenAI.", 'altered'],
    ['There are now more companies than ideas by quite a bit.', 'altered'],
  ])('%s: %s', (page, expected) => expect(wording(page)).toBe(expected));
});

test('an article counts against a disputed wording: changed words of the record are not taken for it', () => {
  expect(
    wording(
      'You may not take interest in politics but politics will take interest in you. So the same applies to AI times over.',
    ),
  ).toBe('altered-meaning');
});
