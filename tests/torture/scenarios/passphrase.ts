import { rewrapSlot } from '#vault/crypto/header-changes.ts';
import { openHeader } from '#vault/crypto/vault-header.ts';
import { readHeaderFile, writeHeaderFile } from '#vault/store/header-file.ts';
import type { Scenario } from '../harness/scenario.ts';
import { secrets, type Outcome, type Table } from '../harness/table.ts';

async function change(table: Table, from: string, to: string): Promise<Outcome> {
  const { files, places, desk: { environment } } = table;
  const bytes = readHeaderFile(files, places.vault);
  if (!bytes.ok) return bytes;
  const opened = await openHeader(bytes.value.bytes, from, environment.runArgon2);
  if (!opened.ok) return opened;
  const rewrapped = await rewrapSlot(opened.value, to, environment);
  if (!rewrapped.ok) return rewrapped;
  const written = writeHeaderFile(files, places.vault, rewrapped.value.bytes, environment.randomBytes);
  return written.ok ? { ok: true, value: undefined } : written;
}

export const passphrase: Scenario = {
  name: 'passphrase',
  about: 'the passphrase is changed twice while the vault is open',
  secrets: [secrets.first, secrets.second, secrets.third],
  steps: [
    { name: 'change', run: (table) => change(table, secrets.first, secrets.second) },
    { name: 'change again', run: (table) => change(table, secrets.second, secrets.third) },
  ],
};
