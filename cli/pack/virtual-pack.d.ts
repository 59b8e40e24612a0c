/** Made by `vite-plugin.ts` at build: the bundled pack as JSON texts, to be parsed when first needed. */
declare module 'virtual:verbatim-pack' {
  /** `CompiledPack` without `find`. */
  export const packText: string;
  /** `FindIndexData`. */
  export const findText: string;
}
