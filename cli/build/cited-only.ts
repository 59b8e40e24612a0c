/**
 * A Vite plugin: of the styles and locales that come with citation-js, only those that we cite in. They are two
 * thirds data in languages and styles that no menu of ours offers.
 */
import type { Plugin } from 'vite';

const KEPT: readonly (readonly [file: RegExp, names: readonly string[]])[] = [
  [/@citation-js\/plugin-csl\/lib(?:-mjs)?\/locales\.json$/, ['en-US']],
  [/@citation-js\/plugin-csl\/lib(?:-mjs)?\/styles\.json$/, ['apa']],
];

/** @throws {Error} where a name is gone: the library's next version may call it otherwise. */
export function keepOnly(json: string, names: readonly string[]): string {
  const all = JSON.parse(json) as Record<string, unknown>;
  const kept = names.map((name) => {
    if (all[name] === undefined) throw new Error(`citation-js no longer has "${name}"`);
    return [name, all[name]] as const;
  });
  return JSON.stringify(Object.fromEntries(kept));
}

export function citedOnly(): Plugin {
  return {
    name: 'verbatim-cited-only',
    enforce: 'pre',
    transform(code, id) {
      const rule = KEPT.find(([file]) => file.test(id));
      return rule ? { code: keepOnly(code, rule[1]), map: null } : null;
    },
  };
}
