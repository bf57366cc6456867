import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { eventRoles } from '#vault/store/events/event-roles.ts';
import { projections } from '#vault/store/events/projections.ts';
import { copiedTables } from '#vault/store/events/replay.ts';
import { openMemoryVault } from '../../../../../support/memory-vault.ts';

const page = readFileSync('docs/formats/event-log.md', 'utf8');
const rows = page.split('\n').filter((line) => line.startsWith('| '));

it('the page about the log says of every type of event what it is and which role it needs', () => {
  const described = rows.map((line) => line.split(' | ')[0] ?? '').join(' ');
  for (const [type, role] of Object.entries(eventRoles)) {
    expect(described, type).toContain(`\`${type}\``);
    const named = [...(rows.find((line) => line.startsWith(`| \`${role}\` |`)) ?? '').matchAll(/`([a-z-]+…?)`/gu)].map(([, name = '']) => name);
    expect(named.some((name) => name === type || (name.endsWith('…') && type.startsWith(name.slice(0, -1)))), `${type} under ${role}`).toBe(true);
  }
});

it('the page about the log says of every table whether the log knows it', async () => {
  const { database } = (await openMemoryVault()).context;
  // Tables of the search begin with what the page says of all of them together.
  const tables = database.all("SELECT name FROM sqlite_schema WHERE type = 'table'").map((row) => String(row['name'])).filter((name) => !/^(?:sqlite|search|staff)_/u.test(name));
  for (const table of [...tables, ...projections.map((each) => each.table)]) expect(page, table).toMatch(new RegExp(`\`${table}[\`.]`, 'u'));
});

/** Made again from content or from other rows, or of this laptop's last session alone. */
const madeAgain: readonly string[] = ['meta', 'tip_count', 'tip_states', 'import_run', 'folded_text', 'likely_language', 'pair_signature', 'unspaced_triple_signature', 'triple_signature', 'similar_signature', 'similar_band'];

it('a replay makes every table again, from the log, row by row, or from content', async () => {
  const { database } = (await openMemoryVault()).context;
  const tables = database.all("SELECT name FROM sqlite_schema WHERE type = 'table'").map((row) => String(row['name'])).filter((name) => !/^(?:sqlite|search|staff)_/u.test(name));
  const known = new Set<string>([...projections.map(({ table }) => table), ...copiedTables, ...madeAgain]);
  expect(tables.filter((table) => !known.has(table))).toEqual([]);
});
