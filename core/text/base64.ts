/** Base64 in a runtime without `atob` types: the engine knows neither the DOM nor Node. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const VALUES = ((): Uint8Array => {
  const values = new Uint8Array(128).fill(255);
  for (let i = 0; i < ALPHABET.length; i += 1) values[ALPHABET.charCodeAt(i)] = i;
  return values;
})();

/** Standard alphabet, padded. Linear; builds in chunks so that a long array does not exhaust the stack. */
export function encodeBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  let part = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i;
    const word = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    part += ALPHABET.charAt(word >> 18) + ALPHABET.charAt((word >> 12) & 63);
    part += left > 1 ? ALPHABET.charAt((word >> 6) & 63) : '=';
    part += left > 2 ? ALPHABET.charAt(word & 63) : '=';
    if (part.length > 8192) {
      parts.push(part);
      part = '';
    }
  }
  parts.push(part);
  return parts.join('');
}

/** Characters outside the alphabet are an error: an index that was damaged must not load half. */
export function decodeBase64(text: string): Uint8Array {
  let length = text.length;
  while (length > 0 && text.charCodeAt(length - 1) === 61) length -= 1;
  const bytes = new Uint8Array((length * 3) >> 2);
  let bits = 0;
  let have = 0;
  let out = 0;
  for (let i = 0; i < length; i += 1) {
    const value = VALUES[text.charCodeAt(i)] ?? 255;
    if (value === 255) throw new Error(`Not base64 at ${i}`);
    bits = ((bits << 6) | value) & 0xffffff;
    have += 6;
    if (have >= 8) {
      have -= 8;
      bytes[out] = (bits >> have) & 255;
      out += 1;
    }
  }
  return bytes;
}
