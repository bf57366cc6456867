import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

export const plainTime = (): Date => new Date(1980, 0, 1);

/** The package with parts put in, or changed where they are there already; in the order of the clean one, not packed and without a time, so that the archive is not what is found. */
export function packed(clean: Uint8Array, change: Readonly<Record<string, string | Uint8Array>>, options: { readonly mtime?: Date; readonly comment?: string; readonly extra?: Record<number, Uint8Array>; readonly level?: 0 | 9 } = {}): Uint8Array {
  const parts: Zippable = {};
  const all = { ...unzipSync(clean), ...Object.fromEntries(Object.entries(change).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])) };
  for (const [name, bytes] of Object.entries(all)) parts[name] = [bytes, { level: options.level ?? 0, mtime: options.mtime ?? plainTime(), ...(options.comment === undefined ? {} : { comment: options.comment }), ...(options.extra === undefined ? {} : { extra: options.extra }) }];
  return zipSync(parts);
}

function part(clean: Uint8Array, name: string): string {
  return strFromU8(unzipSync(clean)[name] ?? new Uint8Array());
}

/** A part changed at one place, which must be there. */
export function edited(clean: Uint8Array, name: string, from: string, to: string): Uint8Array {
  const text = part(clean, name);
  if (!text.includes(from)) throw new Error('the place to plant in is not there');
  return packed(clean, { [name]: text.replace(from, () => to) });
}

export const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
