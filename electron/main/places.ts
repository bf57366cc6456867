import { existsSync } from 'node:fs';
import path from 'node:path';

/** Where the parts of the built application lie, relative to the main bundle. */
export interface Places {
  readonly renderer: string;
  readonly preload: string;
  readonly decoder: string;
  readonly decoderPreload: string;
  readonly vaultEntry: string;
  readonly resources: string;
  readonly fonts: string;
}

export function placesFrom(mainFolder: string): Places {
  const out = path.dirname(mainFolder);
  return {
    renderer: path.join(out, 'renderer'),
    preload: path.join(out, 'preload', 'preload.cjs'),
    decoder: path.join(out, 'decoder'),
    decoderPreload: path.join(out, 'preload', 'decoder-preload.cjs'),
    vaultEntry: path.join(mainFolder, 'vault.js'),
    resources: out,
    fonts: path.join(mainFolder, 'assets', 'fonts'),
  };
}

/** Throws, and names it, where a part of the installation is not there: told at the start, it is not met as a window that stays empty. */
export function requireParts({ renderer, preload, decoder, decoderPreload, vaultEntry, fonts }: Places): void {
  const missing = [path.join(renderer, 'index.html'), preload, path.join(decoder, 'index.html'), decoderPreload, vaultEntry, fonts].find((part) => !existsSync(part));
  if (missing !== undefined) throw new Error(`There is no ${missing}`);
}
