/** Made by `vite-plugin.ts` at build: the bundled pack as JSON texts, to be parsed when first needed. */
declare module 'virtual:verbatim-pack' {
  /** `CompiledPack.checksum`: changes with any change of the pack. */
  export const packChecksum: string;
  export const packParts: readonly import('../../core/pack/parts.ts').PackPart[];
}
