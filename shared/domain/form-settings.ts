import { fail, ok, type Result } from '../result.ts';

/** One way to bring a sealed tip to staff, in staff's own words. */
export interface FormWayToSend {
  /** The app or place. */
  readonly carrier: string;
  /** The handle, number or address there. */
  readonly address: string;
  /** When somebody is there; may be empty. */
  readonly hours: string;
  /** How long until it is read; may be empty. */
  readonly readWithin: string;
}

/** What makes a copy of the tip form an organisation's own. Nothing in it is secret: everybody who gets the form can read it. */
export interface FormSettings {
  /** What the browser shows as the page's name; neutral, by choice of staff. 1 to 100 UTF-16 units. */
  readonly title: string;
  /** Standard base64 of the intake keys' public halves, 1 to 4. The form works out their fingerprint words itself, so that words and keys cannot differ. */
  readonly publicKeys: readonly string[];
  /** Milliseconds since 1970, UTC: when staff saved this form. A device whose clock stands before it is wrong. */
  readonly savedAt: number;
  /** Milliseconds since 1970, UTC, after which the form asks for a newer one. Not before `savedAt`. */
  readonly expiresAt: number;
  /** Milliseconds since 1970, UTC, after which the form seals nothing more: a key may be destroyed from then on. Not before `expiresAt`. */
  readonly destroyedAt: number;
  /** Where a newer form is to be had, in staff's own words; may be empty. Shown once this one has expired. */
  readonly newerForm: string;
  /** 1 to 5. */
  readonly waysToSend: readonly FormWayToSend[];
}

export const formSettingsLimits = { titleUnits: 100, publicKeys: 4, publicKeyUnits: 4096, waysToSend: 5, carrierUnits: 200, addressUnits: 500, hoursUnits: 200, readWithinUnits: 200, newerFormUnits: 500 } as const;

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

type Fields = Readonly<Record<string, unknown>>;

function hasExactly(value: unknown, names: readonly string[]): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === names.length && names.every((name) => Object.hasOwn(value, name));
}

const isText = (value: unknown, atLeast: number, atMost: number): value is string => typeof value === 'string' && value.trim().length >= atLeast && value.length <= atMost;

const isListOf = <T>(value: unknown, atMost: number, isItem: (item: unknown) => item is T): value is readonly T[] => Array.isArray(value) && value.length >= 1 && value.length <= atMost && value.every(isItem);

const isPublicKey = (value: unknown): value is string => isText(value, 4, formSettingsLimits.publicKeyUnits) && base64.test(value);

function isWayToSend(value: unknown): value is FormWayToSend {
  return (
    hasExactly(value, ['carrier', 'address', 'hours', 'readWithin']) &&
    isText(value['carrier'], 1, formSettingsLimits.carrierUnits) &&
    isText(value['address'], 1, formSettingsLimits.addressUnits) &&
    isText(value['hours'], 0, formSettingsLimits.hoursUnits) &&
    isText(value['readWithin'], 0, formSettingsLimits.readWithinUnits)
  );
}

const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= 8.64e15;

/** The settings found in a form, checked: unknown fields, a missing way to send and anything over its limit are refused. */
export function readFormSettings(value: unknown): Result<FormSettings, 'form-settings-invalid'> {
  if (!hasExactly(value, ['title', 'publicKeys', 'savedAt', 'expiresAt', 'destroyedAt', 'newerForm', 'waysToSend'])) return fail('form-settings-invalid');
  const { title, publicKeys, savedAt, expiresAt, destroyedAt, newerForm, waysToSend } = value;
  if (!isText(title, 1, formSettingsLimits.titleUnits) || !isText(newerForm, 0, formSettingsLimits.newerFormUnits)) return fail('form-settings-invalid');
  if (!isListOf(publicKeys, formSettingsLimits.publicKeys, isPublicKey)) return fail('form-settings-invalid');
  if (!isTime(savedAt) || !isTime(expiresAt) || !isTime(destroyedAt) || savedAt > expiresAt || expiresAt > destroyedAt) return fail('form-settings-invalid');
  if (!isListOf(waysToSend, formSettingsLimits.waysToSend, isWayToSend)) return fail('form-settings-invalid');
  return ok({ title, publicKeys, savedAt, expiresAt, destroyedAt, newerForm, waysToSend });
}

/** What forms of the first builds carried: nothing about when they were saved or when they stop. They run on by themselves; the desk still reads them when it checks one. */
export type FirstFormSettings = Pick<FormSettings, 'title' | 'publicKeys' | 'expiresAt' | 'waysToSend'>;

/** The settings of a form of the first builds, as strictly as those of today's. */
export function readFirstFormSettings(value: unknown): Result<FirstFormSettings, 'form-settings-invalid'> {
  if (!hasExactly(value, ['title', 'publicKeys', 'expiresAt', 'waysToSend'])) return fail('form-settings-invalid');
  const read = readFormSettings({ ...value, savedAt: 0, destroyedAt: 8.64e15, newerForm: '' });
  if (!read.ok) return read;
  const { title, publicKeys, expiresAt, waysToSend } = read.value;
  return ok({ title, publicKeys, expiresAt, waysToSend });
}
