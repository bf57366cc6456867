import { beforeEach, describe, expect, it } from 'vitest';
import { recordCompound } from '#vault/store/commands/keep-compounds.ts';
import { recordIncident } from '#vault/store/commands/keep-incidents.ts';
import { recordOrganisation } from '#vault/store/commands/keep-organisations.ts';
import { receiveTips } from '#vault/store/commands/receive-tips.ts';
import { listTips } from '#vault/triage/list-tips.ts';
import { inventedTip } from '../../../../support/invented-tips.ts';
import { openMemoryVault, type MemoryVault } from '../../../../support/memory-vault.ts';

let vault: MemoryVault;
let tipId: string;

beforeEach(async () => {
  vault = await openMemoryVault();
  receiveTips(vault.context, [inventedTip('a', { narrative: 'one' }), inventedTip('b', { narrative: 'two' })]);
  tipId = String(vault.context.database.get('SELECT tip_id FROM tip WHERE number = 1')?.['tip_id']);
});

/** A row whose other columns hold whatever fits their type. */
function insert(table: string, values: Readonly<Record<string, string | number | null>>): void {
  const { database } = vault.context;
  const needed = database.all('SELECT name, type FROM pragma_table_info(?) WHERE "notnull" = 1 AND dflt_value IS NULL', [table]);
  const row = { ...Object.fromEntries(needed.map((column) => [String(column['name']), column['type'] === 'TEXT' ? 'x' : 1])), ...values };
  database.run(`INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row).map(() => '?').join(', ')})`, Object.values(row));
}

const found = (search: string) => listTips(vault.context.database, vault.time.ms, { search, urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 10 }).rows.map(({ number, foundIn }) => ({ number, foundIn }));

describe('a name leads to tips', () => {
  it.each(['compound', 'incident'] as const)('that are linked to the %s, and to none whose link was taken back', (kind) => {
    const compoundId = recordCompound(vault.context, { kind: 'casino', standing: 'suspected', province: null, district: null, place: '' }, { text: 'Quarzfeld (invented)', language: 'en', kind: 'official', source: '' });
    const incident = recordIncident(vault.context, { kind: 'raid', date: '2031-03-09', agency: 'Quarzamt (invented)', compoundIds: [compoundId], note: '' });
    if (!incident.ok) throw new Error(incident.code);
    const table = `tip_${kind}`;
    const thing = kind === 'compound' ? { compound_id: compoundId } : { incident_id: incident.value };
    const name = kind === 'compound' ? 'quarzfeld' : 'quarzamt';
    insert(table, { link_id: 'a', tip_id: tipId, ...thing, decision: 'linked' });
    expect(found(name)).toEqual([{ number: 1, foundIn: [kind] }]);
    vault.context.database.run(`UPDATE ${table} SET decision = 'refused'`);
    expect(found(name)).toEqual([]);
    // Found by its words, a tip is not said to be found by the name.
    expect(found('one')).toEqual([{ number: 1, foundIn: ['text'] }]);
    insert(table, { link_id: 'b', tip_id: String(vault.context.database.get('SELECT tip_id FROM tip WHERE number = 2')?.['tip_id']), ...thing, decision: 'linked' });
    vault.context.database.run(`UPDATE ${kind === 'compound' ? 'compound_name' : 'incident'} SET ${kind === 'compound' ? 'text' : 'agency'} = 'One thing (invented)'`);
    expect(found('one').toSorted((left, right) => left.number - right.number)).toEqual([{ number: 1, foundIn: ['text'] }, { number: 2, foundIn: [kind] }]);
  });

  it('that holds the whole of what was typed, though its last letter is no word of the name', () => {
    const compoundId = recordCompound(vault.context, { kind: 'casino', standing: 'suspected', province: null, district: null, place: '' }, { text: 'Quarzfeld 55 (invented)', language: 'en', kind: 'official', source: '' });
    insert('tip_compound', { link_id: 'a', tip_id: tipId, compound_id: compoundId, decision: 'linked' });
    expect(found('quarzfeld 5')).toEqual([{ number: 1, foundIn: ['compound'] }]);
    expect(found('quarzfeld 6')).toEqual([]);
  });

  it('however many names there are: the last of twelve thousand tags as well', () => {
    const { database } = vault.context;
    database.run(`WITH RECURSIVE each (place) AS (SELECT 1 UNION ALL SELECT place + 1 FROM each WHERE place < 12000)
      INSERT INTO tag SELECT printf('%032x', place), 'kept ' || place, 'kept ' || place FROM each`, []);
    database.run("INSERT INTO tip_tag SELECT ? || tag_id, ?, tag_id FROM tag", [tipId, tipId]);
    expect(found('12000')).toEqual([{ number: 1, foundIn: ['tag'] }]);
    expect(found('12001')).toEqual([]);
  });

  it('of which a claim that stands speaks of the organisation, and to none whose claim was withdrawn', () => {
    const organisationId = recordOrganisation(vault.context, { kind: 'company', registrationNumber: '', jurisdiction: '', note: '' }, { text: 'One Holding (invented)', language: 'en', kind: 'official', source: '' });
    const second = String(vault.context.database.get('SELECT tip_id FROM tip WHERE number = 2')?.['tip_id']);
    insert('claim', { claim_id: 'a', tip_id: tipId, organisation_id: organisationId, withdrawn_at: 1 });
    insert('claim', { claim_id: 'b', tip_id: second, organisation_id: organisationId, withdrawn_at: null });
    expect(found('holding')).toEqual([{ number: 2, foundIn: ['organisation'] }]);
    expect(found('one').toSorted((left, right) => left.number - right.number)).toEqual([{ number: 1, foundIn: ['text'] }, { number: 2, foundIn: ['organisation'] }]);
  });
});
