import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atOnce, type Steps } from '#shared/steps.ts';
import { commentsBetween } from '#vault/dossier/pdf-comments.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

/** Byte by byte, as the format is written down (ISO 32000-1, 7.2.3 and 7.3.4.2). */
function commentsByByte(text: string): number {
  const found: number[] = [];
  let open = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '\\' && open > 0) at += 1;
    else if (sign === '(') open += 1;
    else if (sign === ')' && open > 0) open -= 1;
    else if (sign === '%' && open === 0) {
      found.push(at);
      while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at += 1;
    }
  }
  return found.filter((at) => text.slice(at).trimEnd() !== '%%EOF').length;
}

function turnsOf(steps: Steps<unknown>): number {
  let turns = 0;
  while (steps.next().done !== true) turns += 1;
  return turns;
}

describe('comments between the objects of a PDF', () => {
  it('are as many as a reader finds that goes byte by byte', () => {
    const part = fc.constantFrom('%', '(', ')', '\\', '\n', '\r', 'a', '%%EOF', '%%EOF\n', ' ');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        expect(atOnce(commentsBetween(bytes(text), []))).toBe(commentsByByte(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('are looked for in turns in a string or a comment of any length and behind any number of streams', () => {
    const long = 'a'.repeat(1 << 21);
    for (const text of [`(${long})%`, `%${long}`, `${'stream endstream '.repeat(2000)}%`]) {
      expect(atOnce(commentsBetween(bytes(text), []))).toBe(1);
      expect(turnsOf(commentsBetween(bytes(text), []))).toBeGreaterThan(5);
    }
  });
});
