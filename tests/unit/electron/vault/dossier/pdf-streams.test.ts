import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Steps } from '#shared/steps.ts';
import { inflateStreams, unpackedBy } from '#vault/dossier/pdf-streams.ts';

const pages = ['one page of text', 'one page of test', 'one page more'];
const packed = pages.map((text) => new Uint8Array(deflateSync(text)));
const file = new Uint8Array(Buffer.concat(packed.flatMap((each) => [Buffer.from('stream\n'), each, Buffer.from('\nendstream\n')])));

function turnsAndResult<T>(steps: Steps<T>): { readonly turns: number; readonly result: T } {
  for (let turns = 0; ; turns += 1) {
    const step = steps.next();
    if (step.done === true) return { turns, result: step.value };
  }
}

describe('packed streams of a PDF', () => {
  it('are unpacked with a turn for others before each', () => {
    const { turns, result } = turnsAndResult(inflateStreams(file));
    expect(result.streams.map(({ bytes }) => Buffer.from(bytes).toString('latin1'))).toEqual(pages);
    expect(turns).toBe(pages.length);
  });

  it('are not unpacked again, and what is no such stream is unpacked by itself', () => {
    const { streams } = turnsAndResult(inflateStreams(file)).result;
    const unpack = unpackedBy(file, streams);
    expect(packed.map((each) => unpack(each) === streams[packed.indexOf(each)]?.bytes)).toEqual([true, true, true]);
    const other = unpack(new Uint8Array(deflateSync('another page')));
    expect(typeof other === 'string' ? other : Buffer.from(other).toString('latin1')).toBe('another page');
    expect([packed[0]?.with(-1, 0) ?? file, new Uint8Array()].map(unpack)).toEqual(['not-deflated', 'not-deflated']);
  });
});
