// Sealing: the tip form's entry. Opens nothing and imports nothing that does.
import { tipLimits, type TipContent } from '#shared/domain/tip-content.ts';
import { encodeUint32, type RandomBytes } from './bytes.ts';
import { derivedKey } from './derived-key.ts';
import { headerMac, wrapFileKey } from './file-key.ts';
import { encodeHeader, encodeUnauthenticatedHeader, fileKeyBytes, headerBytes, maximumStanzas, type Stanza } from './header.ts';
import { encodeManifest } from './manifest.ts';
import { paddedSize } from './padding.ts';
import { payloadBytes, sealPayload } from './payload.ts';

export interface TipToSeal {
  /** Described attachments must be the given ones: same number, same order, same sizes. */
  readonly content: TipContent;
  readonly attachments: readonly Uint8Array[];
  /** Public keys of intake keys, 1 to 8, no two alike. */
  readonly recipients: readonly Uint8Array[];
  readonly randomBytes: RandomBytes;
}

export interface SealingProgress {
  readonly doneBytes: number;
  readonly totalBytes: number;
}

/**
 * The whole sealed tip at once; the page stands still meanwhile (about 20 ms a MiB). Throws for content that `isTipContent` refuses, for attachments
 * that are not the described ones and for recipients that are not keys: the form checks all three before.
 */
export function sealTip(tip: TipToSeal): Uint8Array {
  const steps = sealingSteps(tip);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * The same in steps of a few milliseconds: one for every recipient and every 64 KiB. Before each step `pause` is awaited; the page lets its events in
 * there (a timer, a frame), which awaiting alone does not do. Returns the sealed tip.
 */
export async function* sealTipInSteps(tip: TipToSeal, pause: () => Promise<void>): AsyncGenerator<SealingProgress, Uint8Array, void> {
  const steps = sealingSteps(tip);
  for (;;) {
    await pause();
    const step = steps.next();
    if (step.done === true) return step.value;
    yield step.value;
  }
}

function* sealingSteps(tip: TipToSeal): Generator<SealingProgress, Uint8Array, void> {
  requireDescribed(tip);
  const manifest = encodeManifest(tip.content);
  const parts = [encodeUint32(manifest.length), manifest, ...tip.attachments];
  const plaintextBytes = paddedSize(parts.reduce((size, part) => size + part.length, 0));
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

  const sealed = new Uint8Array(totalBytes);
  sealed.set(header);
  const payloadKey = derivedKey(fileKey, 'tipkeep sealed tip v1 payload');
  for (const done of sealPayload(parts, plaintextBytes, payloadKey, sealed, header.length)) {
    yield { doneBytes: header.length + payloadBytes(done), totalBytes };
  }
  return sealed;
}

function requireDescribed(tip: TipToSeal): void {
  const { attachments } = tip.content;
  if (attachments.length !== tip.attachments.length || !attachments.every((described, index) => described.sizeBytes === tip.attachments[index]?.length)) {
    throw new RangeError('the attachments are not the described ones');
  }
  if (attachments.length > tipLimits.attachments) throw new RangeError('too many attachments');
  const distinct = new Set(tip.recipients.map((recipient) => recipient.join()));
  if (tip.recipients.length < 1 || tip.recipients.length > maximumStanzas || distinct.size !== tip.recipients.length) {
    throw new RangeError('a tip is sealed to 1 to 8 different keys');
  }
}
