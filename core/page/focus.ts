/** Who a pronoun or an unattributed quotation goes back to: the person last spoken of as a subject or heard speaking. */

import type { AuthoredText } from './latin/texts.ts';
import type { Entity, Gender } from './names/entities.ts';

/** People kept in mind at most. */
const MOST = 6;

export class Focus {
  /** Human entities by how lately they were a subject or a speaker, latest first. */
  private recent: Entity[] = [];
  lastSpeaker: Entity | null = null;
  /** What somebody wrote or spoke of late: "the memo", "it". */
  text: AuthoredText | null = null;
  /** Whom the page is about, by its title: a pronoun that nobody else explains is theirs. */
  owner: Entity | null = null;
  /** Sentences since the front entity was last named or resolved. */
  private age = 0;
  /** Sentences read, and the count at which each recent entity was last entered. */
  private clock = 0;
  private readonly entered = new Map<Entity, number>();

  /** The subject of a sentence, or the speaker of a quotation. */
  enter(entity: Entity): void {
    if (!entity.human) return;
    this.age = 0;
    this.entered.set(entity, this.clock);
    const { recent } = this;
    if (recent[0] === entity) return;
    const at = recent.indexOf(entity);
    if (at > 0) recent.splice(at, 1);
    recent.unshift(entity);
    if (recent.length > MOST) recent.pop();
  }

  /** A name that is no subject: it may be meant later, but not before the subjects. */
  mention(entity: Entity): void {
    const { recent } = this;
    if (entity.human && recent.length < MOST && !recent.includes(entity)) recent.push(entity);
  }

  /** Forgets whom `known` does not know: capitals of a heading look like names. */
  keep(known: (entity: Entity) => boolean): void {
    this.recent = this.recent.filter(known);
  }

  /** What `read` enters and hears is forgotten after it. */
  apart(read: () => void): void {
    const { lastSpeaker, text, age, clock } = this;
    const recent = [...this.recent];
    const entered = new Map(this.entered);
    read();
    Object.assign(this, { recent, lastSpeaker, text, age, clock });
    this.entered.clear();
    for (const [entity, at] of entered) this.entered.set(entity, at);
  }

  step(): void {
    this.age++;
    this.clock++;
  }

  /**
   * The entity a subject pronoun of this gender stands for, or null when nobody was spoken of for long. `reach`: whoever
   * was entered more sentences ago is forgotten.
   */
  resolve(gender: Gender, reach = Number.POSITIVE_INFINITY): Entity | null {
    if (this.age > 8) return this.ownerOf(gender);
    for (const one of this.recent) {
      const fits = gender === null || one.gender === null || one.gender === gender;
      if (fits && this.clock - (this.entered.get(one) ?? this.clock) <= reach) return one;
    }
    return this.recent.length === 0 ? this.ownerOf(gender) : null;
  }

  private ownerOf(gender: Gender): Entity | null {
    const owner = this.owner;
    return owner !== null && (gender === null || owner.gender === null || owner.gender === gender)
      ? owner
      : null;
  }
}
