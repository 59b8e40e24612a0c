/** Nouns that stand for a speaker: whom "the senator" means, and which nouns are people at all. */
import type { LatinLexicon } from '../lexicon/types.ts';

/** Nouns that press style puts for the person just named ("the Oregon Democrat", "the co-founder"). */
const DESCRIPTIONS =
  /^(?:democrat|republican|senator|congressman|congresswoman|representative|lawmaker|governor|president|candidate|nominee|chancellor|premier|minister|mayor|leader|politician|billionaire|entrepreneur|founder|co-founder|cofounder|ceo|scientist|physicist|actor|actress|singer|writer|author|independent|conservative|liberal|president-elect|businessman|researcher|chercheur|chercheuse|scientifique|cofondateur|científico|investigador|cofundador|scienziato|ricercatore|cofondatore|cientista|pesquisador|(?:\p{L}*(?:wissenschaftler|forscher|gründer|chef|informatiker|experte)(?:in)?))$/u;
const TEXTS =
  /^(?:banner|sign|poster|document|page|website|notice|transcript|article|story|report|book|rumou?rs?|it)$/;
const PEOPLE =
  /(?:er|or|ist|man|woman|person|ian|ant|ent|aide|official|chief|ive|ess|yst|eur|mate|lead|head|student|friend|mother|father|son|wife|husband|colleague)$/;
const THINGS =
  /^(?:paper|letter|newspaper|computer|government|statement|document|president|center|server|number|report|parliament|department|other|another|answer|filing)$/;

/** "Dublin-born", "Oslo-based": an adjective made of a place's or a firm's name. */
const ORIGIN = /[-‑](?:born|based|bred|raised|trained|educated|led|backed|owned|funded|speaking)$/;

export const isOrigin = (word: string): boolean => ORIGIN.test(word);

export const isDescription = (noun: string): boolean => DESCRIPTIONS.test(noun);

/** A text "says" things too, but it is nobody. */
export const isText = (noun: string, lexicon: LatinLexicon): boolean =>
  lexicon.speechNouns.has(noun) || TEXTS.test(noun);

/** "An analyst": nobody by name, but the one whom "she said" then means. Plurals and institutions are not. */
export const isSomebody = (noun: string): boolean =>
  PEOPLE.test(noun) && !THINGS.test(noun) && !/(?:ment|spective)$/.test(noun);
