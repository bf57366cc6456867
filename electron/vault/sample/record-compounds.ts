import type { InventedCompound, InventedState } from '#shared/sample/invented-compounds.ts';
import { addCompoundName, recordCompound, recordCompoundStatus } from '../store/commands/keep-compounds.ts';
import type { VaultContext } from '../store/events/vault-context.ts';

const dayMs = 86_400_000;

/** Puts invented compounds into the register, each under three names; their ids in the same order. */
export function recordCompounds(context: VaultContext, compounds: readonly InventedCompound[]): readonly string[] {
  return compounds.map(({ kind, standing, province, district, place, names }) => {
    const name = { source: 'Invented', kind: 'official' } as const;
    const compoundId = recordCompound(context, { kind, standing, province, district, place }, { ...name, text: names.en, language: 'en' });
    addCompoundName(context, compoundId, { ...name, text: names.km, language: 'km' });
    addCompoundName(context, compoundId, { ...name, text: names.zh, language: 'zh' });
    return compoundId;
  });
}

/** Records what is said to have happened to one of them. `endMs`: the end of the invented year, milliseconds since 1970. */
export function recordState(context: VaultContext, compoundId: string, { state, daysAgo, source, reliability, credibility }: InventedState, endMs: number): void {
  const since = new Date(endMs - daysAgo * dayMs).toISOString().slice(0, 10);
  const recorded = recordCompoundStatus(context, compoundId, { state, since, relocatedTo: null, source, reliability, credibility });
  if (!recorded.ok) throw new Error('an invented compound is not in the register');
}
