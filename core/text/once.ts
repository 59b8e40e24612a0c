/**
 * What `make` makes, made when it is first asked for. For patterns and tables that cost more to make than to use: a worker
 * starts anew for almost every question, and few need all of them.
 */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
