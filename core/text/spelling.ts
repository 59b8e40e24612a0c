/** British spelling as American, for comparison only. Rules with their exceptions, then words that follow none. */

const WORDS = new Map<string, string>(
  (
    'centre center|centres centers|centred centered|theatre theater|metre meter|metres meters|litre liter|fibre fiber|' +
    'calibre caliber|spectre specter|sombre somber|kilometre kilometer|kilometres kilometers|defence defense|' +
    'offence offense|licence license|pretence pretense|practise practice|practised practiced|practising practicing|' +
    'programme program|programmes programs|grey gray|sceptic skeptic|sceptical skeptical|scepticism skepticism|' +
    'sceptics skeptics|plough plow|aluminium aluminum|maths math|learnt learned|burnt burned|dreamt dreamed|' +
    'spelt spelled|leant leaned|whilst while|amongst among|amidst amid|towards toward|afterwards afterward|' +
    'forwards forward|backwards backward|upwards upward|onwards onward|artefact artifact|artefacts artifacts|' +
    'enrol enroll|fulfil fulfill|skilful skillful|instalment installment|judgement judgment|judgements judgments|' +
    'acknowledgement acknowledgment|ageing aging|dialogue dialog|dialogues dialogs|catalogue catalog|analogue analog|' +
    'mould mold|manoeuvre maneuver|encyclopaedia encyclopedia|foetus fetus|paediatric pediatric|anaesthetic anesthetic|' +
    'marvellous marvelous|jewellery jewelry|cosy cozy|storey story|tyre tire|tyres tires|disc disk|okay ok|' +
    'connexion connection|speciality specialty|orientated oriented|cheque check|per-cent percent|gotten got|' +
    'alright allright|yeah yeah|yea yeah|yep yeah|yup yeah|mum mom|draught draft|pyjamas pajamas|sulphur sulfur'
  )
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);

const OUR_STEMS =
  'colour|behaviour|favour|honour|labour|neighbour|humour|rumour|vapour|flavour|endeavour|harbour|savour|tumour|vigour|' +
  'rigour|odour|armour|parlour|splendour|candour|clamour|demeanour|saviour|valour|fervour|ardour|succour';
const OUR = new RegExp(`^(.*?)(${OUR_STEMS})(.*)$`);

const DOUBLED =
  /^(travel|model|label|cancel|signal|fuel|counsel|level|channel|tunnel|total|equal|marvel|quarrel|rival|spiral|dial|duel|initial|pedal|panel|unravel|shovel|swivel|tal)l(ed|ing|er|ers|ings)$/;

/** Verbs in -ise that are not -ize anywhere. */
const ISE_STAYS = new Set(
  (
    'wise rise arise exercise promise surprise advise otherwise precise raise noise praise disguise enterprise franchise ' +
    'compromise revise supervise televise improvise likewise expertise premise concise paradise treatise merchandise ' +
    'cruise bruise poise advertise comprise despise devise excise demise chastise incise appraise liaise malaise poise ' +
    'raise clockwise sunrise apprise reprise demise turquoise tortoise porpoise imprecise unwise circumcise'
  ).split(' '),
);
const ISE = /^(.{3,}?)is(e|es|ed|er|ers|ing|ation|ations|ational|able)$/;
const YSE = /^(anal|paral|catal|hydrol|electrol|dial)ys(e|es|ed|er|ers|ing)$/;

function izeForm(word: string): string {
  const found = ISE.exec(word);
  if (!found) return word;
  const [, stem = '', ending = ''] = found;
  const keeps = ISE_STAYS.has(`${stem}ise`) || (ending === 'ed' && ISE_STAYS.has(`${stem}is`));
  return keeps ? word : `${stem}iz${ending}`;
}

/** The American spelling, or the word itself. Takes folded words. */
export function americanSpelling(word: string): string {
  const listed = WORDS.get(word);
  if (listed !== undefined) return listed;
  if (word.length < 5) return word;
  const our = OUR.exec(word);
  if (our) return `${our[1]}${(our[2] ?? '').slice(0, -2)}r${our[3]}`;
  const doubled = DOUBLED.exec(word);
  if (doubled) return `${doubled[1]}${doubled[2]}`;
  const yse = YSE.exec(word);
  if (yse) return `${yse[1]}yz${yse[2]}`;
  return izeForm(word);
}
