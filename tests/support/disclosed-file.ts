import type { DisclosedContent, DisclosedFile } from '#vault/store/commands/record-disclosure.ts';

/** A file that left unsealed, for tests in which it does not matter what left. */
export const disclosedFile: DisclosedFile = { format: 'pdf', sizeBytes: 9, sha256: '1'.repeat(64), sealing: 'plain', keySha256: null, path: '/out/dossier.pdf', plainBecause: 'Invented: it is no matter here' };

/** Nothing of its tips is kept. */
export const nothingHeld: DisclosedContent = { commitments: [], reports: [], comparedWith: null };
