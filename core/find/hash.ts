/** Hashes of words and of pairs of neighbouring words (2-shingles). FNV-1a with a final mix, unsigned 32 bits. */

/** The hash of a text that goes on with `key`, from the hash of what stands before. */
export function hashOn(before: number, key: string): number {
  let hash = before;
  for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

export const hashWord = (key: string): number => hashOn(0x811c9dc5, key);

/** Order matters; signed and unsigned words give the same. The mix is the finalizer of MurmurHash3. */
export function hashPair(a: number, b: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ b;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
