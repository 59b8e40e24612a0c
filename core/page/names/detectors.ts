/** Detectors of a person's names and of topics, built once for each: a page is read with the same ones as the page before. */

import { remembered } from '../../remembered.ts';
import { lettered } from '../../text/lettered.ts';
import type { PersonNames } from '../types.ts';
import { buildDetector, type Detector } from './detector.ts';
import { type PageTopics, personEntries, topicEntries } from './mentions.ts';

const SURNAME = lettered(String.raw`^[\p{Script=Latin}.'’ -]+\s([\p{Lu}][\p{L}'’-]+)$`);

/** A person given by full names only is called by the surname as well. */
function withSurname(person: PersonNames) {
  const entries = personEntries(person);
  const surname = SURNAME.exec(person.name)?.[1];
  if (surname !== undefined && !entries.some(({ text }) => text === surname))
    entries.push({ text: surname, id: person.id ?? person.name, kind: 'name' });
  return entries;
}

/** The names of the person alone and the terms beside them are the same names. */
export const hasSameNames: (person: PersonNames) => boolean = remembered(
  (person) => withSurname(person).length === personEntries(person).length,
);

/** Names of the person, the surname among them. */
export const nameDetector: (person: PersonNames) => Detector = remembered((person) =>
  buildDetector(withSurname(person)),
);

const forPerson = remembered((person: PersonNames) =>
  remembered((topics: PageTopics) => buildDetector([...personEntries(person), ...topicEntries(topics)])),
);

/** Names of the person as given, and the topics' terms. */
export const termDetector = (person: PersonNames, topics: PageTopics): Detector => forPerson(person)(topics);
