import { encodeUint32, joinBytes, type RandomBytes } from '#shared/sealed-tip/bytes.ts';
import { derivedKey } from '#shared/sealed-tip/derived-key.ts';
import { headerMac, wrapFileKey } from '#shared/sealed-tip/file-key.ts';
import { encodeHeader, encodeUnauthenticatedHeader } from '#shared/sealed-tip/header.ts';
import { paddedSize } from '#shared/sealed-tip/padding.ts';
import { payloadSealer } from '#shared/sealed-tip/payload.ts';

/** Seals any plaintext as it is, authentic in every layer: what a hostile sealer can do that `sealTip` refuses to. */
export function sealPlaintext(plaintext: Uint8Array, recipients: readonly Uint8Array[], randomBytes: RandomBytes): Uint8Array {
  const fileKey = randomBytes(32);
  const stanzas = recipients.map((recipient) => wrapFileKey(fileKey, recipient, randomBytes)!);
  const unauthenticated = { plaintextBytes: plaintext.length, stanzas };
  const header = encodeHeader({ ...unauthenticated, mac: headerMac(fileKey, encodeUnauthenticatedHeader(unauthenticated)) });
  const sealer = payloadSealer(plaintext.length, derivedKey(fileKey, 'tipkeep sealed tip v1 payload'));
  return joinBytes(header, ...sealer.add(plaintext), ...sealer.pad());
}

/** A plaintext as the format lays it out, around any manifest and with any size it claims. */
export function layOutPlaintext(manifest: Uint8Array, attachments: readonly Uint8Array[] = [], claimedManifestBytes = manifest.length): Uint8Array {
  const content = joinBytes(encodeUint32(claimedManifestBytes), manifest, ...attachments);
  return joinBytes(content, new Uint8Array(paddedSize(content.length) - content.length));
}
