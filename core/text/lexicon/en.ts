/**
 * English words whose loss or change matters, and those whose loss does not. Written as matching sees them: contractions
 * expanded, American spelling. A phrase is matched before the words it is made of.
 */
const list = (text: string): readonly string[] => text.split('|').map((phrase) => phrase.trim());

/** Never carry meaning. */
export const FILLERS = list('um|uh|uhm|umm|er|erm|ah|eh|hmm|hm|mm|mhm|uh huh|mm hmm|oh|yeah|huh');
/** Fillers in one place, words in another: `isFillerHere` decides. */
export const CONTEXT_FILLERS = list('you know|i mean|like|right|ok');
/** Harmless to leave out where a sentence starts. */
export const STARTERS = list('so|well|and|but|now|then|because|also');

export const NEGATIONS = list(
  'not|no|never|none|nothing|nobody|nowhere|neither|nor|without|hardly|barely|scarcely|no one|cannot|unable|' +
    'impossible|unlikely|untrue|false|incorrect',
);

export const QUANTIFIERS = list(
  'all|some|most|many|much|every|each|any|few|a few|several|half|both|more|less|least|fewer|always|often|sometimes|' +
    'usually|rarely|seldom|frequently|occasionally|only|almost|nearly|mostly|entirely|completely|totally|partly|' +
    'partially|fully|mainly|largely|everything|everyone|everybody|something|someone|anything|anyone|lot|lots|a lot|' +
    'a lot of|lots of|plenty|majority|minority|whole|enough|a little|a bit|a little bit|little bit|exactly|generally|' +
    'a couple|couple|dozens|dozen|handful|hundreds|thousands|millions|billions|trillions|twice|once|double|triple|' +
    'forever|ever',
);

export const HEDGES = list(
  'can|could|may|might|must|shall|should|will|would|ought|ought to|have to|has to|had to|need to|needs to|' +
    'maybe|perhaps|probably|possibly|possible|probable|likely|presumably|apparently|seemingly|supposedly|arguably|' +
    'potentially|hopefully|certainly|definitely|surely|clearly|obviously|undoubtedly|inevitably|necessarily|' +
    'seem|seems|seemed|appear|appears|appeared|guess|suppose|suspect|assume|believe|believes|doubt|hope|' +
    'i think|i do think|i guess|i believe|i suppose|i suspect|i would say|i would think|i would guess|i feel|' +
    'we think|we believe|they think|people think|you think|think|sort of|kind of|more or less|to some extent|' +
    'to some degree|in some sense|in a sense|in a way|in some way|in my opinion|in my view|it seems|it seems to me|' +
    'it looks like|as far as i know|as far as i can tell|if you will|so to speak|at least|at most|roughly|approximately|' +
    'about|around|somewhat|fairly|quite|rather|pretty|slightly|if|unless|whether|tend|tends|try|tries|expect|imagine|' +
    'plausible|conceivable|conceivably|certain|sure|able|in principle|in theory|basically|essentially|not necessarily',
);

/** Adverbs that set how sure the speaker is; said twice they may be one his and one put in. */
export const EPISTEMIC = list(
  'maybe|perhaps|probably|possibly|definitely|certainly|likely|presumably|surely',
);

export const PRONOUNS = list(
  'i|me|my|mine|myself|we|us|our|ours|ourselves|you|your|yours|yourself|he|him|his|himself|she|her|hers|herself|it|its|' +
    'itself|they|them|their|theirs|themselves|this|that|these|those|who|whom|whose|which|what',
);

export const FUNCTION_WORDS = list(
  "a|an|the|of|to|in|on|at|by|for|with|from|into|onto|over|under|up|down|out|off|as|than|and|or|but|so|'s|also|then|" +
    'there|here|just|really|very|too|even|still|yet|already|well|actually|because|though|although|while|when|where|' +
    'how|why|such|through|between|after|before|during|against|toward|about|again|now|please|like|until|since|per|via|' +
    'else|however|therefore|thus|hence|per|within|upon|among|across|behind|beyond|along',
);

/** Forms of one verb are the same word in another tense or number. */
export const IRREGULAR_FORMS: readonly (readonly string[])[] = list(
  'be am is are was were been being|have has had having|do does did done doing|go goes went gone going|' +
    'say says said saying|make makes made making|get gets got gotten getting|know knows knew known knowing|' +
    'think thinks thought thinking|take takes took taken taking|see sees saw seen seeing|come comes came coming|' +
    'find finds found finding|give gives gave given giving|tell tells told telling|become becomes became becoming|' +
    'leave leaves left leaving|feel feels felt feeling|bring brings brought bringing|begin begins began begun beginning|' +
    'keep keeps kept keeping|hold holds held holding|write writes wrote written writing|stand stands stood standing|' +
    'hear hears heard hearing|let lets letting|mean means meant meaning|set sets setting|meet meets met meeting|' +
    'run runs ran running|pay pays paid paying|sit sits sat sitting|speak speaks spoke spoken speaking|lie lies lay|' +
    'lead leads led leading|read reads reading|grow grows grew grown growing|lose loses lost losing|fall falls fell fallen|' +
    'send sends sent sending|build builds built building|understand understands understood understanding|' +
    'draw draws drew drawn drawing|break breaks broke broken breaking|spend spends spent spending|cut cuts cutting|' +
    'rise rises rose risen rising|drive drives drove driven driving|buy buys bought buying|wear wears wore worn|' +
    'choose chooses chose chosen choosing|win wins won winning|teach teaches taught teaching|show shows showed shown|' +
    'man men|woman women|child children|person people|this these|that those|will would|can could|may might|shall should',
).map((forms) => forms.split(' '));

/** A sentence that opens so takes back, limits or corrects the one before. */
export const TURNS = list(
  'but|like|or|maybe|perhaps|however|although|though|yet|except|unless|actually|sorry|or rather|having said that|' +
    'that said|on the other hand|at the same time|not that|nevertheless|still|i mean|then again',
);
