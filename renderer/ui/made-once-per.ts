/** What is made when it is first asked for, once for each of a few names, such as locales. */
export function madeOncePer<T extends object>(make: (name: string) => T): (name: string) => T {
  const made = new Map<string, T>();
  return (name) => {
    const kept = made.get(name) ?? make(name);
    made.set(name, kept);
    return kept;
  };
}
