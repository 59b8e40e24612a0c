/** Nouns that stand for a speaker: whom "the senator" means, and which nouns are people at all. */
import type { LatinLexicon } from '../lexicon/types.ts';

/** Nouns that press style puts for the person just named ("the Oregon Democrat", "the co-founder"). */
const DESCRIPTIONS =
  /^(?:democrat|republican|senator|congressman|congresswoman|representative|lawmaker|governor|president|candidate|nominee|chancellor|premier|minister|mayor|leader|politician|billionaire|tycoon|mogul|boss|entrepreneur|founder|co-founder|cofounder|ceo|scientist|physicist|actor|actress|singer|writer|author|independent|conservative|liberal|president-elect|businessman|researcher|chercheur|chercheuse|scientifique|cofondateur|científico|investigador|cofundador|scienziato|ricercatore|cofondatore|cientista|pesquisador|(?:\p{L}*(?:wissenschaftler|forscher|gründer|chef|informatiker|experte)(?:in)?))$/u;
/** "The Serbian", "the Spaniard": how sports pages call whom they just named. */
const DEMONYMS = new Set(
  (
    'serbian serb spaniard frenchman frenchwoman englishman englishwoman irishman irishwoman scot scotsman welshman dutchman dutchwoman ' +
    'german italian american canadian australian argentine argentinian brazilian portuguese swede dane norwegian finn pole russian ' +
    'ukrainian croatian croat slovak slovenian czech austrian belgian briton brit greek turk israeli egyptian nigerian kenyan ghanaian ' +
    'senegalese moroccan algerian indian pakistani japanese korean mexican colombian chilean uruguayan jamaican californian texan'
  ).split(' '),
);
/** They describe whom the page is about as a rule, not somebody beside them (a coach, a manager). */
const STARS =
  /^(?:director|film-?maker|star|singer-songwriter|rapper|comedian|novelist|poet|playwright|midfielder|striker|footballer|golfer|boxer|sprinter|swimmer|gymnast|racer|cricketer|whistleblower|philanthropist)$/;
const TEXTS =
  /^(?:banner|sign|poster|document|page|website|notice|transcript|article|story|report|book|rumou?rs?|it)$/;
const PEOPLE =
  /(?:er|or|ist|man|woman|person|ian|ant|ent|aide|official|chief|ive|ess|yst|eur|mate|lead|head|boss|tycoon|mogul|champion|star|duke|student|friend|mother|father|son|wife|husband|colleague)$/;
const THINGS =
  /^(?:paper|letter|newspaper|computer|government|statement|document|president|center|server|number|report|parliament|department|other|another|answer|filing|important|significant|different)$/;

/** "Faster", "later", "whether": no nouns. */
const COMPARED =
  /^(?:fast|bett|lat|furth|long|short|howev|wheth|rath|nev|ev|ov|und|aft|eith|neith|togeth|bigg|great|small|high|low|strong|old|young|few|near|hard|quick|soon|earli|deep|clos|wid|broad|clear|bright|cheap|larg|saf|altogeth|remaind|numb|matt|pow|ord|quart|summ|wint|octob|novemb|decemb|septemb|weath|wat|pap)er$/;

/** "Dublin-born", "Oslo-based": an adjective made of a place's or a firm's name. */
const ORIGIN = /[-‑](?:born|based|bred|raised|trained|educated|led|backed|owned|funded|speaking)$/;

export const isOrigin = (word: string): boolean => ORIGIN.test(word);

/** Small letters. */
export const isDemonym = (noun: string): boolean => DEMONYMS.has(noun);

/** The shortest is "ceo"; asked of marks and articles more often than of nouns. */
export const isDescription = (noun: string): boolean =>
  noun.length > 2 &&
  (DESCRIPTIONS.test(noun) || STARS.test(noun) || DEMONYMS.has(noun) || noun.endsWith('-year-old'));

/** A text "says" things too, but it is nobody. */
export const isText = (noun: string, lexicon: LatinLexicon): boolean =>
  lexicon.speechNouns.has(noun) || TEXTS.test(noun);

/** Bodies, groups and texts that have a say; any other noun ("directly", "forever") was taken for a subject by mistake. */
const BODIES =
  /^(?:employee|attorney|trustee|secretary|deputy|scholar|veteran|nurse|pilot|priest|clerk|cop|board|company|firm|team|bank|foundation|ministry|group|agency|committee|court|union|party|police|government|department|office|campaign|administration|network|newspaper|magazine|outlet|site|report|lawsuit|complaint|manifesto|source|judge|friend|bill|poll|public|critic|s[ck]eptic|fan|rival|ally|peer|coach|expert|start-?up|lab(?:oratory)?|institute|university|school|college|organi[sz]ation|non-?profit|charity|council|parliament|panel|commission|authority|investigation|inquiry|movement|studio|club|association|coalition|pair|duo|couple|trio|other|one|pope|king|queen|prince|people|crowd|family|staff|readout|slide|indictment|plaintiff|defendant|prosecution|defen[cs]e|industry|community|press|media|army|military|church|hospital|airline|museum|theater|theatre|crew|band|actress|guest|kid|boy|girl|child|children|men|women|both|many|some|others|most|each|model|chatbot|bot|machine|agent)$/;

/** A noun that may be shown as whoever speaks; texts aside, which are somebody's. */
export const isCalled = (noun: string, lexicon: LatinLexicon): boolean =>
  isText(noun, lexicon) || lexicon.lang !== 'en' || noun.startsWith('@') || mayBeCalled(noun);

const mayBeCalled = (noun: string): boolean =>
  [noun, noun.replace(/ies$/, 'y'), noun.replace(/s$/, '')].some(
    (one) => isSomebody(one) || BODIES.test(one) || isDescription(one),
  );

/** "An analyst": nobody by name, but the one whom "she said" then means. Plurals and institutions are not. */
export const isSomebody = (noun: string): boolean =>
  PEOPLE.test(noun) && !THINGS.test(noun) && !COMPARED.test(noun) && !/(?:ment|spective)$/.test(noun);
