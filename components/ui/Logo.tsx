/** The toolbar icon's drawing (public/icon/verbatim.svg), in the page's accent colour. */
const COMMA =
  'M31 34C18.5 39 11 49 11 62.5C11 72 16.5 78.5 24.5 78.5C31.5 78.5 36.5 73.5 36.5 67C36.5 60.5 32 56 26 56C25 56 24 56.1 23.2 56.3C24.2 49 28.5 43.5 35 40.5Z';

export function Logo({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 128 128" aria-hidden="true" style={{ flex: 'none' }}>
      <rect x="4" y="4" width="120" height="120" rx="28" fill="var(--accent)" />
      <path d={COMMA} transform="translate(14.5 -12) scale(1.08)" fill="var(--on-accent)" />
      <path d={COMMA} transform="translate(52.5 -12) scale(1.08)" fill="var(--on-accent)" />
      <path d="M28 97H100" stroke="var(--on-accent)" strokeWidth="12" strokeLinecap="round" opacity="0.65" />
    </svg>
  );
}
