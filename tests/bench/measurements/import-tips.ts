import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sealTip } from '#shared/sealed-tip/seal.ts';
import { systemRandom } from '#vault/crypto/random.ts';
import { must } from '../../support/vault-harness.ts';
import { timed, type Bench, type Measurement } from '../measurement.ts';
import { someTips } from '../support/bench-tips.ts';
import { benchPassphrase, type BenchVault } from '../support/bench-vaults.ts';
import { startBuiltVault, type VaultChild } from '../support/vault-child.ts';

/** How often the vault is asked something else meanwhile. */
const touchEveryMs = 20;

interface ImportRun {
  readonly previewMs: number;
  readonly commitMs: number;
  readonly longestWaitPreviewMs: number;
  readonly longestWaitCommitMs: number;
}

function sealFiles(bench: Bench, vault: BenchVault): string {
  const folder = path.join(bench.folder, 'sealed-tips');
  mkdirSync(folder);
  bench.say(`sealing ${bench.importedTips} tips`);
  for (const [index, content] of someTips(2, bench.importedTips).entries()) {
    writeFileSync(path.join(folder, `${index}.bin`), sealTip({ content, attachments: [], recipients: [vault.publicKey], randomBytes: systemRandom }));
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
    const folder = sealFiles(bench, empty);
    const runs: ImportRun[] = [];
    for (let run = 0; run < bench.runs; run++) {
      bench.say(`import, run ${run + 1}`);
      runs.push(await importOnce(bench, empty, folder));
    }
    rmSync(folder, { recursive: true });
    const tips = bench.importedTips.toLocaleString('en-GB');
    const each = (value: (run: ImportRun) => number): readonly number[] => runs.map(value);
    const note = `session.touch sent every ${touchEveryMs} ms, longest time to its answer`;
    return [
      { what: `import of ${tips} tips: preview`, unit: 'ms', values: each((run) => run.previewMs) },
      { what: `import of ${tips} tips: commit`, unit: 'ms', values: each((run) => run.commitMs) },
      { what: 'import, commit alone', unit: 'tips/s', values: each((run) => (bench.importedTips * 1000) / run.commitMs) },
      { what: 'import, preview and commit', unit: 'tips/s', values: each((run) => (bench.importedTips * 1000) / (run.previewMs + run.commitMs)) },
      { what: 'longest wait for another call, during the preview', unit: 'ms', values: each((run) => run.longestWaitPreviewMs), note },
      { what: 'longest wait for another call, during the commit', unit: 'ms', values: each((run) => run.longestWaitCommitMs), note },
    ];
  },
};
