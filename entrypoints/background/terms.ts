/** The sentinel: what content scripts look for, written when the pack has changed. */
import { checksumOf } from '../../core/pack/compile.ts';
import { personEntries, topicEntries } from '../../core/page/mentions.ts';
import type { Sentinel } from '../../lib/messages.ts';
import { packChecksum, packRecord } from '../../lib/pack-store.ts';
import { readSentinel, writeSentinel } from '../../lib/sentinel.ts';
import { personNames } from './person.ts';

const sealOf = (terms: Sentinel['terms']): string => `${packChecksum()}-${checksumOf(JSON.stringify(terms))}`;

/** Writes what pages look for, unless it is there, of this pack, and undamaged. */
export async function refreshSentinel(): Promise<void> {
  const stored = await readSentinel();
  if (stored && stored.checksum === sealOf(stored.terms)) return;
  const record = packRecord();
  const terms = [...personEntries(personNames(record)), ...topicEntries([...record.topics.values()])];
  await writeSentinel({ checksum: sealOf(terms), terms });
}
