import { describe, expect, it } from 'vitest';
import { encodeText } from '#shared/sealed-tip/bytes.ts';
import { magic } from '#shared/sealed-tip/header.ts';
import { recognise } from '#shared/sealed-tip/recognise.ts';

describe('recognising a file by its first bytes', () => {
  it.each([
    ['tipkeep', magic],
    ['age', encodeText('age-encryption.org/v1\n')],
    ['age', encodeText('Hi\n-----BEGIN AGE ENCRYPTED FILE-----\n')],
    ['tipkeep-armour', encodeText('> > -----BEGIN TIPKEEP\r\n> > SEALED TIP-----\n')],
    ['tipkeep-armour', new Uint8Array(Buffer.from('\ufeff-----BEGIN TIPKEEP SEALED TIP-----', 'utf16le'))],
    [undefined, new Uint8Array()],
    [undefined, encodeText('%PDF-1.7')],
    [undefined, magic.subarray(0, 7)],
    [undefined, encodeText(`${' x'.repeat(40_000)}-----BEGIN TIPKEEP SEALED TIP-----`)],
  ])('says %s', (format, head) => {
    expect(recognise(head)).toBe(format);
  });
});
