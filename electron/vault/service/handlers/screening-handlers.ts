import * as v from 'valibot';
import type { Handlers } from '#shared/contract/contract.ts';
import { screeningDraft, type Screening, type ScreeningDraft, type screeningCalls } from '#shared/contract/screening-calls.ts';
import type { Code } from '#shared/errors.ts';
import { ok, type Result } from '#shared/result.ts';
import { keepScreeningDraft, recordScreening, setIndicator } from '../../store/commands/keep-screening.ts';
import { screeningOfTip } from '../../triage/screening-of-tip.ts';
import type { OpenVault } from '../open-vault.ts';
import type { VaultSession } from '../vault-session.ts';

export function screeningHandlers(session: VaultSession): Pick<Handlers, keyof typeof screeningCalls> {
  const shown = ({ context }: OpenVault, tipId: string): Result<Screening, 'not-found'> => screeningOfTip(context.database, tipId, draftIn);
  const changed = (vault: OpenVault, tipId: string, outcome: Result<undefined, Code>): Result<Screening, Code> => {
    if (!outcome.ok) return outcome;
    session.notify({ notice: 'tips.changed', value: {} });
    return shown(vault, tipId);
  };
  return {
    'screening.ofTip': ({ tipId }) => session.withVault((vault) => shown(vault, tipId)),
    'screening.setIndicator': ({ tipId, ...finding }) => session.withVault((vault) => changed(vault, tipId, setIndicator(vault.context, tipId, finding))),
    'screening.record': ({ tipId, record }) => session.withVault((vault) => changed(vault, tipId, recordScreening(vault.context, tipId, record))),
    'screening.keepDraft': ({ tipId, draft }) =>
      session.withVault(({ context }) => {
        const kept = keepScreeningDraft(context, tipId, draft === null ? null : JSON.stringify(draft));
        return kept.ok ? ok({}) : kept;
      }),
  };
}

/** A draft is of use only where it is of today's shape. */
function draftIn(body: string): ScreeningDraft | undefined {
  const read = v.safeParse(screeningDraft, JSON.parse(body));
  return read.success ? read.output : undefined;
}
