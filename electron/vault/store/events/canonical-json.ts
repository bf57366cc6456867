/** What a payload may be made of. Numbers are whole and safe; a missing value is null, never absent. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [name: string]: JsonValue };

/**
 * One value, one spelling: RFC 8785 narrowed to whole numbers. Names in order of their UTF-16 units, no white space,
 * strings as JSON.stringify writes them, UTF-8. Throws on anything outside JsonValue.
 */
export function canonicalJson(value: JsonValue): Uint8Array {
  return new TextEncoder().encode(spell(value));
}

function spell(value: JsonValue): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new Error('a payload holds whole, safe numbers');
    return String(value);
  }
  if (isList(value)) return `[${value.map(spell).join(',')}]`;
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${spell(value[name] ?? null)}`).join(',')}}`;
}

// Array.isArray does not narrow a readonly array.
function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
