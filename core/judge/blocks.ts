/** An alignment as runs: what is the same, what only looks different, what differs. */
import { OP, type Step } from '../find/align.ts';
import type { RecordText } from '../find/texts.ts';
import type { SoftForm, Token } from '../text/token.ts';
import type { Passage } from './passage.ts';

/** Half-open token ranges. `marked`: the passage has an omission mark here. */
export interface Block {
  readonly kind: 'same' | 'soft' | 'differs';
  readonly soft: SoftForm | null;
  readonly pageFrom: number;
  readonly pageTo: number;
  readonly recordFrom: number;
  readonly recordTo: number;
  readonly marked: boolean;
}

/** Equal keys written in another form: contraction, number form, spelling. Hyphens and case are no form. */
function softForm(page: Token | undefined, record: Token | undefined): SoftForm | null {
  if (!page || !record || page.form === record.form) return null;
  if (page.key !== record.key) return 'contraction';
  return page.soft ?? record.soft;
}

interface Open {
  kind: Block['kind'];
  soft: SoftForm | null;
  pageFrom: number;
  pageTo: number;
  recordFrom: number;
  recordTo: number;
  marked: boolean;
}

/** Words of the page and of the record that a step takes. */
function pagesIn(op: Step['op']): number {
  if (op === OP.leftOut) return 0;
  return op === OP.joinPage ? 2 : 1;
}
function recordsIn(op: Step['op']): number {
  if (op === OP.added) return 0;
  return op === OP.joinRecord ? 2 : 1;
}

const softOf = ({ op, page, record }: Step, passage: Passage, text: RecordText): SoftForm | null =>
  op === OP.same ? softForm(passage.tokens[page], text.words.tokens[record]) : null;

function kindOf(op: Step['op'], soft: SoftForm | null): Block['kind'] {
  if (soft !== null) return 'soft';
  return op === OP.same || op === OP.joinPage || op === OP.joinRecord ? 'same' : 'differs';
}

export function blocksOf(steps: readonly Step[], passage: Passage, text: RecordText): Block[] {
  const blocks: Block[] = [];
  let open: Open | null = null;
  for (const step of steps) {
    const soft = softOf(step, passage, text);
    const kind = kindOf(step.op, soft);
    const gapHere = kind !== 'differs' && passage.tokens[step.page]?.gapBefore === true;
    if (!open || open.kind !== kind || open.soft !== soft || gapHere) {
      if (open) blocks.push(closed(open, passage));
      open = {
        kind,
        soft,
        pageFrom: step.page,
        pageTo: step.page,
        recordFrom: step.record,
        recordTo: step.record,
        marked: false,
      };
    }
    open.pageTo = Math.max(open.pageTo, step.page + pagesIn(step.op));
    open.recordTo = Math.max(open.recordTo, step.record + recordsIn(step.op));
  }
  if (open) blocks.push(closed(open, passage));
  return blocks;
}

function closed(open: Open, passage: Passage): Block {
  if (open.kind === 'differs')
    for (let i = open.pageFrom; i <= open.pageTo; i += 1)
      open.marked ||= passage.tokens[i]?.gapBefore === true;
  return open;
}
