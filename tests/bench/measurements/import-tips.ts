import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { intakeKeyFromSeed } from '#shared/sealed-tip/intake-key.ts';
import { sealTip } from '#shared/sealed-tip/seal.ts';
import { systemRandom } from '#vault/crypto/random.ts';
import { addIntakeKey } from '#vault/store/commands/add-intake-key.ts';
import { must } from '../../support/vault-harness.ts';
import type { Figure } from '../figure.ts';
import { timed, type Bench, type Measurement } from '../measurement.ts';
import { someTips } from '../support/bench-tips.ts';
import { benchPassphrase, openBenchVault, type BenchVault } from '../support/bench-vaults.ts';
import { startBuiltVault, type VaultChild } from '../support/vault-child.ts';

/** How often the vault is asked something else meanwhile. */
const touchEveryMs = 20;
const keyMs = 90 * 24 * 60 * 60 * 1000;
/** How many live intake keys the vault has; tips are sealed to each of them in turn. */
const numbersOfKeys = [1, 4] as const;

interface ImportRun {
  readonly previewMs: number;
  readonly commitMs: number;
  readonly longestWaitPreviewMs: number;
  readonly longestWaitCommitMs: number;
}

interface KeyedVault {
  readonly vault: BenchVault;
  readonly publicKeys: readonly Uint8Array[];
}

async function vaultWithKeys(bench: Bench, empty: BenchVault, keys: number): Promise<KeyedVault> {
  const vault = bench.vaults.copy(empty);
  const opened = await openBenchVault(vault);
  const publicKeys = [vault.publicKey];
  while (publicKeys.length < keys) {
    const seed = systemRandom(32);
    const { publicKey } = intakeKeyFromSeed(seed);
    addIntakeKey(opened.context, { seed, publicKey, expiresAt: Date.now() + keyMs });
    publicKeys.push(publicKey);
  }
  if (!opened.close()) throw new Error('the vault did not close cleanly');
  return { vault, publicKeys };
}

function sealFiles(bench: Bench, publicKeys: readonly Uint8Array[]): string {
  const folder = path.join(bench.folder, `sealed-tips-${publicKeys.length}`);
  mkdirSync(folder);
  bench.say(`sealing ${bench.importedTips} tips`);
  for (const [index, content] of someTips(2, bench.importedTips).entries()) {
    writeFileSync(path.join(folder, `${index}.bin`), sealTip({ content, attachments: [], recipients: publicKeys.slice(index % publicKeys.length).slice(0, 1), randomBytes: systemRandom }));
  }
  return folder;
}

/** Runs `work` and asks the vault for a sign of life all along: the longest wait is what a person would feel at the window. */
async function whileAsking<T>(child: VaultChild, work: () => Promise<T>): Promise<{ readonly ms: number; readonly value: T; readonly longestWaitMs: number }> {
  const answers: Promise<number>[] = [];
  const ask = (): void => void answers.push(timed(() => child.api['session.touch']({})).then(({ ms }) => ms));
  ask();
  const timer = setInterval(ask, touchEveryMs);
  const outcome = await timed(work);
  clearInterval(timer);
  return { ...outcome, longestWaitMs: Math.max(...(await Promise.all(answers))) };
}

async function importOnce(bench: Bench, empty: BenchVault, folder: string): Promise<ImportRun> {
  const vault = bench.vaults.copy(empty);
  const child = await startBuiltVault(vault);
  must(await child.api['vault.unlock']({ secret: benchPassphrase, acceptPracticeMismatch: false }));
  const preview = await whileAsking(child, async () => must(await child.api['import.preview']({ handle: child.grant('import-folder', folder) })));
  const commit = await whileAsking(child, async () => must(await child.api['import.commit']({ previewId: preview.value.previewId })));
  if (commit.value.opened !== bench.importedTips) throw new Error(`opened ${commit.value.opened} of ${bench.importedTips} tips`);
  await child.end();
  rmSync(vault.folder, { recursive: true });
  return { previewMs: preview.ms, commitMs: commit.ms, longestWaitPreviewMs: preview.longestWaitMs, longestWaitCommitMs: commit.longestWaitMs };
}

/** A folder of sealed tips through the built vault process into an empty vault on the real disk. */
export const importTips: Measurement = {
  name: 'import',
  measure: async (bench) => {
    const empty = await bench.vaults.withTips(0);
    const figures: Figure[] = [];
    for (const keys of numbersOfKeys) figures.push(...(await measureWith(bench, await vaultWithKeys(bench, empty, keys))));
    return figures;
  },
};

async function measureWith(bench: Bench, { vault, publicKeys }: KeyedVault): Promise<readonly Figure[]> {
  const folder = sealFiles(bench, publicKeys);
  const runs: ImportRun[] = [];
  for (let run = 0; run < bench.runs; run++) {
    bench.say(`import, ${publicKeys.length} keys, run ${run + 1}`);
    runs.push(await importOnce(bench, vault, folder));
  }
  rmSync(folder, { recursive: true });
  const tips = bench.importedTips.toLocaleString('en-GB');
  const live = publicKeys.length === 1 ? 'one live key' : `${publicKeys.length} live keys`;
  const each = (value: (run: ImportRun) => number): readonly number[] => runs.map(value);
  const note = `session.touch sent every ${touchEveryMs} ms, longest time to its answer`;
  return [
    { what: `import of ${tips} tips, ${live}: preview`, unit: 'ms', values: each((run) => run.previewMs) },
    { what: `import of ${tips} tips, ${live}: commit`, unit: 'ms', values: each((run) => run.commitMs) },
    { what: `import, ${live}, commit alone`, unit: 'tips/s', values: each((run) => (bench.importedTips * 1000) / run.commitMs) },
    { id: `import-keys-${publicKeys.length}`, what: `import, ${live}, preview and commit`, unit: 'tips/s', values: each((run) => (bench.importedTips * 1000) / (run.previewMs + run.commitMs)) },
    { what: `longest wait for another call, ${live}, during the preview`, unit: 'ms', values: each((run) => run.longestWaitPreviewMs), note },
    { what: `longest wait for another call, ${live}, during the commit`, unit: 'ms', values: each((run) => run.longestWaitCommitMs), note },
  ];
}
