import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { documentFormats, dossierFileNames, type DossierFormat } from '#shared/domain/dossier-format.ts';
import { viewOf, type PresetName } from '#shared/redaction/presets.ts';
import { fail, ok } from '#shared/result.ts';
import { exportDossier } from '#vault/dossier/export-dossier.ts';
import type { ExportPace } from '#vault/dossier/export-pace.ts';
import { DetailFinder } from '#vault/dossier/found-details.ts';
import { openPrinter } from '../../support/chromium-printer.ts';
import type { Figure } from '../figure.ts';
import { timed, type Measurement } from '../measurement.ts';
import { finishedDossier } from '../support/bench-dossier.ts';
import { appEnvironment, openBenchVault } from '../support/bench-vaults.ts';

const tips = 500;
const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
/** In the reporters' own words, and in statements: the longest texts, and the most that is withheld. */
const presets: readonly PresetName[] = ['internal', 'police'];
const megabyte = 1024 * 1024;
/** As the service gives turns (`dossier-exports.ts`). */
const turnEveryMs = 8;

function servicePace(): ExportPace {
  let turnedAtMs = performance.now();
  return async () => {
    if (performance.now() - turnedAtMs >= turnEveryMs) {
      await turn();
      turnedAtMs = performance.now();
    }
    return true;
  };
}

/** A dossier of 500 tips in each format, from the drafts in the vault to the checked file on the disk: with the detectors, the writers and the gate, PDF by the real Chromium. Beside it how long the vault answered nothing else. */
export const dossiers: Measurement = {
  name: 'dossier',
  measure: async ({ runs, vaults, folder, say }) => {
    const { files, randomBytes } = appEnvironment();
    const vault = await openBenchVault(vaults.copy(await vaults.withTips(tips)));
    const printer = await openPrinter();
    const figures: Figure[] = [];
    try {
      say(`a dossier of ${tips} tips`);
      const dossierId = await finishedDossier(vault, tips, new DetailFinder(turn));
      mkdirSync(path.join(folder, 'dossiers'), { recursive: true });
      const write = (format: DossierFormat, preset: PresetName, finder: DetailFinder) =>
        exportDossier(
          { database: vault.context.database, files, finder, randomBytes, print: printer.print, pace: servicePace(), paint: () => Promise.resolve(fail('not-found' as const)), beforeWriting: () => ok(undefined) },
          { dossierId, format, view: viewOf(preset, false), sealing: { kind: 'plain' }, destination: path.join(folder, 'dossiers', dossierFileNames[format]) },
        );
      for (const preset of presets) {
        for (const format of documentFormats) {
          const [times, pauses, memory]: [number[], number[], number[]] = [[], [], []];
          let sizeBytes = 0;
          for (let run = 0; run < runs; run += 1) {
            say(`${format} for ${preset}, run ${run + 1}`);
            const delay = monitorEventLoopDelay({ resolution: 5 });
            delay.enable();
            // As after an unlock: nothing is remembered of what the detectors found.
            const { ms, value } = await timed(() => write(format, preset, new DetailFinder(turn)));
            delay.disable();
            if (!value.ok) throw new Error(`a clean dossier was refused: ${JSON.stringify(value)}`);
            times.push(ms);
            pauses.push(delay.max / 1e6);
            memory.push(process.memoryUsage.rss() / megabyte);
            ({ sizeBytes } = value.value);
          }
          figures.push({ what: `${format} of ${tips} tips, ${preset}`, id: `dossier-${preset}-${format}`, tips, unit: 'ms', values: times, note: `${Math.round(sizeBytes / 1024)} KB; memory of the process ${Math.round(Math.max(...memory))} MB` });
          figures.push({ what: '  the vault answered nothing else for at most', id: `dossier-pause-${preset}-${format}`, tips, unit: 'ms', values: pauses });
        }
      }
    } finally {
      await printer.close();
      vault.close();
    }
    return figures;
  },
};
