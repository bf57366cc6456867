import { expect, it } from 'vitest';
import { systemRandom } from '#vault/crypto/random.ts';
import { memoryFileSystem, type MemoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { sweepBlobs } from '#vault/service/sweep-blobs.ts';
import { blobStore } from '#vault/store/blob-store.ts';
import { receiveTips } from '#vault/store/commands/receive-tips.ts';
import { isKnownBlob } from '#vault/store/known-blobs.ts';
import { inventedTip } from '../../../../support/invented-tips.ts';
import { openMemoryVault } from '../../../../support/memory-vault.ts';
import { testPassphrase, vaultHarness, must } from '../../../../support/vault-harness.ts';

const described = { mediaType: 'image/png', sizeBytes: 3 } as const;

it('removes what no row names, keeps what one does, and leaves alone what this session is about to name', async () => {
  const { context } = await openMemoryVault();
  const files = memoryFileSystem();
  files.makeFolder('/blobs');
  const earlier = blobStore(files, '/blobs', systemRandom);
  const [attachment, original, orphan] = [1, 2, 3].map((fill) => earlier.write(new Uint8Array(3).fill(fill)));
  const content = inventedTip('with blobs', { attachments: [described] });
  receiveTips(context, [
    { ...content, attachments: [{ sha256: new Uint8Array(32), blobName: attachment!.name, blobKey: attachment!.key }], original: { kind: 'blob', blobName: original!.name, blobKey: original!.key } },
  ]);
  const now = blobStore(files, '/blobs', systemRandom);
  const fresh = now.write(new Uint8Array(3));
  for (const step of sweepBlobs(context.database, now)) expect(step).toBeUndefined();
  expect([...now.list()].sort()).toEqual([attachment!.name, original!.name, fresh.name].sort());
  expect(now.list()).not.toContain(orphan!.name);
});

it('gives others a turn before it has gone through a full shelf', async () => {
  const { context } = await openMemoryVault();
  const files = memoryFileSystem();
  for (const folder of ['/blobs', '/blobs/ab']) files.makeFolder(folder);
  for (let index = 0; index < 120; index++) files.close(files.open(`/blobs/ab/ab${index.toString(16).padStart(30, '0')}`, 'create'));
  const blobs = blobStore(files, '/blobs', systemRandom);
  const steps = sweepBlobs(context.database, blobs);
  steps.next();
  expect(blobs.list()).toHaveLength(120);
  steps.next();
  expect(blobs.list()).toHaveLength(70);
  while (steps.next().done !== true);
  expect(blobs.list()).toEqual([]);
});

it('asks for one name by indices alone, however many blobs there are', async () => {
  const { context } = await openMemoryVault();
  const asked: string[] = [];
  isKnownBlob({ ...context.database, get: (sql, parameters) => (asked.push(sql), context.database.get(sql, parameters)) }, 'x');
  const plan = asked.flatMap((sql) => context.database.all(`EXPLAIN QUERY PLAN ${sql}`, ['x'])).map(({ detail }) => String(detail));
  expect(plan.filter((line) => line.startsWith('SEARCH')).length).toBeGreaterThanOrEqual(3);
  expect(plan.filter((line) => line.startsWith('SCAN'))).toEqual([]);
});

it('runs once a vault is open, without anybody waiting for it', async () => {
  const first = vaultHarness();
  const made = must(await first.api['vault.beginCreate']({ memberName: 'Invented Member', passphrase: testPassphrase }));
  must(await first.api['vault.finishCreate']({ creationId: made.creationId, words: made.positions.map((position) => made.recoveryWords[position - 1] ?? '') }));
  first.service.close();
  const orphan = blobStore(first.files, `${first.folder}/blobs`, systemRandom).write(new Uint8Array(9)).name;
  const second = vaultHarness({ files: first.files });
  must(await second.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
  const isThere = (): boolean => (first.files as MemoryFileSystem).files().some((file) => file.endsWith(orphan));
  expect(isThere()).toBe(true);
  await expect.poll(isThere).toBe(false);
  expect(second.incidents).toEqual([]);
});
