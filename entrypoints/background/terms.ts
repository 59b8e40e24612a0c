/** The sentinel: what content scripts look for, written when the pack has changed. */
import { personEntries, topicEntries } from '../../core/page/mentions.ts';
import { packChecksum, packRecord } from '../../lib/pack-store.ts';
import { readSentinel, writeSentinel } from '../../lib/sentinel.ts';
import { personNames } from './person.ts';

export async function refreshSentinel(): Promise<void> {
  const checksum = packChecksum();
  if ((await readSentinel())?.checksum === checksum) return;
  const record = packRecord();
  const terms = [...personEntries(personNames(record)), ...topicEntries([...record.topics.values()])];
  await writeSentinel({ checksum, terms });
}
