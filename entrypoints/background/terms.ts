/** The sentinel: what content scripts look for, written when the pack has changed. */
import { checksumOf } from '../../core/pack/compile.ts';
import { personEntries, topicEntries } from '../../core/page/names/mentions.ts';
import { literalFactors } from '../../core/page/names/probe.ts';
import { packChecksum, packRecord } from '../../lib/pack-store.ts';
import { readSentinel, readTermsText, writeSentinel } from '../../lib/sentinel.ts';
import { personNames } from './person.ts';

const sealOf = (factors: readonly string[], terms: string): string =>
  `${packChecksum()}-${checksumOf(JSON.stringify(factors) + terms)}`;

/** Writes what pages look for, unless it is there, of this pack, and undamaged. */
export async function refreshSentinel(): Promise<void> {
  const [stored, storedTerms] = await Promise.all([readSentinel(), readTermsText()]);
  if (stored && storedTerms && stored.checksum === sealOf(stored.factors, storedTerms)) return;
  const record = packRecord();
  const terms = [...personEntries(personNames(record)), ...topicEntries([...record.topics.values()])];
  const factors = literalFactors(terms);
  const text = JSON.stringify(terms);
  await writeSentinel({ checksum: sealOf(factors, text), factors }, text);
}
