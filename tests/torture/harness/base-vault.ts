import type { ReceiptKeys } from '#shared/domain/tip-content.ts';
import { sealTip } from '#shared/sealed-tip/seal.ts';
import { intakeKeyFromSeed } from '#shared/sealed-tip/intake-key.ts';
import { hex } from '#vault/crypto/hash.ts';
import { memoryFileSystem, type RecordedFileSystem } from '../../support/memory-file-system.ts';
import { createTestVault, must } from '../../support/vault-harness.ts';
import { seededBytes } from './seeded-bytes.ts';
import { placesIn, secrets, Table } from './table.ts';

export const root = '/case';
export const places = placesIn(root);

/** The seed of the vault's one intake key, and one of a key it does not have. */
export const ourSeed = new Uint8Array(32).fill(3);
export const foreignSeed = new Uint8Array(32).fill(4);

/** A sealed tip that is the same every time. */
export function seededTip(name: string, narrative: string, parts: { readonly attachments?: readonly Uint8Array[]; readonly seed?: Uint8Array; readonly receipt?: ReceiptKeys } = {}): Uint8Array {
  const randomBytes = seededBytes(`tip ${name}`);
  const attachments = parts.attachments ?? [];
  const content = { innerId: hex(randomBytes(16)), formLanguage: 'en', narrative, attachments: attachments.map(({ length }) => ({ mediaType: 'application/octet-stream', sizeBytes: length })), ...(parts.receipt === undefined ? {} : { receipt: parts.receipt }) };
  return sealTip({ content, attachments, recipients: [intakeKeyFromSeed(parts.seed ?? ourSeed).publicKey], randomBytes });
}

export function putInInbox(table: Table, name: string, bytes: Uint8Array): void {
  const { files } = table;
  const descriptor = files.open(`${table.places.inbox}/${name}`, 'create');
  files.write(descriptor, bytes, 0);
  files.syncFile(descriptor);
  files.close(descriptor);
}

/** Previews the whole inbox and imports it. */
export async function importInbox(table: Table): Promise<unknown> {
  const { desk, places: { inbox } } = table;
  const preview = must(await desk.api['import.preview']({ handle: desk.grant('import-folder', inbox) }));
  return must(await desk.api['import.commit']({ previewId: preview.previewId }));
}

/** An empty disk with the folders of a case. */
export function emptyDisk(): RecordedFileSystem {
  return memoryFileSystem({ folders: [root, `${root}/vaults`, places.inbox, places.out, places.stick] });
}

/**
 * The usual small vault: one member, one intake key, three tips (one with an attachment in a blob), one item in quarantine,
 * one draft of a dossier; locked. Small enough to open in milliseconds, and every kind of row and file is there.
 */
export async function makeBaseVault(): Promise<RecordedFileSystem> {
  const disk = emptyDisk();
  const table = new Table(disk, places, 'base');
  await createTestVault(table.desk);
  table.lock();
  const usual = seededBytes('base key');
  let seed: Uint8Array | undefined;
  const keyed = table.start({
    randomBytes: (count) => {
      // The one draw of 32 bytes inside `intakeKey.create` is the key's seed.
      const drawn = count === 32 ? seed : undefined;
      if (drawn !== undefined) seed = undefined;
      return drawn?.slice() ?? usual(count);
    },
  });
  must(await keyed.api['vault.unlock']({ secret: secrets.first, acceptPracticeMismatch: false }));
  seed = ourSeed;
  must(await keyed.api['intakeKey.create']({ validDays: 60 }));
  putInInbox(table, 'one.tip', seededTip('one', 'The blue gate behind the invented market. Ask for Dara Invented, 555 0142.'));
  putInInbox(table, 'two.tip', seededTip('two', 'តូបក្រោយផ្សារ ជាន់ទី៧ Dara Invented 555 0142', { attachments: [new Uint8Array(5000).fill(7)] }));
  putInInbox(table, 'three.tip', seededTip('three', 'Second window from the left. Invented throughout.'));
  putInInbox(table, 'foreign.tip', seededTip('foreign', 'Not for this desk.', { seed: foreignSeed }));
  await importInbox(table);
  for (const name of disk.list(places.inbox, 100)) disk.remove(`${places.inbox}/${name}`);
  const { rows } = must(await keyed.api['tips.list']({ search: '', urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 10 }));
  must(await keyed.api['dossier.create']({ title: 'Invented dossier', tipIds: rows.map(({ tipId }) => tipId) }));
  table.lock();
  return disk.copy();
}
