/** Nouns for what is written or spoken. */

/** Nouns, one or several, by kind: a page says "post" and later "message" for the same thing. */
const KINDS = new Map(
  [
    'post tweet message thread statement announcement note reply',
    'memo document letter email e-mail memorandum dossier filing',
    'talk speech lecture keynote address presentation remarks',
    'testimony deposition affidavit',
    'essay blog article paper',
  ].flatMap((line) => {
    const nouns = line.split(' ');
    const kind = nouns[0] ?? line;
    return nouns.flatMap((noun) => [[noun, kind] as const, [`${noun}s`, kind] as const]);
  }),
);

/** A noun for something written or spoken. */
export const isTextNoun = (noun: string): boolean => KINDS.has(noun);

export const kindOf = (noun: string): string | undefined => KINDS.get(noun);
