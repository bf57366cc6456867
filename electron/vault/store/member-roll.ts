import { roles, type Role } from '#shared/domain/role.ts';
import type { Database, SqlRow } from './database.ts';

/** Somebody who is or was a member: what the log makes of them. */
export interface Member {
  readonly memberId: string;
  /** Empty for the recovery words, which are nobody's. */
  readonly name: string;
  readonly isRecovery: boolean;
  readonly role: Role;
  /** The signing key in force, Ed25519. */
  readonly publicKey: Uint8Array;
  readonly addedAt: number;
  readonly removedAt: number | null;
}

/** Everybody, in the order in which they were added. */
export function membersOf(database: Database): readonly Member[] {
  return database.all('SELECT * FROM member ORDER BY added_at, rowid').map(memberOf);
}

export function memberIn(database: Database, memberId: string): Member | undefined {
  const row = database.get('SELECT * FROM member WHERE member_id = ?', [memberId]);
  return row && memberOf(row);
}

function memberOf(row: SqlRow): Member {
  const role = roles.find((known) => known === row['role']);
  const publicKey = row['public_key'];
  if (role === undefined || !(publicKey instanceof Uint8Array)) throw new Error('a member is not as the log makes them');
  const name = String(row['name']);
  return {
    memberId: String(row['member_id']),
    name,
    isRecovery: name === '',
    role,
    publicKey,
    addedAt: Number(row['added_at']),
    removedAt: row['removed_at'] === null ? null : Number(row['removed_at']),
  };
}
