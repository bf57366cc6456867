import { epochDefaults, epochParts } from '#shared/domain/key-epoch.ts';
import { bytesShape, countShape, fields, hashShape, idShape, listOf, oneOf, textShape, type Shape } from './payload-shape.ts';

const keyFields = { keyId: idShape, epoch: countShape, publicKey: bytesShape, createdAt: countShape, expiresAt: countShape };
const keyMade = fields({ ...keyFields, destroyAfter: countShape });
const keyMadeAtFirst = fields(keyFields);

/** When keys may be destroyed that were made before that was written down. The migration has the same number. */
export const firstDestroyAfter = (expiresAt: number): number => expiresAt + epochDefaults.grace * 24 * 60 * 60 * 1000;

/** Version 1 did not say when the key may be destroyed. */
const keyMadeWithoutEnd: Shape<ReturnType<typeof keyMade>> = (value) => {
  const made = keyMadeAtFirst(value);
  return { ...made, destroyAfter: firstDestroyAfter(made.expiresAt) };
};

/** Events about what tips are sealed to: keys of this vault and of other laptops, how long they last, and the forms that carry them. */
export const intakeKeyEvents = {
  'intake-key-made': { version: 2, subject: 'keyId', shape: keyMade, earlier: { 1: keyMadeWithoutEnd } },
  'epoch-days-set': { version: 1, subject: 'part', shape: fields({ part: oneOf(epochParts), days: countShape }) },
  /** Another laptop's public key, after somebody typed its six words. The name is staff's own. */
  'laptop-key-added': { version: 1, subject: 'laptopKeyId', shape: fields({ laptopKeyId: idShape, name: textShape, publicKey: bytesShape, addedAt: countShape, expiresAt: countShape, destroyAfter: countShape }) },
  'laptop-key-removed': { version: 1, subject: 'laptopKeyId', shape: fields({ laptopKeyId: idShape, removedAt: countShape }) },
  /** A form left. `keyIds` are of intake keys and laptop keys, in the form's order. */
  'tip-form-saved': {
    version: 1,
    subject: 'formId',
    shape: fields({ formId: idShape, title: textShape, keyIds: listOf(idShape), savedAt: countShape, expiresAt: countShape, destroyedAt: countShape, sizeBytes: countShape, sha256: hashShape }),
  },
} as const;
