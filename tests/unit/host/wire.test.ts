import { Buffer } from 'node:buffer';
import { once } from 'node:events';
import { Duplex } from 'node:stream';
import { expect, it } from 'vitest';
import { Wire } from '../../host/wire.mjs';

/** A socket whose other side is the test: what it says is pushed, what it hears is kept. */
class Line extends Duplex {
  readonly heard: Buffer[] = [];

  override _read(): void {
    // What comes is pushed by the test.
  }

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error | null) => void): void {
    this.heard.push(Buffer.from(chunk));
    done();
  }
}

/** One message as it goes over the line. */
function frameOf(message: Readonly<Record<string, unknown>>): Buffer {
  const line = new Line();
  new Wire(line).send(message);
  return Buffer.concat(line.heard);
}

it('a message in pieces is put together, and its pieces are written over', async () => {
  const line = new Line();
  const wire = new Wire(line);
  const frame = frameOf({ kind: 'said', text: 'invented canary' });
  const pieces = [frame.subarray(0, 3), frame.subarray(3, 20), frame.subarray(20)].map((piece) => Buffer.from(piece));
  const message = once(wire, 'message');
  for (const piece of pieces) line.push(piece);
  expect(await message).toEqual([{ kind: 'said', text: 'invented canary', binaries: [] }]);
  for (const piece of pieces.slice(1)) expect([...piece].every((byte) => byte === 0)).toBe(true);
});

it('the beginning of a message whose end does not come is written over when the other side is gone', async () => {
  const line = new Line();
  const wire = new Wire(line);
  const begun = Buffer.from(frameOf({ kind: 'said', text: 'invented canary' }).subarray(0, -2));
  const ended = once(wire, 'end');
  line.push(begun);
  await new Promise(setImmediate);
  line.destroy();
  await ended;
  expect([...begun].every((byte) => byte === 0)).toBe(true);
});

it('what answers one message goes out before the next is begun, although both came at once', async () => {
  const line = new Line();
  const wire = new Wire(line);
  const done: string[] = [];
  wire.on('message', ({ text }: { readonly text: string }) => {
    done.push(`begun ${text}`);
    void Promise.resolve().then(() => done.push(`answered ${text}`));
  });
  const both = once(wire, 'end');
  line.push(Buffer.concat(['one', 'two', 'three'].map((text) => frameOf({ kind: 'said', text }))));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(done).toEqual(['begun one', 'answered one', 'begun two', 'answered two', 'begun three', 'answered three']);
  line.destroy();
  await both;
});

it('what had come whole is told before the end, when the other side is gone at once', async () => {
  const line = new Line();
  const wire = new Wire(line);
  const said: string[] = [];
  wire.on('message', ({ text }: { readonly text: string }) => void said.push(text));
  const ended = once(wire, 'end').then(() => said.push('end'));
  const first = once(wire, 'message');
  line.push(Buffer.concat(['one', 'two', 'three'].map((text) => frameOf({ kind: 'said', text }))));
  await first;
  line.destroy();
  await ended;
  expect(said).toEqual(['one', 'two', 'three', 'end']);
});
