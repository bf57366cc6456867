import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { inflateStreams, unpackedBy } from '#vault/dossier/pdf-streams.ts';

it('what packed bytes were unpacked to is found by all of them, and others are unpacked by themselves', () => {
  const packed = ['one page of text', 'one page of test'].map((text) => new Uint8Array(deflateSync(text)));
  const file = new Uint8Array(Buffer.concat(packed.flatMap((each) => [Buffer.from('stream\n'), each, Buffer.from('\nendstream\n')])));
  const { streams } = inflateStreams(file);
  const inflated = unpackedBy(file, streams);
  expect(packed.map((each) => inflated(each))).toEqual(streams.map(({ bytes }) => bytes));
  expect(packed.map((each) => inflated(each) === streams[packed.indexOf(each)]?.bytes)).toEqual([true, true]);
  const other = new Uint8Array(deflateSync('another page'));
  expect(inflated(other)).toEqual(new TextEncoder().encode('another page'));
  expect([inflated(other.with(0, 0)), inflated(new Uint8Array())]).toEqual(['not-deflated', 'not-deflated']);
});
