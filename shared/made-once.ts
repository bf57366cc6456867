/** A constant that is made when it is first asked for, so that a table that few need costs nothing at every start. */
export function madeOnce<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
