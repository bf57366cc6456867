import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyName } from '../../../../../../renderer/desk/features/tip/copy-name.ts';
import { plainFileName } from '../../../../../../electron/main/plain-file-name.ts';
import { hostCalls } from '#shared/contract/host-calls.ts';
import * as v from 'valibot';

describe('the name a copy of evidence is offered under', () => {
  it('is the file’s own where that is short enough', () => {
    expect(copyName('វីដេអូ ជាន់ទី៦.mp4')).toBe('វីដេអូ ជាន់ទី៦.mp4');
  });

  it('keeps the ending of a very long name, so that the copy opens as what it is', () => {
    expect(copyName(`${'a'.repeat(251)}.mp4`)).toBe(`${'a'.repeat(96)}.mp4`);
    expect(plainFileName(copyName(`${'a'.repeat(251)}.mp4`))).toMatch(/a\.mp4$/);
  });

  it('cuts between letters, never inside one, and counts bytes as file systems do', () => {
    const name = copyName(`${'ទី'.repeat(80)}.mp4`);
    expect(name).toMatch(/^(ទី)+\.mp4$/);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
  });

  it('is one that main takes, for any name at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 255 }), (name) => v.safeParse(hostCalls['host.choose'].request, { purpose: 'attachment', suggestedName: copyName(name) }).success),
    );
  });
});
