import type { FormSettings } from '#shared/domain/form-settings.ts';
import { fingerprintWords } from '#shared/sealed-tip/fingerprint.ts';
import { isXWingPublicKey } from '#shared/sealed-tip/x-wing.ts';

export interface Recipients {
  readonly publicKeys: readonly Uint8Array[];
  /** Six words for each, worked out from the key itself. */
  readonly fingerprints: readonly (readonly string[])[];
}

/** The keys of the settings, or undefined when one is not a key or stands there twice: better told at once than after an hour of writing. */
export function recipientsOf(settings: FormSettings): Recipients | undefined {
  if (new Set(settings.publicKeys).size !== settings.publicKeys.length) return undefined;
  const publicKeys = settings.publicKeys.map((text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0)));
  if (!publicKeys.every((key) => isXWingPublicKey(key))) return undefined;
  return { publicKeys, fingerprints: publicKeys.map((key) => fingerprintWords(key)) };
}
