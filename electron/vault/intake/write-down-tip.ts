import type { TipContent } from '#shared/domain/tip-content.ts';
import { isTipContent } from '#shared/sealed-tip/manifest.ts';
import type { Reply } from '#shared/contract/contract.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { sha256 } from '../crypto/hash.ts';
import type { BlobStore } from '../store/blob-store.ts';
import { receiveInTransaction } from '../store/commands/receive-tips.ts';
import { canonicalJson } from '../store/events/canonical-json.ts';
import { newId, type VaultContext } from '../store/events/vault-context.ts';
import { blobNamesOf, storeBytes } from './store-bytes.ts';
import { draftOf } from './written-drafts.ts';

/**
 * Makes a draft a tip, in one transaction with the end of the draft. Its original is the JSON of docs/formats/written-tip.md; who wrote it down is
 * who signs the event. `writing-way-missing`, `writing-empty`: nothing is changed.
 */
export function writeDownTip({ context, blobs }: { readonly context: VaultContext; readonly blobs: BlobStore }, draftId: string): Result<Reply<'writing.finish'>, 'not-found' | 'writing-way-missing' | 'writing-empty'> {
  const { database, randomBytes, now, signer } = context;
  const found = draftOf(database, draftId);
  if (!found.ok) return found;
  const { way, saidAt, language, narrative, place, when, safeContact } = found.value;
  if (way === null) return fail('writing-way-missing');
  if (narrative.trim() === '') return fail('writing-empty');
  const content: TipContent = {
    innerId: newId(randomBytes),
    formLanguage: language,
    narrative,
    ...(place.trim() === '' ? {} : { place }),
    ...(when.trim() === '' ? {} : { when }),
    ...(safeContact.trim() === '' ? {} : { safeContact }),
    attachments: [],
  };
  if (!isTipContent(content)) throw new Error('a draft holds what no tip can hold');
  const receivedAt = now();
  const written = {
    format: 'tipkeep-written-down',
    version: 1,
    innerId: content.innerId,
    way,
    saidAt,
    language,
    narrative,
    place: content.place ?? null,
    when: content.when ?? null,
    safeContact: content.safeContact ?? null,
    writtenBy: signer.memberId,
    writtenAt: receivedAt,
  };
  const bytes = canonicalJson(written);
  const original = storeBytes(blobs, bytes);
  const hash = sha256(bytes);
  try {
    const receipt = database.transaction(() => {
      const [first] = receiveInTransaction(context, [
        {
          content,
          plaintextSha256: hash,
          sealedSha256: hash,
          format: 'manual',
          keyId: null,
          receivedAt,
          original,
          attachments: [],
          told: { way, saidAt, language },
        },
      ]);
      database.run('DELETE FROM written_draft WHERE draft_id = ?', [draftId]);
      return first;
    });
    if (receipt?.kind !== 'received') throw new Error('a tip that was just written down is not there');
    return ok({ tipId: receipt.tipId, number: receipt.number });
  } catch (problem) {
    for (const name of blobNamesOf(original)) blobs.remove(name);
    throw problem;
  }
}
