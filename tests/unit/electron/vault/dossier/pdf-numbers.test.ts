import fc from 'fast-check';
import { expect, it } from 'vitest';
import { atOnce } from '#shared/steps.ts';
import { CodeSearch } from '#vault/dossier/code-search.ts';
import { withoutGlyphs, withoutOwnNumbers } from '#vault/dossier/pdf-numbers.ts';

const parts = ['12 0 obj', '<<', '>>', '<0041 0042>', '<00', '41>', '/Length 123456', '/Size 40', '/ABCDEF+', '3.14159', '-.5', '654321', '.', ' ', '\n', '0000000000 65535 f', '0000000009 00000 n', 'startxref\n9', '7 0 R', '[', ']', '(', ')', 'Tj', '\u00a0', '\u00ff', '/F1', '1', 'endobj'];
const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

it('numbers that are the file’s own and glyphs are left out as they are without pieces, wherever a piece may end', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 60 }), fc.integer({ min: 1, max: 30 }), (written, pieceBytes) => {
      const file = latin1(written.join(''));
      const streams = [{ number: 1, bytes: new Uint8Array(123_456), start: 0, end: 0 }];
      expect(atOnce(withoutOwnNumbers(file, streams, pieceBytes))).toEqual(atOnce(withoutOwnNumbers(file, streams, file.length + 1)));
      expect(atOnce(withoutGlyphs(file, pieceBytes))).toEqual(atOnce(withoutGlyphs(file, file.length + 1)));
    }),
    { numRuns: 3000 },
  );
});

it('nothing is found without them that was not found with them, so that bytes in which no short number stands are gone through once', () => {
  const codes = ['654321', '123456', 'abcdef', '000000', '1234567'];
  const found = (bytes: Uint8Array): readonly number[] => {
    const search = new CodeSearch();
    for (const [id, code] of codes.entries()) search.add(code, id);
    search.addTail('7654321', codes.length);
    const counts = atOnce(search.countSteps(bytes));
    return Array.from({ length: codes.length + 1 }, (_, id) => counts.get(id) ?? 0);
  };
  const more = [...parts, 'abcdef', '123456', '654321', '7654321', 'n', 'f', '0', '/'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...more), { maxLength: 30 }), (written) => {
      const file = latin1(written.join(''));
      const before = found(file);
      for (const after of [atOnce(withoutGlyphs(file)), atOnce(withoutOwnNumbers(file, [{ number: 1, bytes: new Uint8Array(123_456), start: 0, end: 0 }]))].map(found)) {
        for (const [id, count] of after.entries()) expect(count).toBeLessThanOrEqual(before[id] ?? 0);
      }
    }),
    { numRuns: 5000 },
  );
});

it('others get turns while a large file is gone through', () => {
  const steps = withoutOwnNumbers(latin1('7 0 obj <</Length 12>> endobj\n'.repeat(100_000)), []);
  let turns = 0;
  while (steps.next().done !== true) turns += 1;
  expect(turns).toBeGreaterThan(20);
});
