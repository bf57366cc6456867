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
  /** Milliseconds since 1970, UTC, after which the form asks for a newer one. */
  readonly expiresAt: number;
  /** 1 to 5. */
  readonly waysToSend: readonly FormWayToSend[];
}

export const formSettingsLimits = { titleUnits: 100, publicKeys: 4, publicKeyUnits: 4096, waysToSend: 5, carrierUnits: 200, addressUnits: 500, hoursUnits: 200, readWithinUnits: 200 } as const;

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

/** The settings found in a form, checked: unknown fields, a missing way to send and anything over its limit are refused. */
export function readFormSettings(value: unknown): Result<FormSettings, 'form-settings-invalid'> {
  if (!hasExactly(value, ['title', 'publicKeys', 'expiresAt', 'waysToSend'])) return fail('form-settings-invalid');
  const { title, publicKeys, expiresAt, waysToSend } = value;
  if (!isText(title, 1, formSettingsLimits.titleUnits)) return fail('form-settings-invalid');
  if (!isListOf(publicKeys, formSettingsLimits.publicKeys, isPublicKey)) return fail('form-settings-invalid');
  if (typeof expiresAt !== 'number' || !Number.isSafeInteger(expiresAt) || expiresAt < 0 || expiresAt > 8.64e15) return fail('form-settings-invalid');
  if (!isListOf(waysToSend, formSettingsLimits.waysToSend, isWayToSend)) return fail('form-settings-invalid');
  return ok({ title, publicKeys, expiresAt, waysToSend });
}
