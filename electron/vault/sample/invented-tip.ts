import type { TipContent } from '#shared/domain/tip-content.ts';
import type { ComposedTip } from '#shared/sample/compose-tip.ts';
import { encodeUint32 } from '#shared/sealed-tip/bytes.ts';
import { encodeManifest } from '#shared/sealed-tip/manifest.ts';
import { sealTip } from '#shared/sealed-tip/seal.ts';
import { sha256 } from '../crypto/hash.ts';
import type { RandomBytes } from '../crypto/random.ts';
import type { ReceivedTip } from '../store/commands/received-tip.ts';
import { newId } from '../store/events/vault-context.ts';

/** An intake key that invented tips are sealed to. */
export interface SampleKey {
  readonly keyId: string;
  readonly publicKey: Uint8Array;
}

/** An invented tip, really sealed: as if it had been opened from what stands beside it as its original. `writtenAt` and `receivedAt`: milliseconds since 1970. */
export function inventedTip(tip: ComposedTip, key: SampleKey, times: { readonly writtenAt: number; readonly receivedAt: number }, randomBytes: RandomBytes): ReceivedTip {
  const { formLanguage, narrative, place, when, answers, safeContact } = tip;
  const content: TipContent = {
    innerId: newId(randomBytes),
    formLanguage,
    narrative,
    ...(place === undefined ? {} : { place }),
    ...(when === undefined ? {} : { when }),
    ...(answers === undefined ? {} : { answers }),
    ...(safeContact === undefined ? {} : { safeContact }),
    writtenAt: new Date(times.writtenAt).toISOString(),
    attachments: [],
  };
  const manifest = encodeManifest(content);
  const sealed = sealTip({ content, attachments: [], recipients: [key.publicKey], randomBytes });
  return {
    content,
    // What a sealed tip without files holds: the length of its manifest, and the manifest (docs/formats/sealed-tip.md).
    plaintextSha256: sha256(Buffer.concat([encodeUint32(manifest.length), manifest])),
    sealedSha256: sha256(sealed),
    format: 'tipkeep',
    keyId: key.keyId,
    receivedAt: times.receivedAt,
    original: { kind: 'inline', bytes: sealed },
    attachments: [],
  };
}
