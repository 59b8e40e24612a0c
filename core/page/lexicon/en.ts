import type { LatinLexicon } from './types.ts';
import { words } from './words.ts';

const say = words(`
  said say:s tell:s told add:s:ed ask:s:ed answer:s:ed reply replies replied respond:s:ed write:s wrote written
  tweet:s:ed post:s:ed note:s:d explain:s:ed argue:s:d warn:s:ed insist:s:ed declare:s:d state:s:d claim:s:ed
  continue:s:d conclude:s:d joke:s:d quip:s quipped recall:s:ed admit:s admitted acknowledge:s:d announce:s:d
  assert:s:ed caution:s:ed comment:s:ed complain:s:ed confirm:s:ed contend:s:ed counter:s:ed cry cries cried deny
  denies denied emphasize:s:d emphasise:d exclaim:s:ed interject:ed interrupts interrupted maintain:s:ed mutter:ed
  muse:s:d observe:s:d opine:d point:s:ed predict:s:ed promise:s:d pledge:s:d propose:s:d quote:s:d quoting read:s
  read-out reason:ed remark:s:ed report:s:ed reiterate:s:d repeat:s:ed reveal:s:ed shout:s:ed stress:es:ed
  suggest:s:ed swear swore testify testifies testified thunder:ed urge:s:d vow:s:ed whisper:ed wonder:s:ed yell:ed
  confess:ed elaborate:s:d retort:ed scoff:ed sigh:ed snap snapped volunteered offer:s:ed laugh:ed summarize:d
  summarised reflected reflects lament:s:ed blurted boast:s:ed bragged call:s:ed teased concede:s:d clarified
  clarifies charged allege:s:d intoned implored pleaded begged ordered demanded demands indicate:s:d disclose:s:d
  reassure:s:d groused fumed gushed remember:s:ed advise:s:d assure:s:d began begins went goes put:s opened ventured
  mocked chided lectured inquire:s:d enquire:s:d speculate:s:d posit:s:ed hypothesize:d theorize:d reckon:s:ed echo:es:ed
  ponder:s:ed marvel:s:ed proclaim:s:ed underscore:s:d hint:s:ed affirm:s:ed surmise:s:d counsel:s:ed venture:s
`);

const hold = words(`
  believe:s:d think:s thought describe:s:d call:s:ed compare:s:d liken:s:ed see:s saw want:s:ed hope:s:d expect:s:ed
  fear:s:ed worry worries worried doubt:s:ed envision:s:ed envisaged imagine:s:d label:s:ed labelled dub:s dubbed
  characterize:s:d characterised criticize:s:d criticised praise:s:d blast:s:ed slam:s slammed dismiss:es:ed
  denounce:s:d condemn:s:ed reject:s:ed accuse:s:d blame:s:d express:es:ed use:s:d cite:s:d refer:s referred
  defend:s:ed question:s:ed challenge:s:d attack:s:ed ridicule:d mock:ed deride:d tout:s:ed hail:s:ed voice:d share:d
  sign:ed publish:es:ed deliver:ed frame:s:d portray:ed paint:ed sum summed put:s make:s made give:s gave issue:d
  release:d predict:s foresee:s foresaw consider:s:ed regard:s decry decried lambaste:d complained lash:ed ripped
  ripping speak:s spoke talk:s:ed reference:d feel:s felt remain:s seek:s sought aim:s:ed plan:s planned know:s knew
  learn:ed mean:s meant find:s found credit:s:ed thank:s:ed welcome:s:d support endorse:d concern:ed invoke:d point
  recount:s:ed agree:s:d prefer:s preferred define:s:d propose pitch:es:ed
`);

const participles = new Set(
  `
  say add call writ argu not claim warn insist tell ask explain describ declar stat suggest stress emphasiz emphasis
  point tweet post announc predict promis vow urg admitt acknowledg accus blam cit compar liken label dubb dismiss
  denounc criticiz prais recall conclud jok quipp remark reiterat repeat reply respond question wonder assert alleg
  contend complain lament boast pledg caution express demand us mock speculat mus proclaim hint yell shout scream exclaim whisper mutter jok gush marvel
`
    .trim()
    .split(/\s+/)
    .map((stem) => `${stem}ing`),
);

