import { padmeLength } from '#shared/domain/padme.ts';

/** Below this, every tip has the same size. */
export const minimumPlaintextBytes = 4096;

/** Padmé of at least 4096 bytes. `paddedSize(n) === n` says that n is a size some content pads to. */
export function paddedSize(contentBytes: number): number {
  return padmeLength(Math.max(contentBytes, minimumPlaintextBytes));
}
