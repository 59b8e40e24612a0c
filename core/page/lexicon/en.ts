import type { LatinLexicon } from './types.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const say = words(`
  said says say tell tells told add adds added ask asks asked answer answers answered reply replies replied respond responds
  responded write writes wrote written tweet tweets tweeted post posts posted note notes noted explain explains explained argue argues argued
  warn warns warned insist insists insisted declare declares declared state states stated claim claims claimed continue
  continues continued conclude concludes concluded joke jokes joked quip quips quipped recall recalls recalled admit admits admitted acknowledge
  acknowledges acknowledged announce announces announced assert asserts asserted caution cautions cautioned comment comments
  commented complain complains complained confirm confirms confirmed contend contends contended counter counters countered
  cry cries cried deny denies denied emphasize emphasizes emphasized emphasise emphasised exclaim exclaims exclaimed
  interject interjected interrupts interrupted maintain maintains maintained mutter muttered muse muses mused observe observes observed
  opine opined point pointed points predict predicts predicted promise promises promised pledge pledges pledged propose proposes
  proposed quote quoted quotes quoting reads read read-out reason reasoned remark remarks remarked report reported reports reiterate reiterates
  reiterated repeat repeats repeated reveal reveals revealed shout shouted shouts stress stresses stressed suggest suggests
  suggested swear swore testify testifies testified thunder thundered urge urges urged vow vows vowed whisper whispered
  wonder wonders wondered yell yelled confess confessed elaborate elaborates elaborated retort retorted
  scoff scoffed sigh sighed snap snapped volunteered offer offered offers laugh laughed summarize summarized summarised
  reflected reflects lament laments lamented blurted boast boasted boasts bragged called calls call teased concedes conceded
  concede clarified clarifies charged allege alleges alleged adds intoned implored pleaded begged ordered demanded demands
  indicate indicates indicated disclose discloses disclosed reassure reassures reassured muse groused fumed gushed remembers remember remembered
  advise advised advises assured assures assure began begins went goes put puts opened ventured mocked chided lectured
`);

const hold = words(`
  believe believes believed think thinks thought describe describes described call calls called compare compares compared liken likens
  likened see sees saw want wants wanted hope hopes hoped expect expects expected fear fears feared worry worries worried doubt doubts
  doubted envision envisions envisioned envisaged imagine imagines imagined label labels labeled labelled dub dubs dubbed characterize
  characterizes characterized characterised criticize criticizes criticized criticised praise praises praised blast blasts blasted slam slams
  slammed dismiss dismisses dismissed denounce denounces denounced condemn condemns condemned reject rejects rejected accuse accuses
  accused blame blames blamed express expresses expressed use uses used cite cites cited refer refers referred defend defends
  defended question questions questioned challenge challenges challenged attack attacks attacked ridicule ridiculed mock mocked
  deride derided tout touts touted hail hails hailed voice voiced share shared sign signed published publishes publish deliver delivered
  frame frames framed portray portrayed paint painted sum summed put puts make makes made give gives gave issue issued release released
  predict predicts foresee foresees foresaw consider considers considered regard regards decry decried lambaste lambasted
  complained lash lashed ripped ripping speak spoke speaks talk talked talks reference referenced feel feels felt
  remain remains seek seeks sought aim aims aimed plan plans planned know knows knew learn learned mean means meant find finds found
  credit credits credited thank thanked thanks welcomed welcome welcomes support endorse endorsed concern concerned invoke invoked
  point recount recounted recounts agree agrees agreed prefer prefers preferred define defines defined propose pitch pitched pitches
`);

const participles = words(`
  saying adding calling writing arguing noting claiming warning insisting telling asking explaining describing declaring stating
  suggesting stressing emphasizing emphasising pointing tweeting posting announcing predicting promising vowing urging admitting
  acknowledging accusing blaming citing comparing likening labeling dubbing dismissing denouncing criticizing praising
  recalling concluding joking quipping remarking reiterating repeating replying responding questioning wondering asserting alleging
  contending complaining lamenting boasting pledging cautioning expressing demanding using mocking
`);

const TITLES: readonly (readonly [string, { gender?: 'm' | 'f'; role?: string }])[] = [
  ['mr', { gender: 'm' }],
  ['mrs', { gender: 'f' }],
  ['ms', { gender: 'f' }],
  ['miss', { gender: 'f' }],
  ['sir', { gender: 'm' }],
  ['lady', { gender: 'f' }],
  ['lord', { gender: 'm' }],
  ['dr', {}],
  ['prof', { role: 'professor' }],
  ['professor', { role: 'professor' }],
  ['sen', { role: 'senator' }],
  ['senator', { role: 'senator' }],
  ['rep', { role: 'representative' }],
  ['congressman', { gender: 'm', role: 'congressman' }],
  ['congresswoman', { gender: 'f', role: 'congresswoman' }],
  ['gov', { role: 'governor' }],
  ['governor', { role: 'governor' }],
  ['president', { role: 'president' }],
  ['vice', {}],
  ['president-elect', { role: 'president-elect' }],
  ['speaker', { role: 'speaker' }],
  ['minister', { role: 'minister' }],
  ['prime', {}],
  ['secretary', { role: 'secretary' }],
  ['general', { role: 'general' }],
  ['gen', { role: 'general' }],
  ['attorney', {}],
  ['chancellor', { role: 'chancellor' }],
  ['mayor', { role: 'mayor' }],
  ['judge', { role: 'judge' }],
  ['justice', { role: 'justice' }],
  ['chief', {}],
  ['ceo', { role: 'ceo' }],
  ['leader', { role: 'leader' }],
  ['candidate', { role: 'candidate' }],
  ['nominee', { role: 'nominee' }],
  ['republican', {}],
  ['democrat', {}],
  ['democratic', {}],
  ['former', {}],
  ['then-president', {}],
  ['u.s', {}],
  ['us', {}],
  ['gop', {}],
  ['king', { gender: 'm' }],
  ['queen', { gender: 'f' }],
  ['prince', { gender: 'm' }],
  ['princess', { gender: 'f' }],
  ['pope', { gender: 'm', role: 'pope' }],
  ['capt', {}],
  ['col', {}],
  ['lt', {}],
  ['sgt', {}],
  ['rev', {}],
  ['majority', {}],
  ['minority', {}],
  ['senate', {}],
  ['house', {}],
  ['state', {}],
  ['ambassador', { role: 'ambassador' }],
  ['director', { role: 'director' }],
  ['commissioner', {}],
  ['representative', { role: 'representative' }],
  ['chairman', { gender: 'm', role: 'chairman' }],
  ['chairwoman', { gender: 'f', role: 'chairwoman' }],
  ['spokesman', { gender: 'm' }],
  ['spokeswoman', { gender: 'f' }],
];

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
    words word claim claims view views statement statements remark remarks comment comments belief argument assertion prediction
    tweet tweets post posts answer response reply message memo letter email e-mail emails testimony speech vision goal mission description
    note notes beliefs insights predictions arguments lessons takeaways highlights declaration warning promise pledge assessment observation quote quotation quip line opinion conclusion explanation
    admission confession question analogy metaphor contention suggestion thesis mantra motto formulation announcement apology account
    interview deposition affidavit thread memorandum dossier essay blog keynote address talk lecture phrase term line headline caption profile bio filing insistence vow call criticism complaint concern concerns plea stance
  `),
  titles: new Map(TITLES),
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
