import { hex } from '#vault/crypto/hash.ts';
import { blobStore } from '#vault/store/blob-store.ts';
import type { Scenario } from '../harness/scenario.ts';
import { seededBytes } from '../harness/seeded-bytes.ts';

export const sweep: Scenario = {
  name: 'sweep',
  about: 'unlocking removes blobs that no row names and unfinished ones',
  begins: 'locked',
  prepare: async (table) => {
    const randomBytes = seededBytes('orphans');
    const folder = `${table.places.vault}/blobs`;
    const store = blobStore(table.files, folder, randomBytes);
    store.write(new Uint8Array(100));
    const { name } = store.write(new Uint8Array(5000));
    table.files.rename(`${folder}/${name.slice(0, 2)}/${name}`, `${folder}/${name.slice(0, 2)}/${name.slice(0, 2)}${hex(randomBytes(15))}.new`);
    await Promise.resolve();
  },
  steps: [
    { name: 'unlock', run: (table) => table.unlock() },
    { name: 'lock', run: (table) => table.lock() },
  ],
};
