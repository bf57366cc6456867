import { dossierFileNames, type DossierFormat } from './dossier-format.ts';

/** How a finished file is sealed when it leaves (docs/decisions/sealed-exports.md): an AES-256 zip under spoken words, age to the receiver's key, or not at all, which needs a reason. */
export const sealings = ['zip', 'age', 'plain'] as const;
export type Sealing = (typeof sealings)[number];

/** Words of a passphrase that is spoken: 77 bits. WinZip's key costs a guesser 1,000 rounds of SHA-1, very much less than Argon2id, so it is a word longer than the vault's. */
export const spokenWords = 7;

/** What became of a file that was written: still where it was put, with the bytes that left; not there; another file there; or its disk or folder cannot be looked at now. */
export const fileStates = ['there', 'gone', 'changed', 'unseen'] as const;
export type FileState = (typeof fileStates)[number];

/** How the file is called that is offered for saving: neutral, and with the ending that the receiver's program knows. */
export function sealedFileName(format: DossierFormat, sealing: Sealing): string {
  const inner = dossierFileNames[format];
  switch (sealing) {
    case 'zip':
      return 'dossier.zip';
    case 'age':
      return `${inner}.age`;
    case 'plain':
      return inner;
  }
}
