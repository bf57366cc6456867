import type { Handlers } from '#shared/contract/contract.ts';
import type { evidenceCalls } from '#shared/contract/evidence-calls.ts';
import { fail, ok } from '#shared/result.ts';
import { listEvidence, listUnfinishedEvidence } from '../../triage/list-evidence.ts';
import { addEvidence, giveUpEvidence, resumeEvidence } from '../add-evidence.ts';
import { saveEvidence } from '../save-evidence.ts';
import type { VaultSession } from '../vault-session.ts';

export function evidenceHandlers(session: VaultSession): Pick<Handlers, keyof typeof evidenceCalls> {
  const { environment, fileWork } = session;
  const pathOf = (handle: string, purpose: 'evidence' | 'attachment'): string | undefined => {
    const granted = session.grants.redeem(handle, purpose);
    return granted.ok ? granted.value[0] : undefined;
  };
  return {
    'evidence.list': (request) => session.withVault(({ context }) => ok(listEvidence(context.database, request))),
    'evidence.unfinished': (request) => session.withVault(({ context }) => ok(listUnfinishedEvidence(context.database, request, fileWork.name?.id))),
    'evidence.add': ({ tipId, handle }) =>
      session.withVault((vault) => {
        const source = pathOf(handle, 'evidence');
        return source === undefined ? fail('handle-invalid') : addEvidence(session, vault, tipId, source);
      }),
    'evidence.resume': ({ evidenceId, handle }) =>
      session.withVault((vault) => {
        const chosen = handle === null ? undefined : pathOf(handle, 'evidence');
        return handle !== null && chosen === undefined ? fail('handle-invalid') : resumeEvidence(session, vault, evidenceId, chosen);
      }),
    'evidence.stop': () => {
      fileWork.stop();
      return ok({});
    },
    'evidence.discard': ({ evidenceId }) => session.withVault((vault) => giveUpEvidence(session, vault, evidenceId)),
    'evidence.save': ({ evidenceId, handle }) =>
      session.withVault(async (vault) => {
        const target = pathOf(handle, 'attachment');
        if (target === undefined) return fail('handle-invalid');
        const saving = saveEvidence(vault, environment, evidenceId, target);
        if (!saving.ok) return saving;
        const saved = await fileWork.run({ kind: 'saving', id: evidenceId, totalBytes: 2 * saving.value.sizeBytes }, saving.value.steps);
        session.notify({ notice: 'tips.changed', value: {} });
        return saved;
      }),
  };
}
