import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { FormSettings } from '#shared/domain/form-settings.ts';
import { intakeKeyFromSeed, type IntakeKey } from '#shared/sealed-tip/intake-key.ts';
import { buildTipForm } from '#vault/intake/tip-form-file.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const template = path.join(root, 'out/form/tip-form.html');

const sources = ['renderer/form', 'renderer/i18n', 'renderer/ui', 'shared/locales', 'shared/sealed-tip', 'shared/domain'];

const newestSource = (): number =>
  Math.max(...sources.flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true }).map((entry) => statSync(path.join(entry.parentPath, entry.name)).mtimeMs)));

/** The built template, built first where it is absent or older than its source. */
export function formTemplate(): string {
  if (!existsSync(template) || statSync(template).mtimeMs < newestSource()) {
    execFileSync(process.execPath, [path.join(root, 'node_modules/vite/bin/vite.js'), 'build', '--config', 'renderer/form/vite.config.ts', '--logLevel', 'warn'], { cwd: root, stdio: 'inherit' });
  }
  return readFileSync(template, 'utf8');
}

/** A key of its own for tests: the seed is one byte, repeated. */
export const testKey = (byte: number): IntakeKey => intakeKeyFromSeed(new Uint8Array(32).fill(byte));

/** An organisation that does not exist; the numbers are from ranges kept for fiction. */
export function testSettings(keys: readonly Pick<IntakeKey, 'publicKey'>[], changes: Partial<FormSettings> = {}): FormSettings {
  return {
    title: 'Notes',
    publicKeys: keys.map((key) => Buffer.from(key.publicKey).toString('base64')),
    savedAt: Date.UTC(2020, 0, 1),
    expiresAt: Date.UTC(2096, 11, 14),
    destroyedAt: Date.UTC(2097, 2, 14),
    newerForm: '',
    waysToSend: [{ carrier: 'Signal', address: '+1 202 555 0143', hours: 'Mondays to Fridays, 8 to 18', readWithin: '2 days' }],
    ...changes,
  };
}

/** A whole form as the vault would save it. */
export function builtForm(keys: readonly Pick<IntakeKey, 'publicKey'>[], changes: Partial<FormSettings> = {}): string {
  const built = buildTipForm(formTemplate(), testSettings(keys, changes));
  if (!built.ok) throw new Error(built.code);
  return built.value;
}
