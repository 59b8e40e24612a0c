/** People and organisations a page names, and which of the names are the person's. */
import type { Token } from '../latin/words.ts';

export type Gender = 'm' | 'f' | null;

export interface Entity {
  /** As the page writes it, longest form. */
  readonly name: string;
  readonly person: boolean;
  gender: Gender;
  /** A name of two or more words without a word of institutions, or a single one that has been heard speaking. */
  human: boolean;
  /** Nouns the page uses for the entity ("senator", "co-founder"). */
  readonly roles: Set<string>;
}

/** What stands between words of a surname ("van der", "bin"). */
export const PARTICLES = new Set(
  'de da di du del della des van von der den bin ben ibn al el la le ter ten dos y af zu'.split(' '),
);
export const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'jr.', 'sr.']);

const INSTITUTIONS = new Set(
  (
    'inc corp corporation company co ltd llc university college institute institution school times post news journal magazine herald ' +
    'tribune review press committee department house senate congress parliament party union association foundation agency bureau court ' +
    'council commission board office ministry government bank group network street center centre labs lab research academy society ' +
    'league federation force army navy police service services administration campaign states kingdom city county valley intelligence ' +
    'superintelligence technologies technology systems media radio television tv club international national american capitol hall ' +
    'conference summit podcast show act bill law amendment war day street avenue room desk airport hospital church fund capital ventures ' +
    'partners airlines motors images energy security north south east west new san los las united nations world global first second prize award years era effect plan project'
  ).split(/\s+/),
);

/** Where words were said or printed, not who said them. */
const OUTLET =
  /\b(?:podcast|review|times|post|news|magazine|journal|herald|tribune|radio|show|conference|talk|interview|keynote|summit|speech|lecture|youtube|blog|newsletter)\b/i;

export const isOutlet = (name: string): boolean => OUTLET.test(name);

const MALE = new Set(
  (
    'james john robert michael mike william bill david richard joseph joe thomas tom charles chuck christopher chris daniel dan matthew matt anthony tony mark donald ' +
    'steven steve stephen paul andrew andy joshua josh kenneth ken kevin brian george timothy tim ronald ron edward ed jason jeffrey jeff ryan jacob gary nicholas ' +
    'nick eric jonathan jon larry justin scott brandon benjamin ben samuel sam gregory greg alexander alex patrick frank raymond jack dennis jerry tyler aaron jose ' +
    'henry adam douglas nathan peter zachary kyle walter harold jeremy ethan carl keith roger gerald christian terry sean arthur austin noah lawrence jesse joe ' +
    'bryan billy bruce jordan dylan albert willie gabriel alan juan logan wayne ralph roy eugene randy vincent russell louis philip phil bobby johnny bradley mitch ' +
    'mitt barack vladimir emmanuel boris elon jensen sundar satya demis dario ilya geoffrey yann yoshua lex dwarkesh marco ted rand lindsey bernie harry newt rick ' +
    'rudy jeb martin marty hans karl pierre jean jacques luis carlos pablo pedro miguel antonio francisco manuel ivan dmitri sergey sergei igor oleg mikhail andrej andrei ' +
    'ahmed mohammed muhammad ali omar hassan ibrahim wei ming hiroshi kenji takeshi raj amit rahul sanjay narendra tomas tomás lars erik olaf sven anders simon oliver ' +
    'hugo oscar felix max leo liam lucas owen evan ian colin neil graham stuart gavin duncan craig shane brett chad derek travis dustin'
  ).split(/\s+/),
);
const FEMALE = new Set(
  (
    'mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily donna michelle carol amanda ' +
    'melissa deborah stephanie rebecca sharon laura cynthia dorothy amy kathleen angela shirley emma brenda pamela nicole anna samantha katherine christine helen ' +
    'debra rachel carolyn janet maria catherine heather diane olivia julie joyce victoria ruth virginia lauren kelly christina joan evelyn judith andrea hannah ' +
    'megan cheryl jacqueline martha madison teresa gloria sara janice ann anne kathryn abigail sophia frances jean alice judy isabella julia grace amber denise ' +
    'danielle marilyn beverly charlotte natalie theresa diana brittany doris kayla alexis lori marie hillary kamala nikki tulsi mira daniela fei-fei joy timnit ' +
    'melania ivanka nancy dianne susan lisa tammy mazie heidi claire kirsten amy elena sonia ruth ursula angela theresa marine giorgia jacinda priya ananya mei ' +
    'yuki sofia lucia carmen rosa isabel ingrid astrid greta marta eva clara nina vera olga irina tatiana natasha svetlana fatima aisha leila zara sally tasha ' +
    'kate katie jane jill joanna rosie fiona gillian harriet lucy molly nora paula rita tina wendy zoe'
  ).split(/\s+/),
);

