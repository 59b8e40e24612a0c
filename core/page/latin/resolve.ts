/** Whom the subject of a cue stands for: a name, a role, a text somebody wrote, a pronoun. */
import type { Credit } from '../credit.ts';
import type { Focus } from '../focus.ts';
import type { LatinLexicon } from '../lexicon/types.ts';
import type { Entity, EntityTable } from '../names/entities.ts';
import type { Cue } from './cue.ts';
import { mainSubject } from './main-subject.ts';
import type { Node } from './nodes.ts';
import type { Subject } from './noun-phrases.ts';
import { isCalled, isDescription, isSomebody, isText } from './role-nouns.ts';
import { isReadOut, textMeant } from './texts.ts';

export interface ResolveContext {
  readonly table: EntityTable;
  readonly focus: Focus;
  readonly lexicon: LatinLexicon;
}

const DEFINITE = /^(?:the|der|die|le|la|el|il|lo|o)$/;

/** "The Oregon Democrat": whoever was just spoken of, where nobody else of the page goes by that noun. */
function described(
  { table, focus }: ResolveContext,
  nodes: readonly Node[],
  subject: Extract<Subject, { kind: 'noun' }>,
): Entity | null {
  const from = nodes.slice(Math.max(0, subject.at - 4), subject.at);
  // "the Dublin-born librarian": nobody is brought in by what readers know of somebody only.
  const told = isDescription(subject.noun) || from.some((node) => /-born$/.test(node.lower));
  if (!told || table.hasRole(subject.noun)) return null;
  return from.some((node) => DEFINITE.test(node.lower)) ? focus.resolve(null) : null;
}

/** Nouns that one and the same human goes by. */
const SCHOLARS = ['scientist', 'researcher', 'professor', 'academic', 'expert'];

/** "AI researcher Ada Lin said ... the scientist commented": whoever spoke last and is called much the same. */
function lastScholar({ focus }: ResolveContext, noun: string): Entity | null {
  const last = SCHOLARS.includes(noun) ? focus.lastSpeaker : null;
  return last?.human === true && SCHOLARS.some((role) => last.roles.has(role)) ? last : null;
}

/** "The senator": the one of the page who goes by that role; "a senator" is somebody else. */
function roleHolder(
  { table }: ResolveContext,
  nodes: readonly Node[],
  { at, noun }: Extract<Subject, { kind: 'noun' }>,
): Entity | null {
  const before = nodes.slice(Math.max(0, at - 3), at);
  if (before.some((node) => /^(?:an?|another|one)$/.test(node.lower))) return null;
  // "The French president" is not the Russian one.
  const where = before.at(-1);
  const one =
    where !== undefined && /^\p{Lu}/u.test(where.text) ? table.byRole(`${where.lower} ${noun}`) : null;
  return one ?? table.byRole(noun);
}

/** "The message read": whoever was spoken of last, unless it is "a letter to Hinton". */
const readOut = (
  { focus }: ResolveContext,
  nodes: readonly Node[],
  { at, noun }: Extract<Subject, { kind: 'noun' }>,
  verb: string,
): Entity | null => (isReadOut(noun, verb) && nodes[at + 1]?.lower !== 'to' ? focus.resolve(null) : null);

const isShown = (noun: string, lexicon: LatinLexicon): boolean =>
  !isText(noun, lexicon) && isCalled(noun, lexicon);

function unnamed({ table }: ResolveContext, noun: string): Entity | null {
  if (!isSomebody(noun)) return null;
  const entity = table.add(noun, [], null);
  entity.human = true;
  return entity;
}

/** "In Hinton's parting note, he ...": the owner in the opening phrase is the one the pronoun after it means. */
function openingOwner(
  nodes: readonly Node[],
  pronoun: number,
  fits: (entity: Entity) => boolean,
): Entity | null {
  if (nodes[pronoun - 1]?.text !== ',' || !/^(?:in|at|during|on)$/.test(nodes[0]?.lower ?? '')) return null;
  const owner = nodes.findLast((node, i) => i < pronoun && node.kind === 'name' && node.possessive);
  return owner?.entity != null && fits(owner.entity) ? owner.entity : null;
}

