import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DecodeTask, ToDecoder } from '#shared/viewing/decoder-messages.ts';
import { DecoderJobs, type DecoderPort } from '#vault/viewing/decoder-jobs.ts';

const task: DecodeTask = { kind: 'picture', mediaType: 'image/png', sizeBytes: 2_500_000, width: 1, height: 1, region: null, viewWidth: 1, viewHeight: 1 };
const file = Uint8Array.from({ length: 2_500_000 }, (_none, at) => at);
const head = { head: 'picture', width: 1, height: 1, fullWidth: 1, fullHeight: 1 };
const pixel = new Uint8Array([1, 2, 3, 4]);

/** A decoder's end, as a test plays it. */
class PlayedDecoder implements DecoderPort {
  readonly told: ToDecoder[] = [];
  isClosed = false;
  say: (message: unknown) => void = () => undefined;
  vanish: () => void = () => undefined;

  post(message: ToDecoder): void {
    this.told.push(message);
  }
  onMessage(listener: (message: unknown) => void): void {
    this.say = listener;
  }
  onClose(listener: () => void): void {
    this.vanish = listener;
  }
  close(): void {
    this.isClosed = true;
  }
}

describe('decoding in a window of its own', () => {
  let opened: string[];
  let done: string[];
  let jobs: DecoderJobs;

  beforeEach(() => {
    opened = [];
    done = [];
    let last = 0;
    jobs = new DecoderJobs({ open: (jobId) => opened.push(jobId), done: (jobId) => done.push(jobId) }, () => String((last += 1)));
  });

  it('sends the task and the whole file in pieces, takes the pixels, and then wants neither the port nor the window', async () => {
    const outcome = jobs.decode(task, file);
    const decoder = new PlayedDecoder();
    jobs.arrived('1', decoder);
    const [first, ...rest] = decoder.told;
    expect(first).toEqual({ task });
    expect(Buffer.concat(rest.map((message) => ('piece' in message ? message.piece : new Uint8Array(0)))).equals(file)).toBe(true);
    expect(rest).toHaveLength(3);
    for (const message of [head, { piece: pixel }, { end: true }]) decoder.say(message);
    expect(await outcome).toMatchObject({ ok: true, value: { bytes: pixel } });
    expect([opened, done, decoder.isClosed]).toEqual([['1'], ['1'], true]);
    // What it says afterwards reaches nobody.
    decoder.say({ piece: pixel });
    jobs.ended('1');
    expect(done).toEqual(['1']);
  });

  it('ends with the first lie, and the window is not wanted any more', async () => {
    const outcome = jobs.decode(task, file);
    const decoder = new PlayedDecoder();
    jobs.arrived('1', decoder);
    decoder.say({ ...head, width: 2 });
    expect(await outcome).toEqual({ ok: false, code: 'decoder-refused' });
    expect([done, decoder.isClosed]).toEqual([['1'], true]);
  });

  it('ends when the window was killed, when it never opened, and when its port closes', async () => {
    const killed = jobs.decode(task, file);
    jobs.arrived('1', new PlayedDecoder());
    jobs.ended('1');
    expect(await killed).toEqual({ ok: false, code: 'decoder-stopped' });
    const neverOpened = jobs.decode(task, file);
    jobs.ended('2');
    expect(await neverOpened).toEqual({ ok: false, code: 'decoder-stopped' });
    const gone = jobs.decode(task, file);
    const decoder = new PlayedDecoder();
    jobs.arrived('3', decoder);
    decoder.vanish();
    expect(await gone).toEqual({ ok: false, code: 'decoder-stopped' });
  });

  it('waits no longer than half a minute, whatever main does', async () => {
    vi.useFakeTimers();
    try {
      const outcome = jobs.decode(task, file);
      jobs.arrived('1', new PlayedDecoder());
      vi.advanceTimersByTime(30_000);
      expect(await outcome).toEqual({ ok: false, code: 'decoder-stopped' });
    } finally {
      vi.useRealTimers();
    }
  });

  it('does one file at a time: a newer one stops the one before, and a window that comes late gets nothing', async () => {
    const first = jobs.decode(task, file);
    const second = jobs.decode(task, file);
    expect(await first).toEqual({ ok: false, code: 'cancelled' });
    expect(done).toEqual(['1']);
    const late = new PlayedDecoder();
    jobs.arrived('1', late);
    expect([late.told, late.isClosed]).toEqual([[], true]);
    // A window opens once a job: a second port for it gets nothing either.
    jobs.arrived('2', new PlayedDecoder());
    const again = new PlayedDecoder();
    jobs.arrived('2', again);
    expect([again.told, again.isClosed]).toEqual([[], true]);
    jobs.stop();
    expect(await second).toEqual({ ok: false, code: 'cancelled' });
  });
});
