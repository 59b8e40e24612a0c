/** From a quotation on the page and what the judge says of its words to one finding. */
import type { Match, Part } from '../judge/types.ts';
import { lengthOf } from './marks/length.ts';
import type { Attribution, SpeakerVerdict } from './types.ts';

export interface Judged {
  readonly match: Match | null;
  readonly speakerVerdict: SpeakerVerdict;
}

/** Below this many words (Chinese: characters / 2) shared words prove nothing about who said them. */
const TELLING_WORDS = 8;

const FIRM = /^(?:exact|light-edit|translation|cut|joined)$/;
const DIFFERS = /^(?:altered|altered-meaning|disputed)$/;

const parts = (match: Match): readonly Part[] => (match.wording === 'not-found' ? [] : match.parts);

/** Whose words the record says they are: 'person', another's name, or null where it does not know. */
function recordSpeaker(match: Match): string | null {
  const speakers = new Set(parts(match).map((part) => (part.disputed === null ? part.speaker : 'person')));
  return speakers.size === 1 ? ([...speakers][0] ?? null) : null;
}

/** What the page alone says of the speaker. With no match, `someone-else` accuses nobody. */
function pageVerdict(attribution: Attribution): SpeakerVerdict {
  if (attribution.person !== null) return 'his';
  return attribution.name === null ? 'unattributed' : 'someone-else';
}

/** The page names nobody here: a pronoun, or the speaker before. */
export const guessed = ({ attribution }: { readonly attribution: Attribution }): boolean =>
  /^(?:pronoun|continuation)$/.test(attribution.cue?.kind ?? '');

export const isTelling = (text: string): boolean => {
  const { words, chars } = lengthOf(text);
  return words + chars / 2 >= TELLING_WORDS;
};

/** Who else is quoted on a page that names the person: nobody, others in other blocks, or somebody in the same block. */
export type Company = 'nobody' | 'elsewhere' | 'here';

/** Words of the record that the page credits to no human by name: settled by whose they are. */
function isHis(attribution: Attribution, telling: boolean, company: Company): boolean {
  if (attribution.name !== null && guessed({ attribution })) return true;
  return company === 'nobody' || (company === 'elsewhere' && telling);
}

/** Words not credited to him: what the record says they are, where they are long enough to tell. */
function settleOthers(text: string, attribution: Attribution, match: Match, company: Company): Judged {
  const nothing: Judged = { match: null, speakerVerdict: pageVerdict(attribution) };
  const firm = FIRM.test(match.wording);
  if (recordSpeaker(match) !== 'person' || !(firm || DIFFERS.test(match.wording))) return nothing;
  const telling = isTelling(text);
  const open = guessed({ attribution });
  // Only another human's name says that the page gives the words away; an institution may speak through the person.
  const named = open ? undefined : attribution.named;
  if (named === 'human' && firm && telling) return { match, speakerVerdict: 'page-says-other' };
  if (named === 'human' || named === 'institution' || !(firm || telling)) return nothing;
  const his = isHis(attribution, telling, company) && (firm || open);
  return { match, speakerVerdict: his ? 'his' : 'unattributed' };
}

/**
 * Keeps a verdict only where it concerns the person. Credited to him: every verdict. Credited to nobody: what stands in
 * the record, meant as his where the page names him and nobody else is near. Credited to somebody else: his words when
 * long enough to be no coincidence, else nothing.
 */
export function settleFinding(
  text: string,
  attribution: Attribution,
  match: Match,
  company: Company,
): Judged {
  if (attribution.person !== null)
    return { match, speakerVerdict: othersWords(match) ? 'someone-else' : 'his' };
  return settleOthers(text, attribution, match, company);
}

/** The record gives the words to somebody else, by name. */
function othersWords(match: Match): boolean {
  const speaker = recordSpeaker(match);
  return speaker !== null && speaker !== 'person' && speaker !== 'mixed';
}
