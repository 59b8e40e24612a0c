/** English contractions as the words they stand for, so that both ways of writing meet. */

/** `key` is compared; `alt` is the other word the ending may stand for; `length` counts folded units of the form. */
export interface ContractionPart {
  readonly key: string;
  readonly alt?: string;
  readonly length: number;
}

const IRREGULAR = new Map<string, readonly ContractionPart[]>([
  [
    "can't",
    [
      { key: 'can', length: 3 },
      { key: 'not', length: 2 },
    ],
  ],
  [
    'cannot',
    [
      { key: 'can', length: 3 },
      { key: 'not', length: 3 },
    ],
  ],
  [
    "won't",
    [
      { key: 'will', length: 2 },
      { key: 'not', length: 3 },
    ],
  ],
  [
    "shan't",
    [
      { key: 'shall', length: 3 },
      { key: 'not', length: 3 },
    ],
  ],
  [
    "ain't",
    [
      { key: 'is', alt: 'are', length: 2 },
      { key: 'not', length: 3 },
    ],
  ],
  [
    "let's",
    [
      { key: 'let', length: 3 },
      { key: 'us', length: 2 },
    ],
  ],
  [
    "y'all",
    [
      { key: 'you', length: 1 },
      { key: 'all', length: 4 },
    ],
  ],
  ["'em", [{ key: 'them', length: 3 }]],
  ["'cause", [{ key: 'because', length: 6 }]],
  ["'til", [{ key: 'until', length: 4 }]],
  [
    'gonna',
    [
      { key: 'going', length: 3 },
      { key: 'to', length: 2 },
    ],
  ],
  [
    'wanna',
    [
      { key: 'want', length: 3 },
      { key: 'to', length: 2 },
    ],
  ],
  [
    'gotta',
    [
      { key: 'got', length: 3 },
      { key: 'to', length: 2 },
    ],
  ],
  [
    'kinda',
    [
      { key: 'kind', length: 4 },
      { key: 'of', length: 1 },
    ],
  ],
  [
    'sorta',
    [
      { key: 'sort', length: 4 },
      { key: 'of', length: 1 },
    ],
  ],
  [
    'lotta',
    [
      { key: 'lot', length: 3 },
      { key: 'of', length: 2 },
    ],
  ],
  [
    'outta',
    [
      { key: 'out', length: 3 },
      { key: 'of', length: 2 },
    ],
  ],
  [
    'lemme',
    [
      { key: 'let', length: 3 },
      { key: 'me', length: 2 },
    ],
  ],
  [
    'gimme',
    [
      { key: 'give', length: 3 },
      { key: 'me', length: 2 },
    ],
  ],
  [
    'dunno',
    [
      { key: 'do', length: 1 },
      { key: 'not', length: 2 },
      { key: 'know', length: 2 },
    ],
  ],
]);

/** After these "'s" is "is" or "has"; after other words it may as well be the possessive. */
const SUBJECTS = new Set(
  'it that there here what who where how he she this everything something nothing everyone someone when why'.split(
    ' ',
  ),
);

const ENDINGS: readonly { end: string; key: string; alt?: string }[] = [
  { end: "n't", key: 'not' },
  { end: "'re", key: 'are' },
  { end: "'ve", key: 'have' },
  { end: "'ll", key: 'will' },
  { end: "'m", key: 'am' },
  { end: "'d", key: 'would', alt: 'had' },
];

/** Typed without the apostrophe, as automatic captions and hasty pages do; "its", "were", "ill" are words of their own. */
const BARE = new Map<string, string>(
  'dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt wouldnt couldnt shouldnt cant thats theres youre theyre ive youve weve theyve im'
    .split(' ')
    .map((word) => [word, restoreApostrophe(word)]),
);

function restoreApostrophe(word: string): string {
  if (word.endsWith('nt')) return `${word.slice(0, -2)}n't`;
  return word.replace(/(re|ve|s|m)$/, "'$1");
}

function endingParts(word: string): readonly ContractionPart[] | null {
  for (const { end, key, alt } of ENDINGS) {
    if (!word.endsWith(end) || word.length === end.length) continue;
    const stem = word.slice(0, -end.length);
    return [
      { key: stem, length: stem.length },
      { key, length: end.length, ...(alt ? { alt } : {}) },
    ];
  }
  if (!word.endsWith("'s") || word.length < 3) return null;
  const stem = word.slice(0, -2);
  const tail = SUBJECTS.has(stem) ? { key: 'is', alt: 'has' } : { key: "'s", alt: 'is' };
  return [
    { key: stem, length: stem.length },
    { ...tail, length: 2 },
  ];
}

/** The words a contraction stands for, in order; null when the word is none. Lengths add up to the word's. */
export function expandContraction(word: string): readonly ContractionPart[] | null {
  const whole = IRREGULAR.get(word);
  if (whole) return whole;
  if (word.includes("'")) return endingParts(word);
  const restored = BARE.get(word);
  const parts = restored === undefined ? null : (IRREGULAR.get(restored) ?? endingParts(restored));
  return parts && fitToBare(parts, word.length);
}

/** The last part loses the apostrophe that the page left out. */
function fitToBare(parts: readonly ContractionPart[], length: number): readonly ContractionPart[] {
  const before = parts.slice(0, -1).reduce((sum, part) => sum + part.length, 0);
  return parts.map((part, i) => (i === parts.length - 1 ? { ...part, length: length - before } : part));
}
