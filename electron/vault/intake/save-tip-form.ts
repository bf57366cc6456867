import path from 'node:path';
import type { Reply, Request } from '#shared/contract/contract.ts';
import type { KeyCode } from '#shared/errors.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { hex, sha256 } from '../crypto/hash.ts';
import type { RandomBytes } from '../crypto/random.ts';
import type { FileSystem } from '../platform/file-system.ts';
import { writeBeside } from '../platform/write-beside.ts';
import type { Database } from '../store/database.ts';
import { shownName } from './shown-name.ts';
import { buildTipForm } from './tip-form-file.ts';

/** Builds the form for one intake key and writes it where the person said. It holds the public half of the key only. */
export function saveTipForm(
  parts: { readonly database: Database; readonly files: FileSystem; readonly randomBytes: RandomBytes; readonly template: string; readonly now: number },
  request: Omit<Request<'tipForm.save'>, 'handle'>,
  target: string,
): Result<Reply<'tipForm.save'>, KeyCode> {
  const row = parts.database.get('SELECT public_key, expires_at FROM intake_key WHERE key_id = ? AND seed IS NOT NULL AND NOT EXISTS (SELECT 1 FROM pending_deletion WHERE target_id = key_id)', [request.keyId]);
  const publicKey = row?.['public_key'];
  if (!(publicKey instanceof Uint8Array)) return fail('intake-key-absent');
  const expiresAt = Number(row?.['expires_at']);
  if (expiresAt <= parts.now) return fail('intake-key-expired');
  const form = buildTipForm(parts.template, { title: request.title, publicKeys: [Buffer.from(publicKey).toString('base64')], expiresAt, waysToSend: request.waysToSend });
  if (!form.ok) return form;
  const bytes = new TextEncoder().encode(form.value);
  writeBeside(parts.files, target, bytes, hex(parts.randomBytes(8)));
  return ok({ savedAs: shownName(path.basename(target)), sizeBytes: bytes.length, sha256: hex(sha256(bytes)) });
}
