import { fail, ok, type Result } from '#shared/result.ts';
import { opensCommitment } from '#vault/crypto/commitment.ts';
import { hex } from '#vault/crypto/hash.ts';
import type { Database } from '#vault/store/database.ts';
import { keptCommitments, type KeptCommitment } from '#vault/store/kept-commitments.ts';
import { receivedItems } from './received-items.ts';

/** Everything that somebody needs beside the file itself and the dossier (docs/formats/commitments.md). */
export interface CommitmentOpening {
  readonly format: 'tipkeep-commitment-opening';
  readonly version: 1;
  /** Report of the dossier, from 1. */
  readonly report: number;
  /** 0: the sealed tip as it was received; from 1 a file that was in it. */
  readonly file: number;
  /** Lower-case hexadecimal, as are all below. */
  readonly commitment: string;
  readonly salt: string;
  /** Of the bytes as they were received. */
  readonly sha256: string;
}

export interface AskedOpening {
  readonly disclosureId: string;
  readonly tipId: string;
  readonly number: number;
}

/** A commitment with the hash of what it is to, where both are here and the one opens the other. */
export function openingOf(database: Database, { disclosureId, tipId, number }: AskedOpening): Result<CommitmentOpening, 'commitment-absent' | 'commitment-damaged'> {
  const kept = keptCommitments(database, disclosureId).find((each) => each.tipId === tipId && each.number === number);
  const position = database.get('SELECT position FROM disclosure_tip WHERE disclosure_id = ? AND tip_id = ?', [disclosureId, tipId])?.['position'];
  const item = receivedItems(database, tipId).find((each) => each.number === number);
  if (kept === undefined || item === undefined || position === undefined) return fail('commitment-absent');
  return opens(kept, item.sha256) ? ok({ format: 'tipkeep-commitment-opening', version: 1, report: Number(position) + 1, file: number, commitment: hex(kept.commitment), salt: hex(kept.salt), sha256: hex(item.sha256) }) : fail('commitment-damaged');
}

const opens = ({ commitment, salt }: KeptCommitment, sha256: Uint8Array): boolean => opensCommitment(commitment, salt, sha256);

export function encodeOpening(opening: CommitmentOpening): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(opening, undefined, 2)}\n`);
}
