import path from 'node:path';
import type { Reply, Request } from '#shared/contract/contract.ts';
import type { KeyCode } from '#shared/errors.ts';
import { ok, type Result } from '#shared/result.ts';
import { hex, sha256 } from '../crypto/hash.ts';
import type { FileSystem } from '../platform/file-system.ts';
import { writeNoted } from '../platform/write-beside.ts';
import { recordSavedForm } from '../store/commands/record-saved-form.ts';
import type { VaultContext } from '../store/events/vault-context.ts';
import { formKeys, formTimes } from './form-keys.ts';
import { shownName } from './shown-name.ts';
import { buildTipForm } from './tip-form-file.ts';

/** Builds the form for its keys, writes down that it leaves, and writes it where the person said. It holds public halves only. */
export function saveTipForm(
  parts: { readonly context: VaultContext; readonly files: FileSystem; readonly template: string },
  request: Omit<Request<'tipForm.save'>, 'handle'>,
  target: string,
): Result<Reply<'tipForm.save'>, KeyCode> {
  const { context, files, template } = parts;
  const savedAt = context.now();
  const keys = formKeys(context.database, request.keyId, request.moreKeys ?? [], savedAt);
  if (!keys.ok) return keys;
  const times = { savedAt, ...formTimes(keys.value) };
  const publicKeys = keys.value.map(({ publicKey }) => Buffer.from(publicKey).toString('base64'));
  const form = buildTipForm(template, { title: request.title, publicKeys, ...times, newerForm: request.newerForm ?? '', waysToSend: request.waysToSend });
  if (!form.ok) return form;
  const bytes = new TextEncoder().encode(form.value);
  const hash = sha256(bytes);
  // Noted before it has its name: a form that is out and not known here could not be told from a forged one.
  writeNoted(files, target, bytes, hex(context.randomBytes(8)), () => {
    recordSavedForm(context, { title: request.title.toWellFormed(), keyIds: keys.value.map(({ keyId }) => keyId), ...times, sizeBytes: bytes.length, sha256: hash });
    return ok(undefined);
  });
  return ok({ savedAs: shownName(path.basename(target)), sizeBytes: bytes.length, sha256: hex(hash) });
}
