/** What the card says of a checked passage: verdict, evidence, source. */
import type { Match, Part } from '../../core/judge/types.ts';
import type { Finding } from '../../core/page/types.ts';
import {
  differencePhrases,
  edgesByWeight,
  otherSpeakerPhrase,
  type Phrase,
  sourcePhrase,
  speakerPhrase,
  verdictPhrase,
} from '../../core/report/explain.ts';
import { formatDate, localText } from '../../lib/i18n/format.ts';
import { type IconShape, UI_ICONS, VERDICT_ICONS } from '../../lib/icons.ts';
import type { MatchView, QuotationView } from '../../lib/messages.ts';
import { copyButton, openButton, panelButton } from './actions.ts';
import { build, type Child, icon, shorten } from './build.ts';
import {
  type CardContent,
  type CardContext,
  context,
  diff,
  differs,
  labelled,
  list,
  passage,
  passageIn,
  related,
  section,
  sourceLines,
} from './pieces.ts';

const DIFFERENCES_SHOWN = 5;
const NEAR_SHOWN = 2;
const NEAR_UNITS = 220;

/** What agrees is said quietly. */
const AGREES = new Set(['speaker-his', 'source-agrees', 'speaker-unattributed']);

const ANOTHER_SPEAKER = new Set(['someone-else', 'page-says-other']);

/** Right or wrong words under the wrong name: that is the finding, and the wording comes second. */
const anotherSpeaker = (finding: Finding | null): boolean =>
  finding !== null && ANOTHER_SPEAKER.has(finding.speakerVerdict);

const viewOf = (view: MatchView, id: string | null): QuotationView | undefined =>
  view.quotations.find(({ quotation }) => quotation.id === id);

function verdictOf(view: MatchView, { words }: CardContext): string {
  const searched = { ...view.searched, until: formatDate(view.searched.until, words.lang) };
  return words.verdict(verdictPhrase(view.match, searched, view.disputed));
}

/** Speaker and occasion: apart from the wording, and only where there is something to say that no title says. */
function aside(view: MatchView, finding: Finding | null, person: string): readonly Phrase[] {
  const parts = 'parts' in view.match ? view.match.parts : [];
  const ofFinding = finding && !anotherSpeaker(finding) ? speakerPhrase(finding, person) : null;
  const speaker = finding ? ofFinding : otherSpeakerPhrase(parts, person);
  const source = finding ? sourcePhrase(finding) : null;
  return [speaker, source].filter((phrase) => phrase !== null);
}

function partBlock(part: Part, index: number, view: MatchView, card: CardContext): HTMLElement {
  const known = viewOf(view, part.quotation);
  const lang = known?.quotation.lang ?? 'en';
  const changed = differs(part.runs);
  const evidence = changed ? diff(part.runs, lang, card) : passageIn(part.record, part.recordSpan, lang);
  const several = 'parts' in view.match && view.match.parts.length > 1;
  const label = several
    ? card.words.card('part', { index: index + 1 })
    : card.words.card(changed ? 'diff-label' : 'words');
  const inSight = several || changed ? 'label' : 'sr-only';
  return labelled(inSight, label, evidence, several && known ? sourceLines(known, card) : null);
}

function edges(match: Match, card: CardContext): HTMLElement | null {
  const all = edgesByWeight(match);
  if (all.length === 0) return null;
  const items = all.map(({ kind, words }) =>
    build(
      'li',
      '',
      build('span', 'edge', card.words.verdict({ key: `edge-${kind}`, params: {} })),
      ' ',
      build('ins', 'restored', words),
    ),
  );
  return section(card.words.card('cut-words'), build('ul', 'list', ...items));
}

function disputed({ disputed: saying }: MatchView, { words, person }: CardContext): readonly Child[] {
  if (!saying) return [];
  const speaker = saying.realSpeaker === 'person' ? person : saying.realSpeaker;
  return [
    build('p', 'reason', localText(saying.reason, words.lang)),
    saying.realText ? section(words.card('really'), passage(saying.realText, 'en')) : null,
    speaker ? build('p', 'soft', words.card('really-by', { speaker })) : null,
  ];
}

