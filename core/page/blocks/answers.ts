/** Answers to questions that an interview sets off from them. */
import type { Block } from '../types.ts';
import { apartIn } from './apart.ts';

/** The whole block in bold: an interviewer's question set off from the answers. */
export function isBoldBlock({ text, inline }: Block): boolean {
  return (
    inline?.some(
      (run) =>
        run.tag === 'strong' && text.slice(0, run.start).trim() === '' && text.slice(run.end).trim() === '',
    ) === true
  );
}

export const INTERVIEW =
  /\b(?:interview|conversation|spoke (?:with|to)|sat down with|q&a|q & a|edited for|condensed|transcript)|访谈|专访|对谈|对话|采访|インタビュー/i;

/** Blocks among which the page says so. */
export const TOLD_WITHIN = 25;

/** Longer lines than this that end in a question mark are prose (UTF-16 units). */
const QUESTION_LENGTH = 220;

/** The page says that it is set as questions and answers; "interview" alone stands in half of all news. */
const TOLD_INTERVIEW =
  /\b(?:q&a|q & a|(?:interview|conversation|transcript)[^.]{0,40}(?:edited|condensed|excerpt)|edited for (?:length|clarity|brevity)|edited and condensed|condensed and edited)/i;
const isShortLine = ({ kind, text }: Block): boolean =>
  kind === 'paragraph' && text.length < QUESTION_LENGTH && !/["“”«»]/.test(text);

/** A question set off from its answer: in bold, and on a page that says it is an interview also as a heading or a short line. */
const isQuestion = (block: Block, told: boolean): boolean =>
  /[?？]/.test(block.text.trimEnd().at(-1) ?? '') &&
  (isBoldBlock(block) || (told && (block.kind === 'heading' || isShortLine(block))));

/** Longer lines are words, whatever they end in (UTF-16 units). */
const TAGS_LENGTH = 80;

/** Tags and links after an interview or a speech end with nothing. */
export const endsSpeech = ({ text, kind }: Block): boolean =>
  kind === 'paragraph' &&
  text.length < TAGS_LENGTH &&
  !/[.!?…:;,—–。！？：；，～~][^\p{L}\p{N}]*$/u.test(text);

/** Blocks that answer bold questions, by block index; empty unless the page is an interview of that shape. */
export function findAnswers(blocks: readonly Block[]): Set<number> {
  const told = blocks.slice(0, TOLD_WITHIN).some(({ text }) => TOLD_INTERVIEW.test(text));
  const questions: number[] = [];
  for (const [i, block] of blocks.entries()) if (isQuestion(block, told)) questions.push(i);
  const first = questions[0];
  if (questions.length < (told ? 2 : 3) || first === undefined) return new Set();
  if (!blocks.slice(0, first).some(({ text }) => INTERVIEW.test(text))) return new Set();
  return answersAfter(blocks, questions, first);
}

function answersAfter(blocks: readonly Block[], questions: readonly number[], first: number): Set<number> {
  const answers = new Set<number>();
  let open = false;
  for (const [i, block] of blocks.entries()) {
    if (i < first || apartIn(blocks)[i]) continue;
    if (questions.includes(i)) open = true;
    else if (block.kind === 'heading' || endsSpeech(block)) open = false;
    else if (open && block.kind === 'paragraph' && !isBoldBlock(block)) answers.add(i);
  }
  return answers;
}
