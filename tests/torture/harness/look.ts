import type { Api } from '#shared/contract/contract.ts';
import { must } from '../../support/vault-harness.ts';

/** What the desk shows of an open vault, asked for as the window asks: lists and everything behind them. */
export async function look(api: Api): Promise<string> {
  const { total, rows } = must(await api['tips.list']({ search: '', urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 200 }));
  const found = must(await api['tips.list']({ search: 'invented', urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 200 }));
  const tips = [];
  for (const { tipId } of rows) tips.push(withoutClock(must(await api['tips.get']({ tipId }))));
  const { dossiers } = must(await api['dossier.list']({ offset: 0, limit: 100 }));
  const drafts = [];
  for (const { dossierId } of dossiers) drafts.push(must(await api['dossier.get']({ dossierId })));
  const shown = {
    total,
    tips,
    found: found.rows.map(({ tipId }) => tipId),
    counts: { ...must(await api['tips.counts']({})), overdue: 0 },
    quarantine: must(await api['quarantine.list']({ offset: 0, limit: 200 })),
    keys: must(await api['intakeKey.list']({})),
    dossiers,
    drafts,
    events: must(await api['vault.about']({})).events,
  };
  return JSON.stringify(shown);
}

/** Whether a tip is overdue depends on the moment it is looked at. */
function withoutClock<T extends { readonly overdue: boolean }>(tip: T): Omit<T, 'overdue'> {
  const { overdue: _overdue, ...rest } = tip;
  return rest;
}
