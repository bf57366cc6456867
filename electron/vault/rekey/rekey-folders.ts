import path from 'node:path';

/** The three names of a vault that is being rekeyed: where it is, what grows beside it, and what it was. */
export interface RekeyFolders {
  readonly folder: string;
  readonly growing: string;
  readonly former: string;
}

const markDigits = 16;
const growingPattern = /^\.new-([0-9a-f]{16})$/u;
const formerPattern = /^\.old-([0-9a-f]{16})$/u;

/** Both names carry the start of the new vault's id, so that a folder says which vault has taken its place. */
export function rekeyFolders(folder: string, newVaultId: string): RekeyFolders {
  return byMark(folder, newVaultId.slice(0, markDigits));
}

function byMark(folder: string, mark: string): RekeyFolders {
  return { folder, growing: `${folder}.new-${mark}`, former: `${folder}.old-${mark}` };
}

/** Among the names beside a folder, those a rekeying may have left. */
export function leftBeside(folder: string, names: readonly string[]): { readonly growing: readonly string[]; readonly swaps: readonly RekeyFolders[] } {
  const base = path.basename(folder);
  const endings = names.filter((name) => name.startsWith(`${base}.`)).map((name) => name.slice(base.length));
  return {
    growing: endings.filter((ending) => growingPattern.test(ending)).map((ending) => `${folder}${ending}`),
    swaps: endings.flatMap((ending) => formerPattern.exec(ending)?.[1] ?? []).map((mark) => byMark(folder, mark)),
  };
}
