import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PdfSyntaxFault, readOperations, type PdfOperation } from '#vault/dossier/pdf-lexer.ts';

const read = (content: string): readonly PdfOperation[] => [...readOperations(Buffer.from(content, 'latin1'))];
const operandsOf = (content: string) => read(`${content} x`)[0]?.operands;

describe('reading the operators and operands of a content stream', () => {
  it('gives what a page of Skia is full of', () => {
    expect(read('BT\n/F5 14 Tf\n1 0 0 -1 96.515625 8578 Tm\n<003E> Tj\n8.8479614 0 Td <0044> Tj\nET')).toEqual([
      { operator: 'BT', operands: [] },
      { operator: 'Tf', operands: [{ kind: 'name', value: 'F5' }, { kind: 'number', value: 14 }] },
      { operator: 'Tm', operands: [1, 0, 0, -1, 96.515625, 8578].map((value) => ({ kind: 'number', value })) },
      { operator: 'Tj', operands: [{ kind: 'string', bytes: Uint8Array.of(0, 0x3e) }] },
      { operator: 'Td', operands: [8.8479614, 0].map((value) => ({ kind: 'number', value })) },
      { operator: 'Tj', operands: [{ kind: 'string', bytes: Uint8Array.of(0, 0x44) }] },
      { operator: 'ET', operands: [] },
    ]);
  });

  it('reads a number to the last bit as JavaScript does, however long it is', () => {
    const digits = fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), maxLength: 20 });
    fc.assert(
      fc.property(fc.constantFrom('', '-', '+'), digits, fc.constantFrom('', '.'), digits, (sign, whole, point, decimals) => {
        const written = `${sign}${whole}${point}${decimals}`;
        fc.pre(/\d/u.test(written));
        const [operand] = operandsOf(written) ?? [];
        expect(operand?.kind === 'number' && Object.is(operand.value, Number(written)), written).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['1.2.3', '--5', '+-5', '5-', '.', '-', '1e5', '12a', '0x10'])('takes a word that is no number for an operator: %s', (word) => {
    expect(read(word)).toEqual([{ operator: word, operands: [] }]);
  });

  it.each(['q', 'Q', 'Td', 'T*', 'xx', 'b*', 'qxx', 'Tjx', 'longer'])('gives an operator by its letters: %s', (word) => {
    expect(read(word)).toEqual([{ operator: word, operands: [] }]);
  });

  it('reads hexadecimal of any length and with anything between its digits', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 6 }), fc.boolean(), fc.constantFrom('', ' ', '\n'), (bytes, isUpper, between) => {
        const hexadecimal = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(between);
        expect(operandsOf(`<${isUpper ? hexadecimal.toUpperCase() : hexadecimal}>`)).toEqual([{ kind: 'string', bytes }]);
      }),
    );
    expect(operandsOf('<0 4>')).toEqual([{ kind: 'string', bytes: Uint8Array.of(4) }]);
    expect(operandsOf('<00 4>')).toEqual([{ kind: 'string', bytes: Uint8Array.of(0, 0x40) }]);
    expect(operandsOf('<00g4>')).toEqual([{ kind: 'string', bytes: Uint8Array.of(0, 0x40) }]);
  });

  it('refuses what ends inside a string, an array or a dictionary', () => {
    for (const content of ['<0044', '(text', '[1 2', '<</A 1']) expect(() => read(content)).toThrow(PdfSyntaxFault);
  });
});
