import { isKhmer } from './khmer-time.ts';

/**
 * Words one after the other, as a reader of `locale` writes them. `plain`: without an "and" before the last, for a line in a table or beside a name.
 * Chromium, as Electron brings it, has no Khmer in its tables; the pattern is that of Unicode CLDR for km. Not yet read by a native speaker.
 */
export function listWords(items: readonly string[], locale: string, kind: 'and' | 'plain' = 'and'): string {
  if (!isKhmer(locale)) return new Intl.ListFormat(locale, kind === 'plain' ? { type: 'unit' } : {}).format(items);
  const last = items.at(-1);
  if (kind === 'plain' || items.length < 2 || last === undefined) return items.join(', ');
  return `${items.slice(0, -1).join(', ')} និង ${last}`;
}
