import { commitmentTo, saltBytes } from '#vault/crypto/commitment.ts';
import { hex } from '#vault/crypto/hash.ts';
import type { RandomBytes } from '#vault/crypto/random.ts';
import type { Database } from '#vault/store/database.ts';
import type { KeptCommitment } from '#vault/store/kept-commitments.ts';
import type { Commitments } from './load-dossier.ts';
import { receivedItems } from './received-items.ts';

/** Commitments for one dossier: what leaves, and what is kept to open them. */
export interface MadeCommitments {
  readonly leaving: Commitments;
  readonly kept: readonly KeptCommitment[];
}

/** Each report has so many, or twice as many, and so on: some open to nothing, so that their number tells of its files only that there are fewer. */
const leastOfReport = 4;
/** A commitment that happens to read like something hidden is made again. So often is more than chance ever asks for. */
const triesAtMost = 100;

/** How many commitments a report with so many items has. */
export function commitmentsOfReport(items: number): number {
  let number = leastOfReport;
  while (number < items) number *= 2;
  return number;
}

/**
 * Fresh commitments to everything that came with these tips. Those of a report stand in the order of their own value, which is random. `isClear` says whether the digits of one may stand in the file;
 * throws when that is hardly ever so, which is a fault of who asks.
 */
export function makeCommitments(database: Database, randomBytes: RandomBytes, tipIds: readonly string[], isClear: (hexadecimal: string) => boolean): MadeCommitments {
  const fresh = (receivedSha256: Uint8Array): { readonly salt: Uint8Array; readonly commitment: Uint8Array } => {
    for (let tries = 0; tries < triesAtMost; tries += 1) {
      const salt = randomBytes(saltBytes);
      const commitment = commitmentTo(salt, receivedSha256);
      if (isClear(hex(commitment))) return { salt, commitment };
    }
    throw new Error('no commitment may stand in the file');
  };
  const kept: KeptCommitment[] = [];
  const leaving = new Map<string, readonly string[]>();
  for (const tipId of tipIds) {
    const items = receivedItems(database, tipId);
    const real = items.map(({ kind, number, sha256 }) => ({ tipId, kind, number, ...fresh(sha256) }));
    // Nothing hashes to these random bytes that anybody could find, and their salt is forgotten.
    const empty = Array.from({ length: commitmentsOfReport(items.length) - items.length }, () => fresh(randomBytes(32)).commitment);
    kept.push(...real);
    leaving.set(tipId, [...real.map(({ commitment }) => commitment), ...empty].map(hex).sort());
  }
  return { leaving, kept };
}