/** "OpenAI", "DeepMind", but not "McGrew" and "LeCun". */
const INNER_CAPITAL = /^(?!Mc|Mac|De[A-Z]|O'|Le[A-Z]|La[A-Z]|Di[A-Z]|Van[A-Z]|Von[A-Z])[A-Z][a-z]+[A-Z]/;

/** True for names of institutions, by their words or by a capital inside a word ("OpenAI", "NBC"). */
export function isInstitution(words: readonly Token[]): boolean {
  if (words.some((word) => INSTITUTIONS.has(word.lower))) return true;
  const capitals = words.filter((word) => /^[A-Z]{2,}$/.test(word.text)).length;
  if (capitals > 0 && capitals < words.length) return true;
  // "OpenAI Trial": an inner capital before the last word is a brand's.
  if (words.slice(0, -1).some(({ text }) => INNER_CAPITAL.test(text))) return true;
  const only = words.length === 1 ? (words[0]?.text ?? '') : '';
  return /^[A-Z]{2,}/.test(only) || INNER_CAPITAL.test(only);
}

export function genderOf(words: readonly Token[]): Gender {
  const given = words[0]?.lower ?? '';
  if (MALE.has(given)) return FEMALE.has(given) ? null : 'm';
  return FEMALE.has(given) ? 'f' : null;
}

export const isGiven = (word: string): boolean =>
  MALE.has(word.toLowerCase()) || FEMALE.has(word.toLowerCase());

/** Grammatical gender of a set of subject pronouns ("he", "she"); null for any other or none. */
export function genderOfPronouns(pronouns: readonly string[] | undefined): Gender {
  if (pronouns === undefined || pronouns.length === 0) return null;
  const he = pronouns.some((word) => /^(he|him|il|er|él|他|彼)$/i.test(word));
  const she = pronouns.some((word) => /^(she|her|elle|sie|ella|她|彼女)$/i.test(word));
  if (he === she) return null;
  return he ? 'm' : 'f';
}

/** Entities of a page by name; a surname alone finds the full name that the page has used. */
export class EntityTable {
  readonly person: Entity;
  private readonly byName = new Map<string, Entity>();
  private readonly bySurname = new Map<string, Entity>();
  /** Names of two or more words by the first. */
  private readonly byFirst = new Map<string, Entity[]>();

  private readonly isWord: (word: string) => boolean;

  /** `isWord`: the page has the word, given in small letters, in small letters too. */
  constructor(person: Entity, isWord: (word: string) => boolean = () => false) {
    this.person = person;
    this.isWord = isWord;
  }

  /** "Human Learning", "Current Models": two words of the page with capitals are no human. */
  private isPhrase(words: readonly Token[]): boolean {
    // The page is looked through for a word only where no other is a name by itself.
    return (
      words.every(({ text }) => /^\p{Lu}\p{Ll}+$/u.test(text) && !isGiven(text)) &&
      words.every(({ lower }) => this.isWord(lower))
    );
  }

  /** `full`: two or more words; registers the last as surname. */
  add(name: string, words: readonly Token[], gender: Gender, roles: readonly string[] = []): Entity {
    let entity = this.byName.get(name);
    if (entity === undefined) {
      const institution = isInstitution(words) || (words.length > 1 && this.isPhrase(words));
      entity = { name, person: false, gender, human: words.length > 1 && !institution, roles: new Set() };
      this.register(entity);
      const last = words.findLast((word) => !SUFFIXES.has(word.lower));
      if (words.length > 1 && !institution && last !== undefined && !this.bySurname.has(last.text))
        this.bySurname.set(last.text, entity);
    }
    entity.gender ??= gender;
    for (const role of roles) entity.roles.add(role);
    return entity;
  }

  private register(entity: Entity): void {
    const { name } = entity;
    this.byName.set(name, entity);
    const blank = name.indexOf(' ');
    if (blank < 0) return;
    const first = name.slice(0, blank);
    const known = this.byFirst.get(first);
    if (known === undefined) this.byFirst.set(first, [entity]);
    else known.push(entity);
  }

  single(word: Token, gender: Gender, roles: readonly string[] = []): Entity {
    const known = this.bySurname.get(word.text);
    if (known !== undefined) {
      known.gender ??= gender;
      for (const role of roles) known.roles.add(role);
      return known;
    }
    return this.add(word.text, [word], gender, roles);
  }

  /** Whose full name of the page ends in this word, the person's own aside. */
  ofSurname(word: string): Entity | null {
    return this.bySurname.get(word) ?? null;
  }

  /** A full name of the page ends in this word. */
  isSurname(word: string): boolean {
    return this.bySurname.has(word);
  }

  /** The page has this word as a name, or as a part of one. */
  knows(word: string): boolean {
    return this.byName.has(word) || this.bySurname.has(word) || this.byFirst.has(word);
  }

  /** The one entity of the page that goes by this role, or null. */
  byRole(noun: string): Entity | null {
    const all = [this.person, ...this.byName.values()].filter((entity) => entity.roles.has(noun));
    return all.length === 1 ? (all[0] ?? null) : null;
  }

  hasRole(noun: string): boolean {
    return [this.person, ...this.byName.values()].some((entity) => entity.roles.has(noun));
  }

  /** A first name alone that belongs to exactly one full name of the page. */
  byGiven(given: string): Entity | null {
    let only: Entity | null = null;
    for (const entity of this.byFirst.get(given) ?? []) {
      if (!entity.human) continue;
      if (only !== null) return null;
      only = entity;
    }
    return only;
  }
}