/** Who goes on has spoken before, whoever was mentioned in between. */
const GOES_ON = /^(?:continue[sd]?|add(?:s|ed)|conclude[sd]?|went)$/;

/** "a film by Brandt in which he concluded": the name right before the clause. */
function relativeName(
  nodes: readonly Node[],
  pronoun: number,
  fits: (entity: Entity) => boolean,
): Entity | null {
  if (nodes[pronoun - 1]?.lower !== 'which' || !/^(?:in|during|after)$/.test(nodes[pronoun - 2]?.lower ?? ''))
    return null;
  const entity = nodes[pronoun - 3]?.entity ?? null;
  return entity !== null && fits(entity) ? entity : null;
}

/** "As he tells Lindqvist, he ...": nobody speaks to themselves. */
function toldTo(nodes: readonly Node[], pronoun: number): Entity | null {
  const verb = nodes.findIndex(({ lower }, i) => i <= pronoun + 2 && /^(?:tells|told)$/.test(lower));
  const subject = nodes[verb - 1];
  const whom = nodes[verb + 1];
  if (verb < 1 || subject?.kind !== 'pronoun' || whom?.kind !== 'name' || whom.possessive) return null;
  return subject.lower === nodes[pronoun]?.lower ? whom.entity : null;
}

/** A name earlier in the same sentence as its subject, else the focus. */
function antecedent(
  { focus, lexicon }: ResolveContext,
  nodes: readonly Node[],
  pronoun: Extract<Subject, { kind: 'pronoun' }>,
): Entity | null {
  if (pronoun.gender === 'n' || pronoun.gender === 'author') return null;
  if (pronoun.gender === 'any') return focus.lastSpeaker ?? focus.resolve(null);
  const told = toldTo(nodes, pronoun.at);
  const fits = (entity: Entity) =>
    entity.human && entity !== told && (entity.gender === null || entity.gender === pronoun.gender);
  const goesOn =
    GOES_ON.test(nodes[pronoun.at + 1]?.lower ?? '') || GOES_ON.test(nodes[pronoun.at + 2]?.lower ?? '');
  if (goesOn && focus.lastSpeaker !== null && fits(focus.lastSpeaker)) return focus.lastSpeaker;
  const opening = openingOwner(nodes, pronoun.at, fits) ?? relativeName(nodes, pronoun.at, fits);
  if (opening !== null) return opening;
  const main = mainSubject(nodes, pronoun.at, lexicon);
  if (main?.kind === 'entity' && main.at < pronoun.at && fits(main.entity)) return main.entity;
  const named = nodes.findLast(
    (node, i) => i < pronoun.at && node.kind === 'name' && node.entity !== null && fits(node.entity),
  );
  const last = focus.resolve(pronoun.gender);
  return (last === told ? null : last) ?? named?.entity ?? null;
}

/** The credit of a cue; without entity and label where the page leaves open whom it means. */
export function settle(context: ResolveContext, cue: Cue, nodes: readonly Node[]): Credit {
  const { subject } = cue;
  const start = nodes[cue.from]?.start ?? 0;
  const end = nodes[cue.to - 1]?.end ?? start;
  const base = { kind: cue.kind, start, end, cosigners: [] as readonly Entity[] };
  if (subject.kind === 'entity') {
    subject.entity.human ||= /^verb/.test(cue.kind) && !/[a-z][A-Z]|^[A-Z]{2,}$/.test(subject.entity.name);
    return { entity: subject.entity, label: null, kind: cue.kind, start, end, cosigners: subject.others };
  }
  const text = textMeant(context, cue, nodes);
  if (text !== null) return { ...base, kind: 'event', entity: text, label: null };
  if (subject.kind === 'noun') {
    const entity =
      lastScholar(context, subject.noun) ??
      roleHolder(context, nodes, subject) ??
      described(context, nodes, subject) ??
      readOut(context, nodes, subject, nodes[cue.to - 1]?.lower ?? '') ??
      unnamed(context, subject.noun);
    return {
      ...base,
      entity,
      label: entity === null && isShown(subject.noun, context.lexicon) ? subject.noun : null,
    };
  }
  if (subject.gender === 'author') return { ...base, entity: null, label: null };
  return { ...base, entity: antecedent(context, nodes, subject), label: null };
}