/** Word, the gender it shows and the role noun it stands for ("=": itself). */
const TITLES = `
  co-founder::= cofounder::= founder::= mr:m mrs:f ms:f miss:f sir:m lady:f lord:m dr prof::professor professor::= sen::senator senator::=
  rep::representative congressman:m:= congresswoman:f:= gov::governor governor::= president::= vice
  president-elect::= speaker::= minister::= prime secretary::= general::= gen::general attorney chancellor::=
  mayor::= judge::= justice::= chief ceo::= leader::= candidate::= nominee::= republican democrat democratic former
  then-president u.s us gop king:m queen:f prince:m princess:f pope:m:= capt col lt sgt rev majority minority senate
  house state ambassador::= director::= commissioner representative::= chairman:m:= chairwoman:f:= spokesman:m
  spokeswoman:f
`;

const titleOf = (entry: string): readonly [string, { gender?: 'm' | 'f'; role?: string }] => {
  const [word = '', gender, role] = entry.split(':');
  return [
    word,
    {
      ...((gender === 'm' || gender === 'f') && { gender }),
      ...(role && { role: role === '=' ? word : role }),
    },
  ];
};

export const EN: LatinLexicon = {
  lang: 'en',
  say,
  hold,
  participles,
  pronouns: new Map([
    ['he', 'm'],
    ['she', 'f'],
    ['they', 'n'],
    ['it', 'n'],
    ['i', 'author'],
    ['we', 'author'],
    ['you', 'author'],
    ["he'd", 'm'],
    ["she'd", 'f'],
    ["he's", 'm'],
    ["she's", 'f'],
  ]),
  possessives: new Map([
    ['his', 'm'],
    ['her', 'f'],
    ['their', 'n'],
    ['its', 'n'],
    ['my', 'author'],
    ['our', 'author'],
    ['your', 'author'],
  ]),
  skip: words(`
    has had have having also then later once again previously recently reportedly famously since even still now just already always often
    sometimes first further himself herself would could will may might did does do is was were been be being to on went goes gone as quoted
    never not only simply both earlier soon finally eventually actually apparently repeatedly merely tonight today yesterday too instead
    himself recently long ago cited heard seen known seems seemed appeared appears continued continues wanted tried came out got up
    tends tended used likes liked ever
  `),
  prepositions: words(`
    of at from with for in on to by about during after before under over into onto against between among within without through via
    since until like near amid despite around across
  `),
  determiners: words(
    'the a an this that these those one another some many several both his her their its my our your no any every each two three',
  ),
  conjunctions: words(
    'and but or because while when if although though whereas so yet whether where unless which who that as since',
  ),
  accordingTo: [['according', 'to'], ['in', 'the', 'words', 'of'], ['to', 'quote'], ['as', 'per'], ['per']],
  speechNouns: words(`
    word:s claim:s view:s statement:s remark:s comment:s belief:s argument:s assertion prediction:s tweet:s post:s
    answer response reply message memo letter email:s e-mail testimony speech vision goal mission description note:s
    insights lessons takeaways highlights declaration warning promise pledge assessment observation quote quotation
    quip line opinion conclusion explanation admission confession question analogy metaphor contention suggestion
    thesis mantra motto formulation announcement apology account interview deposition affidavit thread memorandum
    dossier essay blog keynote address talk lecture phrase term headline caption profile bio filing insistence vow
    call criticism complaint concern:s plea stance
  `),
  titles: new Map(TITLES.trim().split(/\s+/).map(titleOf)),
  notNames: words(`
    the a an this that these those there here it its he she they we i you his her their our my your in on at by for from with without within
    to of as if when while after before since until although though because but and or nor so yet then thus still even also just only not no
    yes well now today tonight tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december what who whom whose which where why how is are was were be been being do does did
    has have had will would can could should may might must shall let asked told said one two three four five six seven eight nine ten many
    most some several few all any each every another other others both either neither during under over between among against about into
    like unlike despite instead however moreover meanwhile besides indeed perhaps maybe sure okay ok first second third finally later earlier
    recently previously once again more less much very too according per given asked speaking talking writing responding answering
    opening closing concerns testimony response responses sources insiders employees staff board
    critics experts officials analysts researchers scientists lawmakers reporters republicans democrats people others users investors
    credit photo image advertisement read share related updated published
  `),
};
