// A process of its own for the lock tests: `hold` takes the lock and waits to be killed; `contend` takes it again and again
// and, while it has it, insists that nobody else is inside.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { nodeFileSystem } from '#vault/platform/node-file-system.ts';
import { processIdentity } from '#vault/platform/process-identity.ts';
import { acquireVaultLock } from '#vault/platform/vault-lock.ts';

const [mode, folder = '', rounds = '0'] = process.argv.slice(2);
const files = nodeFileSystem();
const identity = processIdentity();

if (mode === 'hold') {
  const lock = acquireVaultLock(files, folder, identity);
  console.log(lock.ok ? 'held' : lock.code);
  await pause(60_000);
} else {
  const inside = path.join(folder, 'inside');
  let refused = 0;
  for (let round = 0; round < Number(rounds); ) {
    const lock = acquireVaultLock(files, folder, identity);
    if (lock.ok) {
      fs.closeSync(fs.openSync(inside, 'wx')); // throws when another process is inside
      fs.unlinkSync(inside);
      lock.value.release();
      round += 1;
    } else {
      refused += 1;
      if (lock.code !== 'vault-in-use') throw new Error(lock.code);
    }
    await pause(Math.random() * 3);
  }
  console.log(`refused ${refused}`);
}
