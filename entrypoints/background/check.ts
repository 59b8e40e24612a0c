/** Judging and checking with the bundled record. */
import { matchPassage } from '../../core/judge/match.ts';
import type { Match } from '../../core/judge/types.ts';
import { readText } from '../../core/page/blocks/read-text.ts';
import { checkPage } from '../../core/page/check.ts';
import type { Block, PageCheck } from '../../core/page/types.ts';
import type { BackgroundCalls } from '../../lib/messages.ts';
import { packEngine, packRecord } from '../../lib/pack-store.ts';
import { personNames } from './person.ts';

export function judgePassage(text: string): Match {
  return matchPassage(packEngine(), text);
}

export function checkBlocks(blocks: readonly Block[]): PageCheck {
  const engine = packEngine();
  return checkPage({ blocks, person: personNames(packRecord()), topics: engine.pack.topics, engine });
}

/** A pasted draft; Markdown is read as such, plain text is a case of it. */
export function checkPlainText(text: string): ReturnType<BackgroundCalls['checkText']> {
  const blocks = readText(text, true).map(({ block }) => block);
  const { quotations, mentions } = checkBlocks(blocks);
  const findings = quotations.map((finding) => {
    const { block, start, end } = finding;
    return { ...finding, text: (blocks[block]?.text ?? '').slice(start, end) };
  });
  return { findings, mentions: mentions.length };
}
