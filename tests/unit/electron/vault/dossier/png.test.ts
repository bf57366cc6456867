import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { PaintedPicture } from '#shared/redaction/painted-picture.ts';
import { encodePng } from '#vault/dossier/png.ts';
import { readPng } from '#vault/dossier/read-png.ts';
import { noise } from '../../../../support/planted/picture-dossier.ts';

const picture = PaintedPicture.paint(noise(37, 23, 5), [], 0);
const png = encodePng(picture);

/** The types of its chunks, by walking over their lengths. */
function chunks(bytes: Uint8Array): readonly string[] {
  const view = Buffer.from(bytes);
  const types: string[] = [];
  for (let at = 8; at < view.length; at += 12 + view.readUInt32BE(at)) types.push(view.toString('latin1', at + 4, at + 8));
  return types;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return new Uint8Array(Buffer.concat([length, body, sum]));
}
const behindHeader = (more: Uint8Array): Uint8Array => new Uint8Array(Buffer.concat([png.subarray(0, 33), more, png.subarray(33)]));
const withData = (data: Uint8Array): Uint8Array => new Uint8Array(Buffer.concat([png.subarray(0, 33), chunk('IDAT', data), chunk('IEND', new Uint8Array())]));
const rowsOf = (filter: number): Uint8Array => new Uint8Array(23 * (1 + 3 * 37)).fill(filter);

describe('a picture as PNG', () => {
  it('is a header, one piece of data and an end', () => {
    expect(chunks(png)).toEqual(['IHDR', 'IDAT', 'IEND']);
  });

  it('gives back the very pixels, and the same bytes a second time', () => {
    expect(readPng(png)).toEqual({ ok: true, value: { width: 37, height: 23, rgb: PaintedPicture.rgbOf(picture) } });
    expect(encodePng(PaintedPicture.paint(noise(37, 23, 5), [], 0))).toEqual(png);
  });

  it.each([
    ['a text', behindHeader(chunk('tEXt', Buffer.from('Author\0Invented')))],
    ['Exif', behindHeader(chunk('eXIf', Buffer.from('MM\0*')))],
    ['a time', behindHeader(chunk('tIME', new Uint8Array(7)))],
    ['a second piece of data', new Uint8Array(Buffer.concat([png.subarray(0, -12), chunk('IDAT', new Uint8Array()), png.subarray(-12)]))],
    ['bytes behind the end', new Uint8Array(Buffer.concat([png, Buffer.from('x')]))],
    ['bytes before the start', new Uint8Array(Buffer.concat([Buffer.from('x'), png]))],
    ['bytes behind the packed data', withData(new Uint8Array(Buffer.concat([deflateSync(rowsOf(0)), Buffer.from('Zorvikqua')])))],
    ['a row too many', withData(deflateSync(new Uint8Array(24 * (1 + 3 * 37))))],
    ['a row too few', withData(deflateSync(new Uint8Array(22 * (1 + 3 * 37))))],
    ['a filter that there is not', withData(deflateSync(rowsOf(5)))],
    ['nothing but its beginning', png.subarray(0, 8)],
    ['no end', png.subarray(0, -12)],
  ])('is refused with %s', (_, bytes) => {
    expect(readPng(bytes)).toEqual({ ok: false, code: 'not-plain' });
  });

  it.each([0, 1, 2, 3, 4])('is read with filter %s as the standard has it', (filter) => {
    const read = readPng(withData(deflateSync(rowsOf(filter))));
    expect(read.ok).toBe(true);
  });

  it('is refused with any one byte of it changed', () => {
    for (let at = 0; at < png.length; at += 1) {
      const changed = png.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(readPng(changed)).toEqual({ ok: false, code: 'not-plain' });
    }
  });
});
