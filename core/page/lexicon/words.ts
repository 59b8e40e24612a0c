/** Lists of words as they are written down. */

const forms = (entry: string): string[] => {
  const [stem = '', ...endings] = entry.split(':');
  return [stem, ...endings.map((ending) => stem + ending)];
};

/** "warn:s:ed" stands for warn, warns, warned: the lists are long, and the bytes of the worker are counted. */
export const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/).flatMap(forms));
