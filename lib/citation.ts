/** Every citation form, for our pages: the library (hundreds of kB) is loaded when the first copy is asked for. */
import type { CitationForm } from '../core/cite/cite.ts';
import type { PackRecord } from '../core/pack/record.ts';
import type { BackgroundCalls, PersonView, QuotationView } from './messages.ts';
import type { Client } from './messaging.ts';

/** The part of the record that one citation needs. */
function recordOf({ quotation, source }: QuotationView, { person, info }: PersonView): PackRecord {
  return {
    info,
    person,
    sources: new Map([[source.id, source]]),
    quotations: new Map([[quotation.id, quotation]]),
    disputed: new Map(),
    topics: new Map(),
    relations: [],
    threads: [],
  };
}

/** Always the record's wording. Rejects on an unknown form. */
export async function citationOf(view: QuotationView, person: PersonView, form: string): Promise<string> {
  const { CITATION_FORMS, citationFor } = await import('../core/cite/cite.ts');
  if (!(CITATION_FORMS as readonly string[]).includes(form))
    throw new RangeError(`no citation form "${form}"`);
  return citationFor(recordOf(view, person), view.quotation.id, form as CitationForm);
}

/** The worker's client, but `cite` is made here, in all forms. */
export function citingClient(background: Client<BackgroundCalls>): Client<BackgroundCalls> {
  const cite: Client<BackgroundCalls>['cite'] = async ({ id, form }) => {
    const [view, person] = await Promise.all([background.quotation({ id }), background.person()]);
    if (!view) throw new RangeError('no such quotation');
    return citationOf(view, person, form);
  };
  return new Proxy(background, {
    get: (target, call, receiver) => (call === 'cite' ? cite : Reflect.get(target, call, receiver)),
  });
}
