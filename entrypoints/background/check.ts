/** Judging and checking with the bundled record. */
import type { Match } from '../../core/judge/types.ts';
import type { Block, PageCheck } from '../../core/page/types.ts';
import type { BackgroundCalls } from '../../lib/messages.ts';
import { CallError } from '../../lib/messaging.ts';

export function judgePassage(_text: string): Match {
  throw new CallError('the judge is not wired yet', false);
}
export function checkBlocks(_blocks: readonly Block[]): PageCheck {
  throw new CallError('the page check is not wired yet', false);
}
export function checkPlainText(_text: string): ReturnType<BackgroundCalls['checkText']> {
  throw new CallError('the text check is not wired yet', false);
}
