import type { Handlers } from '#shared/contract/contract.ts';
import type { deletionCalls } from '#shared/contract/deletion-calls.ts';
import type { retentionCalls } from '#shared/contract/retention-calls.ts';
import { ok } from '#shared/result.ts';
import { previewDeletion, previewDestruction } from '../../triage/deletion-preview.ts';
import { listTombstones } from '../../triage/list-tombstones.ts';
import { dueTips, keepTips, retentionRules, setRetentionRule } from '../../triage/retention.ts';
import { heldByBackups } from '../held-by-backups.ts';
import type { VaultSession } from '../vault-session.ts';

export function deletionHandlers(session: VaultSession): Pick<Handlers, keyof typeof deletionCalls | keyof typeof retentionCalls> {
  const { environment, deletions } = session;
  return {
    'deletion.preview': ({ tipIds }) =>
      session.withVault((vault) => {
        const preview = previewDeletion(vault.context.database, tipIds);
        return preview.ok ? ok({ ...preview.value, backups: heldByBackups(session.backups.means(vault), tipIds) }) : preview;
      }),
    'deletion.begin': ({ tipIds, reason, note }) => session.withVault((vault) => deletions.begin(vault, { target: 'tip', ids: tipIds, reason, note })),
    'deletion.undo': ({ deletionId }) => session.withVault((vault) => deletions.undo(vault, deletionId)),
    'deletion.pending': () => session.withVault((vault) => ok(deletions.pending(vault))),
    'deletion.list': (request) => session.withVault(({ context }) => ok(listTombstones(context.database, request))),
    'intakeKey.previewDestroy': ({ keyId }) =>
      session.withVault((vault) => {
        const preview = previewDestruction(vault.context.database, environment.now(), keyId);
        return preview.ok ? ok({ ...preview.value, backups: heldByBackups(session.backups.means(vault), [keyId]) }) : preview;
      }),
    'intakeKey.destroy': ({ keyId, reason, note }) => session.withVault((vault) => deletions.begin(vault, { target: 'intake-key', ids: [keyId], reason, note })),
    'retention.rules': () => session.withVault(({ context }) => ok(retentionRules(context.database))),
    'retention.setRule': (request) =>
      session.withVault(({ context }) => {
        const rules = setRetentionRule(context, request);
        // What is due changes with the rule, wherever it is shown.
        session.notify({ notice: 'tips.changed', value: {} });
        return ok(rules);
      }),
    'retention.due': (request) => session.withVault(({ context }) => ok(dueTips(context.database, environment.now(), request))),
    'retention.keep': (request) => session.withVault(({ context }) => keepTips(context, request)),
  };
}
