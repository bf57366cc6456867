// Sealing: the tip form's entry. Opens nothing and imports nothing that does.
import { tipLimits, type TipContent } from '#shared/domain/tip-content.ts';
import { encodeUint32, joinBytes, type RandomBytes } from './bytes.ts';
import { derivedKey } from './derived-key.ts';
import { headerMac, wrapFileKey } from './file-key.ts';
import { encodeHeader, encodeUnauthenticatedHeader, fileKeyBytes, headerBytes, maximumStanzas, type Stanza } from './header.ts';
import { encodeManifest } from './manifest.ts';
import { paddedSize } from './padding.ts';
import { payloadBytes, payloadSealer, type PayloadSealer } from './payload.ts';

interface Sealing {
  readonly content: TipContent;
  /** Public keys of intake keys, 1 to 8, no two alike. */
  readonly recipients: readonly Uint8Array[];
  readonly randomBytes: RandomBytes;
}

export interface TipToSeal extends Sealing {
  /** Described attachments must be the given ones: same number, same order, same sizes. */
  readonly attachments: readonly Uint8Array[];
}

/** An attachment that is read while it is sealed, so that it is never in memory as a whole. */
export interface AttachmentSource {
  readonly sizeBytes: number;
  /** The bytes from `offset` on, exactly `count` of them (at most `readBytes`, never past the end). They are overwritten once they are sealed. */
  readonly read: (offset: number, count: number) => Promise<Uint8Array>;
}

export interface TipToStream extends Sealing {
  readonly attachments: readonly AttachmentSource[];
}

export interface SealingStep {
  /** The next bytes of the sealed tip; none after a step that only worked towards them. */
  readonly sealed: Uint8Array;
  readonly doneBytes: number;
  readonly totalBytes: number;
}

/** How much of an attachment is read at a time: large enough that reading costs little, small enough for a phone to hold. */
export const readBytes = 1024 * 1024;

/**
 * The whole sealed tip at once; the page stands still meanwhile (about 20 ms a MiB). Throws for content that `isTipContent` refuses, for attachments
 * that are not the described ones and for recipients that are not keys: the form checks all three before.
 */
export function sealTip(tip: TipToSeal): Uint8Array {
  const steps = startSealing(tip, tip.attachments.map((bytes) => bytes.length));
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  const { sealer, opening, header, totalBytes } = step.value;
  const sealed = new Uint8Array(totalBytes);
  sealed.set(header);
  let written = header.length;
  const write = (boxes: Iterable<Uint8Array>): void => {
    for (const box of boxes) {
      sealed.set(box, written);
      written += box.length;
    }
  };
  for (const part of [opening, ...tip.attachments]) write(sealer.add(part));
  write(sealer.pad());
  return sealed;
}

/**
 * The same tip, byte for byte, in steps of a few milliseconds: one for every recipient, the header, and every 64 KiB. At no time is more of it held than
 * what was read last and one chunk; the caller keeps the sealed bytes wherever it likes. Throws as `sealTip` does, for a source that gives
 * another number of bytes than it was asked for, and whatever a source throws.
 */
export async function* sealTipInSteps(tip: TipToStream): AsyncGenerator<SealingStep, void, void> {
  const steps = startSealing(tip, tip.attachments.map(({ sizeBytes }) => sizeBytes));
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) yield { sealed: new Uint8Array(0), ...step.value };
  const { sealer, opening, header, totalBytes } = step.value;
  let doneBytes = header.length;
  const sealedStep = (sealed: Uint8Array): SealingStep => ({ sealed, doneBytes: (doneBytes += sealed.length), totalBytes });
  yield { sealed: header, doneBytes, totalBytes };
  for (const box of sealer.add(opening)) yield sealedStep(box);
  for (const source of tip.attachments) {
    for (let offset = 0; offset < source.sizeBytes; offset += readBytes) {
      const count = Math.min(readBytes, source.sizeBytes - offset);
      const bytes = await source.read(offset, count);
      try {
        if (bytes.length !== count) throw new RangeError('an attachment has another size than it had');
        for (const box of sealer.add(bytes)) yield sealedStep(box);
      } finally {
        bytes.fill(0);
      }
    }
  }
  for (const box of sealer.pad()) yield sealedStep(box);
}

interface StartedSealing {
  readonly header: Uint8Array;
  /** What stands before the attachments in the plaintext. */
  readonly opening: Uint8Array;
  readonly sealer: PayloadSealer;
  readonly totalBytes: number;
}

/** Everything up to the payload; yields after every recipient. */
function* startSealing(tip: Sealing, attachmentSizes: readonly number[]): Generator<{ doneBytes: number; totalBytes: number }, StartedSealing, void> {
  requireDescribed(tip, attachmentSizes);
  const manifest = encodeManifest(tip.content);
  const opening = joinBytes(encodeUint32(manifest.length), manifest);
  const plaintextBytes = paddedSize(attachmentSizes.reduce((sum, size) => sum + size, opening.length));
  const totalBytes = headerBytes(tip.recipients.length) + payloadBytes(plaintextBytes);

  const fileKey = tip.randomBytes(fileKeyBytes);
  if (fileKey.length !== fileKeyBytes) throw new RangeError('the source of randomness gave another number of bytes');
  const stanzas: Stanza[] = [];
  for (const recipient of tip.recipients) {
    const stanza = wrapFileKey(fileKey, recipient, tip.randomBytes);
    if (stanza === undefined) throw new RangeError('a recipient is not a public key');
    stanzas.push(stanza);
    yield { doneBytes: 0, totalBytes };
  }
  const unauthenticated = { plaintextBytes, stanzas };
  const header = encodeHeader({ ...unauthenticated, mac: headerMac(fileKey, encodeUnauthenticatedHeader(unauthenticated)) });
  return { header, opening, sealer: payloadSealer(plaintextBytes, derivedKey(fileKey, 'tipkeep sealed tip v1 payload')), totalBytes };
}

function requireDescribed(tip: Sealing, attachmentSizes: readonly number[]): void {
  const { attachments } = tip.content;
  if (attachments.length !== attachmentSizes.length || !attachments.every((described, index) => described.sizeBytes === attachmentSizes[index])) {
    throw new RangeError('the attachments are not the described ones');
  }
  if (attachments.length > tipLimits.attachments) throw new RangeError('too many attachments');
  const distinct = new Set(tip.recipients.map((recipient) => recipient.join()));
  if (tip.recipients.length < 1 || tip.recipients.length > maximumStanzas || distinct.size !== tip.recipients.length) {
    throw new RangeError('a tip is sealed to 1 to 8 different keys');
  }
}
