import { readFirstFormSettings, readFormSettings, type FirstFormSettings, type FormSettings } from '#shared/domain/form-settings.ts';
import { keyAge } from '#shared/domain/key-epoch.ts';
import type { CheckedForm, CheckedKey } from '#shared/contract/epoch-calls.ts';
import type { KeyCode } from '#shared/errors.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { fingerprintWords } from '#shared/sealed-tip/fingerprint.ts';
import { hex, sha256 } from '../crypto/hash.ts';
import type { Database, SqlRow } from '../store/database.ts';
import { buildTipForm, contentPolicyIn, policyMatches, settingsTextIn } from './tip-form-file.ts';

/** A form has about 130 KiB; what is larger by far is none, and is not read. */
export const formBytesAtMost = 4 * 1024 * 1024;
/** UTF-16 units of the settings: every field at its limit, each character escaped, is less. */
const settingsUnitsAtMost = 200_000;

type FoundSettings = FormSettings | (FirstFormSettings & { readonly savedAt?: undefined });

/**
 * What a form file is, by its bytes and by what this vault knows: whether it is the form this program builds, whose keys it carries, and where it tells people to
 * send. `now` in milliseconds since 1970. `form-unreadable` when no settings can be read in it.
 */
export function checkFormFile(parts: { readonly database: Database; readonly template: string; readonly now: number }, bytes: Uint8Array): Result<CheckedForm, KeyCode> {
  const html = decoded(bytes);
  const settings = html === undefined ? undefined : settingsOf(html);
  if (html === undefined || settings === undefined) return fail('form-unreadable');
  const { database, template, now } = parts;
  const hash = sha256(bytes);
  const recorded = database.get('SELECT saved_at FROM saved_form WHERE sha256 = ?', [hash]);
  const isThis = settings.savedAt !== undefined && isBuilt(template, settings, html);
  const contradictsNote = recorded === undefined && settings.savedAt !== undefined && database.get('SELECT 1 AS found FROM saved_form WHERE saved_at = ?', [settings.savedAt]) !== undefined;
  // With this version's script and style it would be this version's form, byte for byte, unless somebody changed the rest.
  const isAltered = contradictsNote || !policyMatches(html) || (!isThis && contentPolicyIn(html) === contentPolicyIn(template));
  return ok({
    build: isAltered ? 'altered' : isThis ? 'this' : 'unknown',
    recordedAt: recorded === undefined ? null : Number(recorded['saved_at']),
    title: settings.title,
    sizeBytes: bytes.length,
    sha256: hex(hash),
    savedAt: settings.savedAt ?? null,
    expiresAt: settings.expiresAt,
    destroyedAt: settings.savedAt === undefined ? null : settings.destroyedAt,
    newerForm: settings.savedAt === undefined ? '' : settings.newerForm,
    keys: settings.publicKeys.map((text) => checkedKey(database, new Uint8Array(Buffer.from(text, 'base64')), now)),
    waysToSend: settings.waysToSend.map((way) => ({ ...way })),
  });
}

/** Strict UTF-8, with a byte order mark kept: no form of ours begins with one. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function settingsOf(html: string): FoundSettings | undefined {
  const text = settingsTextIn(html);
  if (text === undefined || text.length > settingsUnitsAtMost) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const settings = readFormSettings(value);
  if (settings.ok) return settings.value;
  const first = readFirstFormSettings(value);
  return first.ok ? first.value : undefined;
}

function isBuilt(template: string, settings: FormSettings, html: string): boolean {
  const built = buildTipForm(template, settings);
  return built.ok && built.value === html;
}

function checkedKey(database: Database, publicKey: Uint8Array, now: number): CheckedKey {
  const fingerprint = [...fingerprintWords(publicKey)];
  const own = database.get('SELECT epoch, expires_at, destroy_after, destroyed_at FROM intake_key WHERE public_key = ?', [publicKey]);
  if (own !== undefined) return { owner: 'own', fingerprint, epoch: Number(own['epoch']), name: '', state: own['destroyed_at'] === null ? ageOf(own, now) : 'destroyed' };
  // One that was removed and added again stands there twice; what counts is the one that is on the list.
  const laptop = database.get('SELECT name, expires_at, destroy_after, removed_at FROM laptop_key WHERE public_key = ? ORDER BY removed_at IS NOT NULL, removed_at DESC LIMIT 1', [publicKey]);
  if (laptop !== undefined) return { owner: 'laptop', fingerprint, epoch: null, name: String(laptop['name']), state: laptop['removed_at'] === null ? ageOf(laptop, now) : 'removed' };
  return { owner: 'unknown', fingerprint, epoch: null, name: '', state: 'unknown' };
}

function ageOf(row: SqlRow, now: number): 'valid' | 'expired' | 'done' {
  return keyAge({ expiresAt: Number(row['expires_at']), destroyAfter: Number(row['destroy_after']) }, now);
}