function near(view: MatchView, card: CardContext): HTMLElement | null {
  const shown = view.match.near
    .slice(0, NEAR_SHOWN)
    .map(({ quotation }) => viewOf(view, quotation))
    .filter((found) => found !== undefined);
  if (shown.length === 0) return null;
  const items = shown.map((found) =>
    build(
      'div',
      'near',
      passage(shorten(found.quotation.exact, NEAR_UNITS, 'start'), found.quotation.lang),
      sourceLines(found, card),
    ),
  );
  return section(card.words.card('near'), ...items);
}

/** What was searched, and that absence proves nothing: with every verdict that is one of absence. */
function coverage({ searched }: MatchView, { words }: CardContext): HTMLElement {
  const params = {
    quotations: words.number(searched.quotations),
    sources: words.number(searched.sources),
    until: formatDate(searched.until, words.lang),
  };
  return build(
    'p',
    'soft',
    `${words.verdict({ key: 'coverage', params })} ${words.verdict({ key: 'absence', params: {} })}`,
  );
}

function body(view: MatchView, finding: Finding | null, card: CardContext): readonly Child[] {
  const { match } = view;
  const said = aside(view, finding, card.person);
  const agreeing = said.filter(({ key }) => AGREES.has(key));
  const warnings = said
    .filter((phrase) => !agreeing.includes(phrase))
    .map((phrase) => build('p', 'aside', icon(UI_ICONS.caution), card.words.verdict(phrase)));
  const checks = agreeing.map(({ key, params }) =>
    build(
      'p',
      'soft check',
      key === 'speaker-unattributed' ? null : icon(UI_ICONS.check),
      card.words.verdict({ key, params }),
    ),
  );
  const head = anotherSpeaker(finding) ? [build('p', 'soft', verdictOf(view, card)), ...warnings] : warnings;
  if (match.wording === 'not-found' || match.wording === 'possible')
    return [...head, near(view, card), coverage(view, card), ...checks];
  const [main] = view.quotations;
  const phrases = differencePhrases(match, DIFFERENCES_SHOWN);
  const single = match.parts.length === 1 && main !== undefined;
  return [
    ...head,
    ...disputed(view, card),
    ...(match.wording === 'disputed'
      ? []
      : match.parts.map((part, index) => partBlock(part, index, view, card))),
    phrases.length > 0 ? section(card.words.card('differences'), list(phrases, card)) : null,
    edges(match, card),
    match.wording === 'translation' && main
      ? section(card.words.card('original'), passage(main.quotation.exact, main.quotation.lang))
      : null,
    single ? labelled('sr-only', card.words.card('source'), sourceLines(main, card)) : null,
    checks.length > 0 ? build('div', 'checks', ...checks) : null,
    single ? context(main, card) : null,
    single ? related(main, card) : null,
  ];
}

/** The shape of the title: whose words they are, where that is the finding. */
function shapeOf({ match }: MatchView, finding: Finding | null): IconShape {
  if (!finding || !anotherSpeaker(finding)) return VERDICT_ICONS[match.wording];
  return VERDICT_ICONS[finding.speakerVerdict === 'page-says-other' ? 'page-says-other' : 'someone-else'];
}

function actions(view: MatchView, finding: Finding | null, card: CardContext): readonly Child[] {
  const [main] = view.quotations;
  const { wording, passage } = view.match;
  const absent = wording === 'not-found' || wording === 'possible';
  const panelView = finding
    ? ({ view: 'page', finding: finding.id } as const)
    : main
      ? ({ view: 'quotation', id: main.quotation.id } as const)
      : ({ view: 'search', query: shorten(passage, 200, 'start') } as const);
  return [
    main && !absent ? openButton(main, card) : null,
    main && !absent ? copyButton(main.quotation.id, card) : null,
    panelButton('show-in-panel', panelView, card),
  ];
}

export function matchContent(view: MatchView, finding: Finding | null, card: CardContext): CardContent {
  const speaker = finding && anotherSpeaker(finding) ? speakerPhrase(finding, card.person) : null;
  return {
    title: speaker ? card.words.verdict(speaker) : verdictOf(view, card),
    tone: speaker ? 'someone-else' : view.match.wording,
    shape: shapeOf(view, finding),
    body: body(view, finding, card),
    actions: actions(view, finding, card),
  };
}
