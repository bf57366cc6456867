import { must } from '../../support/vault-harness.ts';
import type { Table } from '../harness/table.ts';

/** The three tips of the usual small vault, by number, whatever their urgency is by now. */
export async function firstTips(table: Table): Promise<readonly [string, string, string]> {
  const { rows } = must(await table.desk.api['tips.list']({ search: '', urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 200 }));
  const [one, two, three] = [...rows].sort((a, b) => a.number - b.number).map(({ tipId }) => tipId);
  if (one === undefined || two === undefined || three === undefined) throw new Error('the usual small vault has three tips');
  return [one, two, three];
}
