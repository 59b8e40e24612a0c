/**
 * What a verdict says, as keys and parameters of the interface's texts: no language here, so that the card in the page,
 * the panel and the reports all say the same.
 */
import type { Difference, DiffRun, Edge, Match, Part, WordClass } from '../judge/types.ts';
import type { DisputedSaying, Quotation, Source } from '../pack/types.ts';
import type { Finding } from '../page/types.ts';

/** `key` is one of the namespace `verdicts`; `count` chooses the plural. */
export interface Phrase {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface Searched {
  readonly quotations: number;
  readonly sources: number;
  /** ISO date of the pack; screens write it in their language. */
  readonly until: string;
}

const phrase = (key: string, params: Phrase['params'] = {}): Phrase => ({ key, params });

/** Worst last: of several classes the worst names the change. */
const MEANING: readonly WordClass[] = ['quantifier', 'modal-hedge', 'number', 'negation'];
const HARMLESS: readonly WordClass[] = [
  'filler',
  'repeat',
  'contraction',
  'spelling',
  'number-form',
  'punctuation-bracket',
];
const LIGHT_EDITS: ReadonlyMap<WordClass, string> = new Map([
  ['filler', 'fillers'],
  ['repeat', 'fillers'],
  ['contraction', 'contraction'],
  ['spelling', 'spelling'],
  ['number-form', 'number-form'],
  ['punctuation-bracket', 'brackets'],
]);
/** The edge that a reader should hear of first. */
const EDGE_ORDER: readonly Edge['kind'][] = [
  'must-keep',
  'turn-follows',
  'hedge-before',
  'silent-cut',
  'ellipsis-hides',
  'stops-inside',
  'starts-inside',
];
const SECONDS_PER_MINUTE = 60;
/** Apart by this much, minutes say it better than seconds. */
const MINUTES_FROM_SEC = 90;

const matters = ({ class: wordClass }: Difference): boolean => !HARMLESS.includes(wordClass);

function lightEdit(match: Match & { wording: 'light-edit' }): Phrase {
  if (match.transcriptsDiffer.length > 0) return phrase('sentence-light-edit-transcripts');
  const names = new Set(match.differences.map((difference) => LIGHT_EDITS.get(difference.class)));
  const [only] = names;
  if (names.size !== 1 || !only) return phrase('sentence-light-edit');
  if (only !== 'fillers' || match.differences.every(({ page }) => page === null))
    return phrase(`sentence-light-edit-${only}`);
  const allAdded = match.differences.every(({ record }) => record === null);
  return phrase(allAdded ? 'sentence-light-edit-fillers-added' : 'sentence-light-edit');
}

function joined({ parts, distanceSec }: Match & { wording: 'joined' }): Phrase {
  const sources = new Set(parts.map((part) => part.source)).size;
  if (sources > 1) return phrase('sentence-joined-sources', { count: sources });
  if (distanceSec === null) return phrase('sentence-joined');
  return distanceSec < MINUTES_FROM_SEC
    ? phrase('sentence-joined-seconds', { count: Math.round(distanceSec) })
    : phrase('sentence-joined-minutes', { count: Math.round(distanceSec / SECONDS_PER_MINUTE) });
}

function alteredMeaning({ differences }: Match & { wording: 'altered-meaning' }): Phrase {
  const classes = new Set(differences.map((difference) => difference.class));
  const worst = MEANING.findLast((each) => classes.has(each));
  return phrase(worst ? `sentence-altered-meaning-${worst}` : 'sentence-altered-meaning');
}

/** The verdict as one line. `disputed`: the saying that a disputed match names. */
export function verdictPhrase(
  match: Match,
  searched: Searched | null = null,
  disputed: DisputedSaying | null = null,
): Phrase {
  switch (match.wording) {
    case 'exact':
      return phrase(match.openNeighbour ? `sentence-exact-${match.openNeighbour}` : 'sentence-exact');
    case 'light-edit':
      return lightEdit(match);
    case 'translation':
      return phrase(`sentence-translation-${match.by}`);
    case 'cut':
      return phrase(`sentence-cut-${(edgesByWeight(match)[0] ?? match.edges[0]).kind}`);
    case 'joined':
      return joined(match);
    case 'altered':
      return phrase('sentence-altered', { count: Math.max(1, match.differences.filter(matters).length) });
    case 'altered-meaning':
      return alteredMeaning(match);
    case 'disputed':
      return phrase(disputed ? `sentence-disputed-${disputed.verdict}` : 'sentence-disputed');
    case 'possible':
      return phrase('sentence-possible');
    case 'not-found':
      return searched
        ? phrase('sentence-not-found', { count: searched.sources, until: searched.until })
        : phrase('sentence-not-found-here');
  }
}

/** Letters and figures alone, so that the same words with and without their full stop are the same. */
const bare = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What was cut, the weightiest first, the same words only once; none where the verdict has no edges. */
export function edgesByWeight(match: Match): readonly Edge[] {
  if (!('edges' in match)) return [];
  const ordered = [...match.edges].sort((a, b) => EDGE_ORDER.indexOf(a.kind) - EDGE_ORDER.indexOf(b.kind));
  const said: string[] = [];
  return ordered.filter(({ words }) => {
    const own = bare(words);
    if (own !== '' && said.some((earlier) => ` ${earlier} `.includes(` ${own} `))) return false;
    said.push(own);
    return true;
  });
}

/** Classes that have words of their own for a kind of difference; the rest share the general ones. */
const OWN_WORDS = new Set([
  'filler-left-out',
  'filler-added',
  'repeat-left-out',
  'repeat-added',
  'contraction-changed',
  'spelling-changed',
  'number-form-changed',
  'punctuation-bracket-added',
  'punctuation-bracket-changed',
  'punctuation-bracket-left-out',
  'modal-hedge-left-out',
  'modal-hedge-added',
]);

function differencePhrase({ class: wordClass, page, record }: Difference): Phrase {
  const kind = page === null ? 'left-out' : record === null ? 'added' : 'changed';
  const own = `${wordClass}-${kind}`;
  return phrase(`difference-${OWN_WORDS.has(own) ? own : kind}`, { page: page ?? '', record: record ?? '' });
}

/** Each difference in words, those that matter first; what is over `limit` is counted. */
export function differencePhrases(match: Match, limit: number): readonly Phrase[] {
  if (match.wording === 'not-found' || match.wording === 'possible') return [];
  const { differences } = match;
  const ordered = [...differences.filter(matters), ...differences.filter((each) => !matters(each))];
  const shown = ordered.slice(0, limit).map(differencePhrase);
  const rest = ordered.length - shown.length;
  return rest > 0 ? [...shown, phrase('difference-more', { count: rest })] : shown;
}

/** Whose words they are. `person`: the pack's person in the reader's language. Null where nothing needs saying. */
export function speakerPhrase(finding: Finding, person: string): Phrase | null {
  const { match, speakerVerdict, attribution } = finding;
  if (match === null || match.wording === 'not-found' || match.wording === 'possible') return null;
  // A disputed saying may be nobody's: the record does not back the credit.
  if (speakerVerdict === 'his')
    return match.wording === 'disputed' ? null : phrase('speaker-his', { person });
  if (speakerVerdict === 'unattributed') return phrase('speaker-unattributed');
  if (speakerVerdict === 'page-says-other')
    return attribution.name
      ? phrase('speaker-page-says-other', { credited: attribution.name, person })
      : phrase('speaker-page-says-other-unknown', { person });
  return otherSpeakerPhrase(match.parts, person) ?? phrase('speaker-someone-else-unknown', { person });
}

/** Null where the record gives the words to the person, or does not know. */
export function otherSpeakerPhrase(parts: readonly Part[], person: string): Phrase | null {
  const other = parts.find((part) => part.speaker !== null && part.speaker !== 'person');
  if (!other?.speaker) return null;
  return other.speaker === 'mixed'
    ? phrase('speaker-someone-else-unknown', { person })
    : phrase('speaker-someone-else', { speaker: other.speaker, person });
}

/** Null where the page names no occasion. */
export function sourcePhrase({ sourceVerdict }: Finding): Phrase | null {
  return sourceVerdict === 'not-stated' ? null : phrase(`source-${sourceVerdict}`);
}

/** How well the wording is established. */
export function tierPhrase({ verification }: Quotation, source: Source): Phrase {
  const { tier } = verification;
  if (tier === 'official-transcript' && source.transcript?.edited)
    return phrase('tier-official-transcript-edited');
  const publisher = source.publisher ?? source['container-title'];
  return tier === 'reported' && publisher
    ? phrase('tier-reported-by', { publisher })
    : phrase(`tier-${tier}`);
}

/** `page`: only on the page; `record`: only in the record. `gap`: an omission that the page marks. */
export interface DiffToken {
  readonly kind: 'same' | 'page' | 'record' | 'gap';
  readonly text: string;
  readonly spaceBefore: boolean;
}

const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/** The runs as they are written out: the page's words, then the record's, with blanks where the script has them. */
export function diffTokens(runs: readonly DiffRun[]): readonly DiffToken[] {
  const tokens: DiffToken[] = [];
  const push = (kind: DiffToken['kind'], raw: string) => {
    const text = raw.trim();
    if (text === '') return;
    const last = tokens.at(-1)?.text.at(-1) ?? '';
    const spaceBefore = last !== '' && !SPACELESS.test(last) && !SPACELESS.test(text.charAt(0));
    tokens.push({ kind, text, spaceBefore });
  };
  for (const { kind, page, record } of runs) {
    if (kind === 'same') push('same', page);
    else if (kind === 'gap') push('gap', page || '…');
    else {
      push('page', page);
      push('record', record);
    }
  }
  return tokens;
}
