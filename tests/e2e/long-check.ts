/** A check that lasts long enough to be interrupted, and the moment at which to do it. Expressions for a page or ours. */

/** Settles as soon as one of our pages overhears a call to the worker. For `inExtension`. */
export const overhear = (call: string): string => `new Promise((heard) => {
  const listen = (message) => {
    if (message?.call !== '${call}') return;
    browser.runtime.onMessage.removeListener(listen);
    heard(true);
  };
  browser.runtime.onMessage.addListener(listen);
})`;

/** The page writes `count` quotations that nobody ever said. */
export const writeQuotations = (count: number): string => `(() => {
  for (let i = 0; i < ${count}; i++) {
    const paragraph = document.createElement('p');
    paragraph.textContent = 'Ilya Sutskever said: “We counted ' + i + ' small green boats in the harbour of the old town.”';
    document.body.append(paragraph);
  }
})()`;

/** The page adds words about the person: what watches it has something to do. */
export const ADD_NAME = `(() => {
  const paragraph = document.createElement('p');
  paragraph.textContent = 'Later Ilya Sutskever left the room.';
  document.body.append(paragraph);
})()`;
