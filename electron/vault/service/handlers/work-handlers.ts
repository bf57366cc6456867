import type { Handlers } from '#shared/contract/contract.ts';
import type { Work, workCalls } from '#shared/contract/work-calls.ts';
import { ok, type Result } from '#shared/result.ts';
import { assignTip, keepNoteDraft, setDue, writeNote } from '../../store/commands/keep-work.ts';
import { countWork, workOfTip } from '../../triage/work-of-tip.ts';
import type { OpenVault } from '../open-vault.ts';
import type { VaultSession } from '../vault-session.ts';

export function workHandlers(session: VaultSession): Pick<Handlers, keyof typeof workCalls> {
  const shown = ({ context, member }: OpenVault, tipId: string, notesOffset?: number): Result<Work, 'not-found'> => workOfTip(context.database, tipId, member.memberId, notesOffset);
  const changed = (vault: OpenVault, tipId: string, outcome: Result<undefined, 'not-found'>): Result<Work, 'not-found'> => {
    if (!outcome.ok) return outcome;
    session.notify({ notice: 'tips.changed', value: {} });
    return shown(vault, tipId);
  };
  return {
    'work.ofTip': ({ tipId, notesOffset }) => session.withVault((vault) => shown(vault, tipId, notesOffset)),
    'work.assign': ({ tipId, memberId }) => session.withVault((vault) => changed(vault, tipId, assignTip(vault.context, tipId, memberId))),
    'work.setDue': ({ tipId, at, note }) => session.withVault((vault) => changed(vault, tipId, setDue(vault.context, tipId, at, note))),
    'work.note': ({ tipId, text }) => session.withVault((vault) => changed(vault, tipId, writeNote(vault.context, tipId, text))),
    'work.noteDraft': ({ tipId, text }) =>
      session.withVault(({ context }) => {
        const kept = keepNoteDraft(context, tipId, text);
        return kept.ok ? ok({}) : kept;
      }),
    'work.counts': () => session.withVault(({ context, member }) => ok(countWork(context.database, member.memberId, session.environment.now()))),
  };
}
