/** Web addresses. `URL` is in every runtime of ours, but its type comes with the DOM's, which core does without. */

export interface WebAddress {
  readonly href: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly pathname: string;
  hash: string;
  readonly searchParams: { set(name: string, value: string): void };
}

interface AddressClass {
  new (address: string): WebAddress;
  canParse(address: string): boolean;
}

const { URL: Address } = globalThis as unknown as { readonly URL: AddressClass };

/** A fresh object. Null for all but http and https: a pack is not trusted with `javascript:` and the like. */
export function parseWebAddress(address: string | undefined): WebAddress | null {
  if (address === undefined || !Address.canParse(address)) return null;
  const parsed = new Address(address);
  return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed : null;
}
