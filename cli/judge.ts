/** The engine on the command line: compiled in the process, a third of a second for the bundled pack; no cache to go stale. */
import { type Engine, openEngine } from '../core/judge/engine.ts';
import { matchPassage } from '../core/judge/match.ts';
import type { Match } from '../core/judge/types.ts';
import { compilePack } from '../core/pack/compile.ts';
import type { PackRecord } from '../core/pack/record.ts';
import { loadPack } from './load.ts';

export interface Judge {
  readonly engine: Engine;
  readonly record: PackRecord;
  readonly match: (passage: string) => Match;
}

export function openJudge(dir: string | undefined): Judge {
  const engine = openEngine(compilePack(loadPack(dir)));
  return { engine, record: engine.record, match: (passage) => matchPassage(engine, passage) };
}
