/** From a quotation on the page and what the judge says of its words to one finding. */
import type { Match, Part } from '../judge/types.ts';
import { lengthOf } from './marks/quotation-filter.ts';
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

/** Words of the record that the page credits to nobody by name: settled by whose they are. */
const isHis = (attribution: Attribution, nobodyElse: boolean): boolean =>
  nobodyElse || (attribution.name !== null && guessed({ attribution }));

/** Words not credited to him: what the record says they are, where they are long enough to tell. */
function settleOthers(
  text: string,
  attribution: Attribution,
  match: Match,
  verdict: SpeakerVerdict,
  alone: boolean,
): Judged {
  const nothing: Judged = { match: null, speakerVerdict: verdict };
  const firm = FIRM.test(match.wording);
  if (recordSpeaker(match) !== 'person' || !(firm || DIFFERS.test(match.wording))) return nothing;
  // A noun ("the founders") may well include him; only a name says somebody else.
  const named = verdict === 'someone-else' && /^[\p{Lu}\p{Lo}@]/u.test(attribution.name ?? '');
  const telling = isTelling(text);
  if (named && !guessed({ attribution }))
    return firm && telling ? { match, speakerVerdict: 'page-says-other' } : nothing;
  if (!firm && !telling) return nothing;
  return { match, speakerVerdict: isHis(attribution, alone && firm) ? 'his' : 'unattributed' };
}

/**
 * Keeps a verdict only where it concerns the person. Credited to him: every verdict. Credited to nobody: what stands in
 * the record. Credited to somebody else: his words when long enough to be no coincidence, else nothing. `alone`: the page
 * names the person and credits nobody else with anything, so words of the record without a speaker are meant as theirs.
 */
export function settleFinding(text: string, attribution: Attribution, match: Match, alone: boolean): Judged {
  const verdict = pageVerdict(attribution);
  if (verdict === 'his') return { match, speakerVerdict: othersWords(match) ? 'someone-else' : 'his' };
  return settleOthers(text, attribution, match, verdict, alone);
}

/** The record gives the words to somebody else, by name. */
function othersWords(match: Match): boolean {
  const speaker = recordSpeaker(match);
  return speaker !== null && speaker !== 'person' && speaker !== 'mixed';
}
