/** The commonest cues of French, German, Spanish, Portuguese and Italian. */
import type { LatinLexicon } from './types.ts';
import { words } from './words.ts';

interface Sketch {
  readonly lang: Exclude<LatinLexicon['lang'], 'en'>;
  readonly say: string;
  readonly pronouns: readonly (readonly [string, 'm' | 'f' | 'n' | 'author'])[];
  readonly skip: string;
  readonly prepositions: string;
  readonly determiners: string;
  readonly conjunctions: string;
  readonly accordingTo: readonly (readonly string[])[];
  readonly nouns: string;
  readonly notNames: string;
}

const sketch = (data: Sketch): LatinLexicon => ({
  lang: data.lang,
  say: words(data.say),
  hold: new Set(),
  participles: new Set(),
  pronouns: new Map(data.pronouns),
  possessives: new Map(),
  skip: words(data.skip),
  prepositions: words(data.prepositions),
  determiners: words(data.determiners),
  conjunctions: words(data.conjunctions),
  accordingTo: data.accordingTo,
  speechNouns: words(data.nouns),
  titles: new Map([
    ['m', { gender: 'm' }],
    ['mme', { gender: 'f' }],
    ['herr', { gender: 'm' }],
    ['frau', { gender: 'f' }],
    ['señor', { gender: 'm' }],
    ['dr', {}],
  ]),
  notNames: words(data.notNames),
});

