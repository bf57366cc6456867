import type { Code } from '#shared/errors.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { cleanPdf } from '../dossier/pdf-clean.ts';
import { posterPage, type PosterKey } from '../poster/poster-page.ts';
import { saveFile } from './save-file.ts';
import type { VaultEnvironment } from './vault-environment.ts';

export interface PosterTools {
  readonly environment: VaultEnvironment;
  /** The PDF bytes of a static page, or null when it could not be printed. */
  readonly print: (html: string) => Promise<Uint8Array | null>;
}

/** Prints the poster and writes it where a person said. `print-failed`: nothing was written. */
export async function saveKeyPoster({ environment, print }: PosterTools, keys: readonly PosterKey[], organisation: string, target: string): Promise<Result<{ readonly savedAs: string; readonly sizeBytes: number }, Code>> {
  const pdf = await print(posterPage(keys, organisation));
  const clean = pdf === null ? undefined : await cleanPdf(pdf);
  return clean?.ok === true ? ok(saveFile(environment, target, clean.value)) : fail('print-failed');
}
