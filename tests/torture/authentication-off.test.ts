import type nodeCrypto from 'node:crypto';
import type { DecipherGCM } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { places } from './harness/base-vault.ts';
import { fateOf, subjects } from './harness/damage.ts';
import { flipWork } from './harness/damage-work.ts';

// The negative control: AES-GCM that never checks a tag, everywhere in this file.
vi.mock('node:crypto', async (original) => {
  const real = await original<typeof nodeCrypto>();
  const unchecked = (...parameters: Parameters<typeof nodeCrypto.createDecipheriv>): DecipherGCM => {
    const decipher = real.createDecipheriv(...parameters) as DecipherGCM;
    return Object.assign(decipher, { final: () => Buffer.alloc(0) });
  };
  return { ...real, createDecipheriv: unchecked };
});

test('with authentication off most flipped bits are not noticed, so the test can tell', { timeout: 600_000 }, async () => {
  let cases = 0;
  let missed = 0;
  for await (const work of flipWork(1, 400)) {
    const total = await work.prepare();
    cases += total;
    for (let index = 0; index < total; index++) if ((await work.run(index, () => undefined)) !== undefined) missed += 1;
  }
  expect(missed).toBeGreaterThan(cases / 2);
});

test('with authentication off a flipped bit in a page passes in silence, or as something other than damage to a page', { timeout: 600_000 }, async () => {
  const [subject] = await subjects();
  const file = `${places.vault}/vault.db`;
  let silent = 0;
  for (let page = 10; page < 40; page++) {
    const bytes = subject!.disk.contents(file)!;
    bytes[page * 4096 + 4000] = (bytes[page * 4096 + 4000] ?? 0) ^ 1;
    const disk = subject!.disk.copy();
    disk.put(file, bytes);
    const outcome = await fateOf(disk, subject!).catch(() => ({ wrong: 'a throw' }));
    if ('wrong' in outcome || outcome.fate === 'nothing changed') silent += 1;
  }
  expect(silent).toBeGreaterThan(0);
});
