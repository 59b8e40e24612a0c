/** Sites switch to a dark theme by an attribute of the root or the body. */
const SETTLED_MS = 250;

export function onRootChange(changed: () => void, signal: AbortSignal): void {
  let timer = 0;
  const observer = new MutationObserver(() => {
    timer ||= window.setTimeout(() => {
      timer = 0;
      changed();
    }, SETTLED_MS);
  });
  for (const root of [document.documentElement, document.body])
    if (root) observer.observe(root, { attributes: true, attributeFilter: ['class', 'style', 'data-theme'] });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
