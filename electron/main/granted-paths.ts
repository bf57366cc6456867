import { randomBytes } from 'node:crypto';
import type { Purpose } from '#shared/contract/host-calls.ts';

export interface Grant {
  readonly handle: string;
  readonly purpose: Purpose;
  readonly paths: readonly string[];
}

/** A one-use pass for paths a person chose in a dialog: 128 random bits, told to the vault together with the paths. */
export function grant(purpose: Purpose, paths: readonly string[]): Grant {
  return { handle: randomBytes(16).toString('hex'), purpose, paths };
}
