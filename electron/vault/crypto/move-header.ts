import { encodeHeader } from './header-codec.ts';
import { withMac } from './header-mac.ts';
import type { RandomBytes } from './random.ts';
import type { OpenedHeader, WrittenHeader } from './vault-header.ts';

/**
 * The header of the same vault on another device: everybody's slots as they are, a new device id, one generation on. Events written
 * there begin a chain of their own, so that two copies never write two different chains under one name. `opened` of the result shares
 * its vault key and seed with the one given, so wipe once.
 */
export function moveHeader(opened: OpenedHeader, randomBytes: RandomBytes): WrittenHeader {
  const { header, vaultKey } = opened;
  const next = withMac({ ...header, deviceId: randomBytes(16), generation: header.generation + 1 }, vaultKey);
  return { bytes: encodeHeader(next), opened: { ...opened, header: next } };
}
