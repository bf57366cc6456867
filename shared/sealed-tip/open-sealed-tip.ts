// The desk's entry: opens a sealed tip of any format it knows. Never imported by the tip form, since it brings age-encryption with it.
import type { SealedTipCode } from '#shared/errors.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { tipLimits } from '#shared/domain/tip-content.ts';
import { decodeArmour } from './armour-decode.ts';
import { armourLimits } from './armour-text.ts';
import { decodeTextLoosely } from './bytes.ts';
import { openAge } from './foreign-age.ts';
import { openSealedBox } from './foreign-sealed-box.ts';
import { foreignContent, type ForeignPlaintext } from './foreign-text.ts';
import type { IntakeKey } from './intake-key.ts';
import { openHeader, openTip, type OpenedContent, type OpenedHeader } from './open.ts';
import { plainPrimitives, type OpeningPrimitives } from './primitives.ts';
import { recognise, type SealedFormat } from './recognise.ts';

export interface OpenedTip extends OpenedContent {
  readonly format: SealedFormat;
  /** Index into the keys given. */
  readonly keyIndex: number;
}

/**
 * Opens a whole file. Classes and their order as in docs/formats/sealed-tip.md, "Error classes"; never throws for what the bytes hold.
 * `opened` is what `openHeader` gave for this very file in the binary format, to spare a second decapsulation; other formats ignore it.
 */
export async function openSealedTip(sealed: Uint8Array, keys: readonly IntakeKey[], opened?: OpenedHeader, primitives: OpeningPrimitives = plainPrimitives): Promise<Result<OpenedTip, SealedTipCode>> {
  if (sealed.length > tipLimits.sealedBytes) return fail('too-large');
  switch (recognise(sealed)) {
    case 'tipkeep':
      return openBinary(sealed, keys, 'tipkeep', primitives, opened);
    case 'tipkeep-armour':
      return openArmour(sealed, keys, primitives);
    case 'age':
      return openForeign(await openAge(sealed, keys), 'age');
    case undefined:
      return openForeign(openSealedBox(sealed, keys), 'sealed-box');
  }
}

function openBinary(sealed: Uint8Array, keys: readonly IntakeKey[], format: SealedFormat, primitives: OpeningPrimitives, opened?: OpenedHeader): Result<OpenedTip, SealedTipCode> {
  const header = opened === undefined ? openHeader(sealed, keys, sealed.length, primitives) : ok(opened);
  if (!header.ok) return header;
  const tip = openTip(sealed, header.value, primitives);
  return tip.ok ? ok({ ...tip.value, format, keyIndex: header.value.keyIndex }) : tip;
}

function openArmour(sealed: Uint8Array, keys: readonly IntakeKey[], primitives: OpeningPrimitives): Result<OpenedTip, SealedTipCode> {
  if (sealed.length > 2 * armourLimits.textUnits) return fail('too-large');
  const binary = decodeArmour(decodeTextLoosely(sealed));
  return binary.ok ? openBinary(binary.value, keys, 'tipkeep-armour', primitives) : binary;
}

function openForeign(opened: Result<ForeignPlaintext, SealedTipCode>, format: SealedFormat): Result<OpenedTip, SealedTipCode> {
  if (!opened.ok) return opened;
  const content = foreignContent(opened.value);
  return content.ok ? ok({ ...content.value, format, keyIndex: opened.value.keyIndex }) : content;
}
