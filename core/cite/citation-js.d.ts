/** What is used of citation-js 0.7, which ships no types: https://citation.js.org/api/0.7/ */
declare module '@citation-js/core' {
  export class Cite {
    constructor(items: object | readonly object[]);
    format(format: string, options?: Readonly<Record<string, unknown>>): string;
  }
  export const plugins: {
    readonly config: {
      get(plugin: '@csl'): { readonly templates: { add(name: string, xml: string): void } };
      get(plugin: '@bibtex'): { readonly format: { asciiOnly: boolean } };
    };
  };
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
