import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { compoundsOfCountry } from '../../generate/generate-options.ts';
import { generateVault } from '../../generate/generate-vault.ts';
import { appEnvironment } from './bench-vaults.ts';

/** The folder of a vault of so many invented tips, compounds and decisions; kept for the next run. */
export async function generatedVault(kept: string, tips: number, say: (words: string) => void): Promise<string> {
  const folder = path.join(kept, `generated-${tips}-of-${compoundsOfCountry}`);
  if (existsSync(folder)) return folder;
  say(`generating a vault of ${tips} tips`);
  const growing = `${folder}.part`;
  rmSync(growing, { recursive: true, force: true });
  await generateVault(appEnvironment(), { folder: growing, tips, compounds: compoundsOfCountry, seed: 1, endMs: Date.now() });
  // Its name says that it is whole.
  renameSync(growing, folder);
  return folder;
}
