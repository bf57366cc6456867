import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { startDesk, unlock } from '../../e2e/support/desk-app.ts';
import { host } from '../../e2e/support/launch.ts';
import type { Measurement } from '../measurement.ts';
import { benchPassphrase } from '../support/bench-vaults.ts';

/** The real app in the host at hand, each time with a fresh profile that holds a vault. The program types faster than a person. */
export const windowReady: Measurement = {
  name: 'window',
  measure: async (bench) => {
    const tips = bench.vaultSizes[0] ?? 0;
    const vault = await bench.vaults.withTips(tips);
    const startScreen: number[] = [];
    const inbox: number[] = [];
    for (let run = 0; run < bench.runs; run++) {
      bench.say(`window, run ${run + 1}`);
      const userData = path.join(bench.folder, 'profile');
      cpSync(vault.folder, path.join(userData, 'vault'), { recursive: true });
      const launchedMs = performance.now();
      const desk = await startDesk(userData);
      const page = await desk.window();
      await page.getByRole('heading', { name: 'Unlock the vault' }).waitFor();
      startScreen.push(performance.now() - launchedMs);
      await unlock(page, benchPassphrase);
      await page.getByRole('option').first().waitFor({ timeout: 60_000 });
      inbox.push(performance.now() - launchedMs);
      await desk.close();
      rmSync(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
    }
    const note = `in the ${host === 'stand-in' ? 'stand-in with Chromium, not Electron' : 'Electron of this project'}`;
    return [
      { what: 'launch to the start screen', unit: 'ms', values: startScreen, note },
      { what: `launch to the unlocked inbox, ${tips.toLocaleString('en-GB')} tips`, unit: 'ms', values: inbox, note: `${note}; one Argon2id run is in it` },
    ];
  },
};
