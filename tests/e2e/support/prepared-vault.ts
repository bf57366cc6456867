// Vaults made once per worker by the vault's own code, with its real key derivation and on the real disk, so that a spec only has
// to unlock a copy. Everything in them is invented.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { kdfFloor, type KdfParameters } from '#vault/crypto/kdf-parameters.ts';
import { argon2InThread } from '#vault/crypto/run-argon2.ts';
import { helperThread } from '#vault/platform/helper-thread.ts';
import { nodeFileSystem } from '#vault/platform/node-file-system.ts';
import { sealedTip } from '../../support/sealed-tips.ts';
import { createTestVault, must, testPassphrase, vaultHarness, type Harness } from '../../support/vault-harness.ts';
import { test as deskTest } from './desk-app.ts';
import { repositoryRoot } from './launch.ts';
import { formSettingsIn } from './reporter.ts';

export interface PreparedVaults {
  /** Closed cleanly: two tips, one with an attachment in a blob. */
  readonly clean: string;
  /** The same vault some tips earlier, closed cleanly. */
  readonly earlier: string;
  /** The clean one as a power cut leaves it after more changes: the newest are in the WAL only. */
  readonly unclean: string;
  /** The intake key's public half. */
  readonly publicKey: Uint8Array;
  readonly passphrase: string;
}

export const firstTipText = 'An invented first tip. សូមជួយ';
export const attachedTipText = 'An invented tip with a picture. 请帮忙';

const built = path.join(repositoryRoot, 'out/main');

/**
 * The vault's own code on the real disk with its real key derivation, in this process. `now` is its wall clock. Its vaults ask for the
 * least that is allowed: the specs unlock them a hundred times. Those that are made in the window ask for what the app asks for.
 */
export function realVault(folder: string, practiceHost: boolean, now = (): number => Date.now(), kdf: KdfParameters = kdfFloor): Harness {
  return vaultHarness({
    files: nodeFileSystem(),
    folder,
    practiceHost,
    environment: {
      kdf,
      runArgon2: argon2InThread(helperThread(pathToFileURL(path.join(built, 'argon2-thread.js')))),
      now,
      monotonicMs: () => performance.now(),
      formTemplate: () => readFileSync(path.join(repositoryRoot, 'out/form/tip-form.html'), 'utf8'),
    },
  });
}

/** An empty vault that was closed cleanly; made for the real desk when `practice` is false. */
export async function makeVault(folder: string, practice: boolean): Promise<void> {
  const harness = realVault(folder, practice);
  await createTestVault(harness);
  harness.service.close();
}

export async function prepareVaults(base: string): Promise<PreparedVaults> {
  const folder = path.join(base, 'vault');
  const carried = path.join(base, 'carried');
  mkdirSync(carried);
  const bring = async (harness: Harness, ...tips: Uint8Array[]): Promise<void> => {
    const files = tips.map((tip, index) => {
      const file = path.join(carried, `${String(index)}.bin`);
      writeFileSync(file, tip);
      return file;
    });
    const { previewId } = must(await harness.api['import.preview']({ handle: harness.grant('import-files', ...files) }));
    must(await harness.api['import.commit']({ previewId }));
  };

  const first = realVault(folder, true);
  await createTestVault(first);
  const key = must(await first.api['intakeKey.create']({ validDays: 30 }));
  const form = path.join(base, 'form.html');
  const waysToSend = [{ carrier: 'Signal', address: '+1 202 555 0143', hours: '', readWithin: '' }];
  must(await first.api['tipForm.save']({ keyId: key.keyId, title: 'Notes', waysToSend, handle: first.grant('tip-form', form) }));
  const publicKey = new Uint8Array(Buffer.from(formSettingsIn(readFileSync(form, 'utf8')).publicKeys[0] ?? '', 'base64'));
  first.service.close();
  const earlier = path.join(base, 'earlier');
  cpSync(folder, earlier, { recursive: true });

  const second = realVault(folder, true);
  must(await second.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
  await bring(second, sealedTip(publicKey, firstTipText), sealedTip(publicKey, attachedTipText, { attachments: [new Uint8Array(200_000).fill(7)] }));
  second.service.close();
  const clean = path.join(base, 'clean');
  cpSync(folder, clean, { recursive: true });

  const third = realVault(folder, true);
  must(await third.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
  await bring(third, sealedTip(publicKey, 'An invented third tip'));
  await bring(third, sealedTip(publicKey, 'An invented fourth tip'));
  const unclean = path.join(base, 'unclean');
  cpSync(folder, unclean, { recursive: true });
  third.service.close();
  return { clean, earlier, unclean, publicKey, passphrase: testPassphrase };
}

/** The prepared vaults of a worker. Copy one before use. */
export const test = deskTest.extend<object, { vaults: PreparedVaults }>({
  vaults: [
    async ({}, use) => {
      const base = mkdtempSync(path.join(tmpdir(), 'tipkeep-vaults-'));
      await use(await prepareVaults(base));
      rmSync(base, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

export { expect } from './expect.ts';
