/**
 * Whether a JSON text opens more than `limit` brackets at once, strings left aside. Counts without recursion and stops at the first
 * bracket too many: a parser must never see what could overflow its stack. For text that is not JSON the answer means nothing and costs nothing.
 */
export function isDeeperThan(text: string, limit: number): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (inString) {
      if (character === '\\') index += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') {
      depth += 1;
      if (depth > limit) return true;
    } else if (character === '}' || character === ']') depth -= 1;
  }
  return false;
}
