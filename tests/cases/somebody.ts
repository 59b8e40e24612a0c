import type { PersonNames } from '../../core/page/types.ts';

/** Made up: for texts about nobody of the record. */
export const SOMEBODY: PersonNames = {
  id: 'p',
  name: 'Elena Marsh',
  aliases: [
    { text: 'Elena Marsh', kind: 'name' },
    { text: 'Marsh', kind: 'name' },
    { text: 'Elena', kind: 'given' },
    { text: '艾琳娜·马什', kind: 'name' },
  ],
  pronouns: ['she'],
};
