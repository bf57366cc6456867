import { expect, it } from 'vitest';
import { afterPowerCut, type DiskImage, type FileCall } from '../../support/power-cut.ts';

const bytes = (...values: readonly number[]): Uint8Array => new Uint8Array(values);
const disk = (): DiskImage => ({ names: new Map([['/one', 'a']]), contents: new Map([['a', bytes(7, 7, 7, 7)]]), folders: new Set(['/']) });
const write = (position: number, ...values: readonly number[]): FileCall => ({ kind: 'write', file: 'a', position, bytes: bytes(...values) });
const sync: FileCall = { kind: 'sync-file', file: 'a' };

it('a file that was cut and written again further on has zeros between', () => {
  const start = disk();
  const calls: readonly FileCall[] = [{ kind: 'truncate', file: 'a', sizeBytes: 1 }, sync, write(3, 9), sync, { kind: 'truncate', file: 'a', sizeBytes: 6 }];
  expect(afterPowerCut(start, calls, { at: calls.length, seed: 1, contents: 'all' }).contents.get('a')).toEqual(bytes(7, 0, 0, 9, 0, 0));
  expect(afterPowerCut(start, calls, { at: calls.length, seed: 1, contents: 'none' }).contents.get('a')).toEqual(bytes(7, 0, 0, 9));
  expect(afterPowerCut(start, calls, { at: 2, seed: 1 }).contents.get('a')).toEqual(bytes(7));
});

it('what was not synced may be lost, and the disk it began with stays as it was', () => {
  const start = disk();
  const calls = [write(0, 1, 2), sync, write(2, 3)];
  expect(afterPowerCut(start, calls, { at: 3, seed: 1, contents: 'none' }).contents.get('a')).toEqual(bytes(1, 2, 7, 7));
  expect(afterPowerCut(start, calls, { at: 3, seed: 1, contents: 'all' }).contents.get('a')).toEqual(bytes(1, 2, 3, 7));
  expect(start).toEqual(disk());
});
