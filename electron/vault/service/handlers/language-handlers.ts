import type { Handlers } from '#shared/contract/contract.ts';
import type { languageCalls, Renderings } from '#shared/contract/language-calls.ts';
import { ok, type Result } from '#shared/result.ts';
import { keepRenderingDraft, setLanguage, writeRendering } from '../../store/commands/keep-renderings.ts';
import { renderingsOfTip } from '../../triage/renderings-of-tip.ts';
import type { OpenVault } from '../open-vault.ts';
import type { VaultSession } from '../vault-session.ts';

export function languageHandlers(session: VaultSession): Pick<Handlers, keyof typeof languageCalls> {
  const changed = ({ context }: OpenVault, tipId: string, outcome: Result<undefined, 'not-found'>): Result<Renderings, 'not-found'> => {
    if (!outcome.ok) return outcome;
    session.notify({ notice: 'tips.changed', value: {} });
    return renderingsOfTip(context.database, tipId);
  };
  return {
    'language.ofTip': ({ tipId }) => session.withVault(({ context }) => renderingsOfTip(context.database, tipId)),
    'language.set': ({ tipId, language }) => session.withVault((vault) => changed(vault, tipId, setLanguage(vault.context, tipId, language))),
    'rendering.write': (written) => session.withVault((vault) => changed(vault, written.tipId, writeRendering(vault.context, written))),
    'rendering.draft': (draft) =>
      session.withVault(({ context }) => {
        const kept = keepRenderingDraft(context, draft);
        return kept.ok ? ok({}) : kept;
      }),
  };
}
