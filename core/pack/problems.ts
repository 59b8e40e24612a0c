/** What is wrong with a pack, said so that its author can find and mend it. */
export interface PackProblem {
  /** Relative to the pack's folder, or the name of the imported file. */
  readonly file: string;
  /** JSON path: `$`, `$[3].date`, `$.title.en`. */
  readonly path: string;
  readonly reason: string;
}

/** Where one record stands. */
export interface Located<T> {
  readonly record: T;
  readonly file: string;
  readonly path: string;
}

export type Report = (at: Located<unknown>, below: string, reason: string) => void;

/** `.key` or `[0]`; keys that are no plain words are quoted. */
export function jsonPathStep(key: unknown): string {
  if (typeof key === 'number') return `[${key}]`;
  const word = String(key);
  return /^[A-Za-z_$][\w$]*$/.test(word) ? `.${word}` : `[${JSON.stringify(word)}]`;
}

/** At most this many characters of a pack's own text in a message. */
const SHOWN = 60;

export function shorten(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
