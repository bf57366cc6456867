import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { inflatedAmong, inflateStreams } from '#vault/dossier/pdf-streams.ts';

it('what packed bytes were inflated to is found by all of them, and by no others', () => {
  const packed = ['one page of text', 'one page of test'].map((text) => new Uint8Array(deflateSync(text)));
  const file = new Uint8Array(Buffer.concat(packed.flatMap((each) => [Buffer.from('stream\n'), each, Buffer.from('\nendstream\n')])));
  const { streams } = inflateStreams(file);
  const inflated = inflatedAmong(file, streams);
  expect(packed.map((each) => inflated(each))).toEqual(streams.map(({ bytes }) => bytes));
  expect(packed.map((each) => inflated(each) === streams[packed.indexOf(each)]?.bytes)).toEqual([true, true]);
  const other = packed[0]?.with(-1, 0);
  expect([other === undefined ? null : inflated(other), inflated(new Uint8Array())]).toEqual([undefined, undefined]);
});
