import { startingOutcomes } from '#shared/domain/outcome.ts';
import { must } from '../../support/vault-harness.ts';
import type { Scenario } from '../harness/scenario.ts';
import type { Table } from '../harness/table.ts';
import { firstTips } from './tips-of.ts';

/** The tip with the lowest number, also while it is set aside. */
async function lowestTip(table: Table): Promise<string> {
  const everything = { search: '', urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 200 };
  const lists = [must(await table.desk.api['tips.list'](everything)), must(await table.desk.api['tips.list']({ ...everything, onlyAside: true }))];
  return lists.flatMap(({ rows }) => rows).sort((one, other) => one.number - other.number)[0]?.tipId ?? '';
}

const anySearch = async (table: Table): Promise<string> => must(await table.desk.api['savedSearches.list']({})).searches[0]?.searchId ?? '';

export const workflow: Scenario = {
  name: 'workflow',
  about: 'an outcome is added, tips are read, set aside and closed in one go, searches are saved, renamed and deleted, and a shift is handed over',
  steps: [
    { name: 'outcome', run: (table) => table.desk.api['outcomes.add']({ name: 'បានរួចខ្លួន (invented)' }) },
    { name: 'time for assessing', run: (table) => table.desk.api['assessment.set']({ minutes: 45 }) },
    { name: 'read', run: async (table) => table.desk.api['reading.mark']({ tipIds: [(await firstTips(table))[0]], isUnread: false }) },
    { name: 'set aside', run: async (table) => table.desk.api['aside.set']({ tipId: await lowestTip(table), reason: 'other', note: 'Invented', isSure: true }) },
    { name: 'bring back', run: async (table) => table.desk.api['aside.bringBack']({ tipId: await lowestTip(table) }) },
    { name: 'many', run: async (table) => table.desk.api['many.change']({ tipIds: [...(await firstTips(table))], change: { kind: 'status', status: 'closed', outcomeId: startingOutcomes.duplicate.outcomeId } }) },
    { name: 'save a search', run: (table) => table.desk.api['savedSearches.save']({ name: 'រង់ចាំ (invented)', typed: 'urgency:U1 ផ្សារ' }) },
    { name: 'rename it', run: async (table) => table.desk.api['savedSearches.rename']({ searchId: await anySearch(table), name: 'Waiting (invented)' }) },
    { name: 'save another', run: (table) => table.desk.api['savedSearches.save']({ name: 'Another (invented)', typed: 'is:unread' }) },
    { name: 'delete one', run: async (table) => table.desk.api['savedSearches.delete']({ searchId: await anySearch(table) }) },
    { name: 'leave out of the list', run: (table) => table.desk.api['listChoice.set']({ leftOut: ['tags'] }) },
    { name: 'begin a hand-over', run: (table) => table.desk.api['shift.keepDraft']({ note: 'Invented: not yet' }) },
    { name: 'hand over', run: (table) => table.desk.api['shift.end']({ note: 'Invented: ប្រយ័ត្ន' }) },
  ],
};
