import { hex } from '#vault/crypto/hash.ts';
import { rememberOpeningFile } from '../exported-files.ts';
import { appendEvents } from '../events/append-events.ts';
import { newId, type VaultContext } from '../events/vault-context.ts';
import type { FinishedFile } from './record-leaving.ts';

export interface GivenOpening extends FinishedFile {
  readonly disclosureId: string;
  readonly tipId: string;
  /** 0 for the sealed tip, its files from 1. */
  readonly number: number;
  readonly receiverId: string;
  readonly because: string;
  /** Where the file is put; not in the log. */
  readonly path: string;
}

/** Writes down that a commitment is opened for somebody, and why, before the file has its name. */
export function recordOpening(context: VaultContext, { because, tipId, sha256, path, ...given }: GivenOpening): void {
  const openingId = newId(context.randomBytes);
  context.database.transaction(() => {
    appendEvents(
      context,
      [
        { type: 'commitment-opened', payload: { openingId, tipId, ...given, sha256: hex(sha256), openedAt: context.now() } },
        { type: 'opening-explained', payload: { tipId, openingId, because } },
      ],
      newId(context.randomBytes),
    );
    rememberOpeningFile(context.database, openingId, path);
  });
}
