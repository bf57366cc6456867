import { expect, it } from 'vitest';
import { receiveTips } from '#vault/store/commands/receive-tips.ts';
import type { Database } from '#vault/store/database.ts';
import { stampSearchIndex } from '#vault/store/search/search-index-stamp.ts';
import { listTips } from '#vault/triage/list-tips.ts';
import { prepareSearch } from '#vault/triage/prepare-search.ts';
import { inventedTip } from '../../../../support/invented-tips.ts';
import { openMemoryVault } from '../../../../support/memory-vault.ts';

it('what is read before the words are there is what a search reads, and no tip', async () => {
  const { context, time } = await openMemoryVault();
  receiveTips(context, [inventedTip('ផ្សារ', { narrative: 'ផ្សារ' })]);
  stampSearchIndex(context.database, 'any');
  const asked = (work: (database: Database) => void): readonly string[] => {
    const statements: string[] = [];
    work(new Proxy(context.database, { get: (target, name: keyof Database) => (name === 'all' || name === 'get' ? (sql: string, parameters?: never) => (statements.push(sql), target[name](sql, parameters)) : target[name]) }));
    return statements;
  };
  const search = asked((database) => listTips(database, time.ms, { search: 'ផ្សារ', urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 10 }));
  const before = asked(prepareSearch);
  const tableOf = (sql: string): string | undefined => /FROM (pair_signature)/u.exec(sql)?.[1];
  for (const sql of before) expect(search.some((other) => other === sql || (tableOf(sql) !== undefined && tableOf(other) === tableOf(sql)))).toBe(true);
  for (const table of ['compound_name', 'tip_states', 'pair_signature']) expect(before.filter((sql) => sql.includes(`FROM ${table}`))).toHaveLength(1);
  expect(before.some((sql) => /FROM (?:tip|text)\b/u.test(sql))).toBe(false);
});
