/** Citations that the worker writes itself; the library for the styles of journals would double its weight. */
import { PLAIN_FORMS, type PlainForm, writePlain } from '../../core/cite/plain.ts';
import { referenceOf } from '../../core/cite/reference.ts';
import type { PackRecord } from '../../core/pack/record.ts';
import { CallError } from '../../lib/messaging.ts';

function isPlain(form: string): form is PlainForm {
  return (PLAIN_FORMS as readonly string[]).includes(form);
}

/** Pages make the other forms themselves (`lib/citation.ts`). */
export function citation(record: PackRecord, id: string, form: string): string {
  if (!isPlain(form)) throw new CallError(`the form "${form}" is made in the page`, false);
  if (!record.quotations.has(id)) throw new CallError('no such quotation', false);
  return writePlain(referenceOf(record, id), form);
}
