/**
 * True when a request's strings and bytes together stay within `unitsAtMost`, its nesting within 16 levels and its
 * fields within 20,000. Walked without recursion and before any schema looks at it, so that a hostile request costs little.
 */
export function isWithinSize(request: unknown, unitsAtMost: number): boolean {
  const depthAtMost = 16;
  let units = 0;
  let fields = 0;
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value: request, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, depth } = next;
    if (typeof value === 'string') units += value.length;
    else if (ArrayBuffer.isView(value)) units += value.byteLength;
    else if (typeof value === 'object' && value !== null) {
      if (depth >= depthAtMost) return false;
      for (const [key, field] of Object.entries(value)) {
        units += key.length;
        fields += 1;
        if (fields > 20_000) return false;
        open.push({ value: field, depth: depth + 1 });
      }
    }
    if (units > unitsAtMost) return false;
  }
  return true;
}
