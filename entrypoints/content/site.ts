/** The site that a reader means by "this site": the one in the address bar, in frames too. */
export function siteHost(): string {
  const ancestors = location.ancestorOrigins;
  const top = ancestors?.[ancestors.length - 1];
  if (top && top !== 'null') return new URL(top).hostname;
  try {
    return (window.top ?? window).location.hostname;
  } catch {
    return location.hostname;
  }
}
