import { CallError } from '../../lib/messaging.ts';

export function citation(_id: string, _form: string): string {
  throw new CallError('citations are not wired yet', false);
}
