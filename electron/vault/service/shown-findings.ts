import { findingsAtMost } from '#shared/contract/dossier-calls.ts';
import type { Reply } from '#shared/contract/contract.ts';
import type { GateFinding } from '../dossier/gate-report.ts';

/** What the leak gate found, as a person is shown it: the first of it, and how much there is. Where, never what. */
export function refusedFor(findings: readonly GateFinding[]): Extract<Reply<'dossier.export'>, { readonly outcome: 'refused' }> {
  return { outcome: 'refused', findings: findings.slice(0, findingsAtMost).map(({ check, location, count }) => ({ check, location, count })), findingsTotal: findings.length };
}