export const ROMANCE_GERMAN: readonly LatinLexicon[] = [
  sketch({
    lang: 'fr',
    say: `dit déclare déclaré affirme affirmé explique expliqué ajoute ajouté estime estimé souligne souligné précise précisé écrit assure
      assuré raconte raconté confie confié lance lancé répond répondu poursuit poursuivi prévient prévenu annonce annoncé indique indiqué
      note noté juge jugé insiste insisté conclut conclu rappelle rappelé avertit averti reconnaît reconnu`,
    pronouns: [
      ['il', 'm'],
      ['elle', 'f'],
      ['ils', 'n'],
      ['elles', 'n'],
      ['je', 'author'],
      ['nous', 'author'],
      ['t-il', 'm'],
      ['t-elle', 'f'],
    ],
    skip: "a ont avait avaient aussi ensuite également encore toujours alors déjà récemment notamment s est sont était s'est l'a s'était m'a n'a",
    prepositions: 'de du des à au aux en dans sur pour par avec chez lors selon devant depuis',
    determiners: 'le la les l un une ce cet cette ces son sa ses leur',
    conjunctions: 'et mais ou car lorsque quand si que qui',
    accordingTo: [['selon'], ["d'après"]],
    nouns: 'mots propos déclaration message phrase lettre formule',
    notNames:
      'le la les un une ce cette il elle ils nous je dans en pour mais et selon lundi mardi mercredi jeudi vendredi samedi dimanche',
  }),
  sketch({
    lang: 'de',
    say: `sagt sagte erklärt erklärte betont betonte schreibt schrieb meint meinte fügt fügte warnt warnte behauptet behauptete antwortet
      antwortete berichtet berichtete erläutert erläuterte fordert forderte ergänzt ergänzte kündigt kündigte räumt räumte gibt gab
      kritisiert kritisierte verspricht versprach glaubt zitiert sprach spricht twitterte gestand bekannte`,
    pronouns: [
      ['er', 'm'],
      ['sie', 'f'],
      ['ich', 'author'],
      ['wir', 'author'],
    ],
    skip: 'hat hatte auch dann später zuletzt kürzlich bereits noch immer wieder am gestern heute',
    prepositions:
      'von vom im in an am auf bei mit für zu zum zur nach vor über seit gegenüber laut unter durch gegen ohne um bis während trotz',
    determiners: 'der die das den dem des ein eine einen einem einer sein seine ihr ihre',
    conjunctions: 'und aber oder denn weil wenn dass ob als während',
    accordingTo: [['laut'], ['nach', 'angaben', 'von'], ['so']],
    nouns: 'worte satz aussage mitteilung erklärung brief',
    notNames:
      'der die das ein eine er sie es wir ich in im am und aber auch doch wenn als nach bei mit für von zu montag dienstag mittwoch donnerstag freitag samstag sonntag',
  }),
  sketch({
    lang: 'es',
    say: `dijo dice ha afirmado afirmó afirma declaró declara explicó explica añadió añade señaló señala aseguró asegura escribió escribe
      advirtió advierte sostuvo sostiene indicó indica comentó comenta respondió responde insistió insiste reconoció reconoce anunció
      contó cuenta agregó agrega manifestó subrayó subraya destacó concluyó`,
    pronouns: [
      ['él', 'm'],
      ['ella', 'f'],
      ['ellos', 'n'],
      ['yo', 'author'],
      ['nosotros', 'author'],
    ],
    skip: 'ha han había también después luego ya aún siempre nuevamente recientemente se le lo',
    prepositions: 'de del en a al por para con sobre según ante desde tras',
    determiners: 'el la los las un una su sus este esta ese esa',
    conjunctions: 'y e pero o porque cuando si que quien',
    accordingTo: [['según'], ['de', 'acuerdo', 'con']],
    nouns: 'palabras frase declaración mensaje carta',
    notNames:
      'el la los las un una en por para pero y según cuando si este esta lunes martes miércoles jueves viernes sábado domingo',
  }),
  sketch({
    lang: 'pt',
    say: `disse diz dito afirmou afirma afirmado declarou declara explicou explica acrescentou acrescenta escreveu escreve escrito
      destacou destaca ressaltou ressalta revelou revela contou conta comentou comenta respondeu responde alertou alerta argumentou
      argumenta garantiu garante admitiu admite concluiu conclui anunciou anuncia observou observa lembrou lembra sublinhou referiu`,
    pronouns: [
      ['ele', 'm'],
      ['ela', 'f'],
      ['eles', 'n'],
      ['elas', 'n'],
      ['eu', 'author'],
      ['nós', 'author'],
    ],
    skip: 'tem tinha havia foi também depois já ainda sempre então recentemente se lhe o',
    prepositions:
      'de do da dos das em no na nos nas a ao à aos às por pelo pela para com sobre segundo até desde após num numa',
    determiners: 'o os as um uma seu sua seus suas este esta esse essa',
    conjunctions: 'e mas ou porque quando se que quem enquanto',
    accordingTo: [['segundo'], ['conforme'], ['de', 'acordo', 'com']],
    nouns: 'palavras frase declaração mensagem carta publicação',
    notNames:
      'o a os as um uma em no na nos nas por para mas e segundo quando se este esta ele ela eles eu nós de do da ao à com após já também durante depois',
  }),
  sketch({
    lang: 'it',
    say: `dice disse detto afferma affermò affermato dichiara dichiarò dichiarato spiega spiegò spiegato aggiunge aggiunse aggiunto
      scrive scrisse scritto commenta commentò commentato sostiene sostenne sostenuto racconta raccontò raccontato avverte avvertì
      avvertito sottolinea sottolineò sottolineato risponde rispose risposto conclude concluse concluso annuncia annunciò annunciato
      osserva osservò osservato ricorda ricordò ricordato precisa precisò precisato assicura assicurò assicurato ammette ammesso`,
    pronouns: [
      ['lui', 'm'],
      ['egli', 'm'],
      ['lei', 'f'],
      ['loro', 'n'],
      ['io', 'author'],
      ['noi', 'author'],
    ],
    skip: 'ha hanno aveva avevano è ha poi anche già ancora sempre invece infatti recentemente si gli lo',
    prepositions:
      'di del dello della dei degli delle a al allo alla ai agli alle da dal dalla in nel nella nei su sul sulla per con tra fra secondo durante dopo',
    determiners: 'il lo la i gli le un uno una suo sua suoi sue questo questa quel quella',
    conjunctions: 'e ed ma o perché quando se che chi mentre',
    accordingTo: [['secondo'], ['così'], ['a', 'detta', 'di']],
    nouns: 'parole frase dichiarazione messaggio lettera post',
    notNames:
      'il lo la i gli le un uno una in nel nella per ma e secondo quando se questo questa lui lei io noi di del da dal al con dopo già anche così durante',
  }),
];
