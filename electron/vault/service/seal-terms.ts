import type { Reply } from '#shared/contract/contract.ts';
import type { AskedSealing } from '#shared/contract/dossier-calls.ts';
import { isOverrideReasoned } from '#shared/domain/consent.ts';
import { spokenWords } from '#shared/domain/sealing.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { suggestPassphrase } from '../crypto/passphrase-words.ts';
import type { RandomBytes } from '../crypto/random.ts';
import { receiverKeySha256 } from '../crypto/receiver-key-fingerprint.ts';
import type { SealingMeans } from '../dossier/sealing/seal-file.ts';
import { receiverKey } from '../store/commands/keep-receivers.ts';
import type { Database } from '../store/database.ts';

export interface SealTerms {
  readonly means: SealingMeans;
  /** Of the receiver's key, where it is sealed to one. */
  readonly keySha256: string | null;
  /** Why it is not sealed; empty where it is. */
  readonly plainBecause: string;
}

/** With what a file is to be sealed, and whether it may leave so. `receiverId` null: it stays in the office. Draws the words of an archive. */
export function sealTerms(database: Database, randomBytes: RandomBytes, asked: AskedSealing, receiverId: string | null): Result<SealTerms, 'plain-reason-missing' | 'receiver-key-missing'> {
  switch (asked.kind) {
    case 'zip':
      return ok({ means: { kind: 'zip', words: suggestPassphrase(randomBytes, spokenWords) }, keySha256: null, plainBecause: '' });
    case 'age': {
      const recipient = receiverId === null ? undefined : receiverKey(database, receiverId);
      return recipient === undefined ? fail('receiver-key-missing') : ok({ means: { kind: 'age', recipient }, keySha256: receiverKeySha256(recipient), plainBecause: '' });
    }
    case 'plain':
      return isOverrideReasoned(asked.because) ? ok({ means: { kind: 'plain' }, keySha256: null, plainBecause: asked.because }) : fail('plain-reason-missing');
  }
}

/** What a person is told of it, this once: how it is sealed, and the words of an archive. */
export function toldOf(means: SealingMeans): Pick<Extract<Reply<'dossier.export'>, { readonly outcome: 'written' }>, 'sealing' | 'words'> {
  return { sealing: means.kind, words: means.kind === 'zip' ? [...means.words] : null };
}
