import type { Handlers } from '#shared/contract/contract.ts';
import type { intakeCalls } from '#shared/contract/intake-calls.ts';
import { fail, ok } from '#shared/result.ts';
import { listIntakeKeys, makeIntakeKey } from '../../intake/known-keys.ts';
import { listQuarantine, retryQuarantined } from '../../intake/quarantine.ts';
import { saveTipForm } from '../../intake/save-tip-form.ts';
import type { VaultSession } from '../vault-session.ts';

export function intakeHandlers(session: VaultSession): Pick<Handlers, keyof typeof intakeCalls> {
  const { environment } = session;
  return {
    'intakeKey.list': (request) => session.withVault(({ context }) => ok(listIntakeKeys(context, request))),
    'intakeKey.create': (days) =>
      session.withVault((vault) => {
        const made = makeIntakeKey(vault.context, days);
        vault.forgetKnownKeys();
        return made;
      }),
    'tipForm.save': ({ handle, ...request }) =>
      session.withVault(({ context }) => {
        const paths = session.grants.redeem(handle, 'tip-form');
        const [target] = paths.ok ? paths.value : [];
        if (target === undefined) return fail('handle-invalid');
        const template = environment.formTemplate();
        if (template === undefined) return fail('form-template-missing');
        return saveTipForm({ context, files: environment.files, template }, request, target);
      }),
    'import.preview': ({ handle }) => session.withVault((vault) => session.imports.preview(vault, handle)),
    'import.commit': ({ previewId, takeDeleted }) => session.withVault((vault) => session.imports.commit(vault, previewId, takeDeleted === true)),
    'import.cancel': () => {
      session.imports.cancel();
      return ok({});
    },
    'quarantine.list': (request) => session.withVault(({ context }) => ok(listQuarantine(context.database, request))),
    'quarantine.retry': ({ quarantineId }) =>
      session.withVault(async (vault) => {
        const { context, blobs } = vault;
        const outcome = await retryQuarantined({ context, blobs, keys: vault.knownKeys() }, quarantineId);
        session.notify({ notice: 'tips.changed', value: {} });
        return outcome;
      }),
  };
}
