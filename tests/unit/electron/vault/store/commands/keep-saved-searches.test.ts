import { beforeEach, describe, expect, it } from 'vitest';
import { savedSearchesAtMost } from '#shared/domain/list-limits.ts';
import { deleteSearch, renameSearch, saveSearch } from '#vault/store/commands/keep-saved-searches.ts';
import { contentFits } from '#vault/store/events/content-check.ts';
import { storedEventColumns, storedEventOf } from '#vault/store/events/stored-event.ts';
import { leaveOutOfList, leftOutOfList, savedSearches } from '#vault/triage/saved-searches.ts';
import { openMemoryVault, type MemoryVault } from '../../../../../support/memory-vault.ts';

let vault: MemoryVault;
beforeEach(async () => {
  vault = await openMemoryVault();
});

const named = (): readonly string[] => savedSearches(vault.context.database).map(({ name, typed }) => `${name}: ${typed}`);
const events = (): readonly string[] => vault.context.database.all("SELECT type FROM event WHERE type LIKE 'search-%' ORDER BY clock").map(({ type }) => String(type));
const first = (): string => savedSearches(vault.context.database)[0]?.searchId ?? '';
const allFit = (): boolean => vault.context.database.all(`SELECT ${storedEventColumns} FROM event LEFT JOIN event_payload USING (event_id) ORDER BY clock`).every((row) => contentFits(vault.context.database, storedEventOf(row)));

describe('a saved search', () => {
  it('is kept for all by name, renamed and deleted, one event each', () => {
    expect(saveSearch(vault.context, ' ឃ្លាំង  យប់ ', 'urgency:U1  ជំនួយ').ok).toBe(true);
    expect(saveSearch(vault.context, 'Danger', 'urgency:U1').ok).toBe(true);
    expect(named()).toEqual(['Danger: urgency:U1', 'ឃ្លាំង យប់: urgency:U1 ជំនួយ']);
    expect(renameSearch(vault.context, first(), 'Zone').ok).toBe(true);
    expect(renameSearch(vault.context, first(), 'ឃ្លាំង យប់')).toEqual({ ok: false, code: 'search-exists' });
    expect(named()).toContain('Zone: urgency:U1');
    expect(deleteSearch(vault.context, first()).ok).toBe(true);
    expect(named()).toHaveLength(1);
    expect(events()).toEqual(['search-saved', 'search-saved', 'search-renamed', 'search-deleted']);
  });

  it('is refused under a name that is taken, whatever its case, and beyond what anybody goes through', () => {
    saveSearch(vault.context, 'Night', 'x');
    expect(saveSearch(vault.context, 'NIGHT ', 'y')).toEqual({ ok: false, code: 'search-exists' });
    for (let index = 1; index < savedSearchesAtMost; index += 1) expect(saveSearch(vault.context, `Invented ${index}`, 'x').ok).toBe(true);
    expect(saveSearch(vault.context, 'One more', 'x')).toEqual({ ok: false, code: 'too-many-searches' });
    expect(renameSearch(vault.context, 'f'.repeat(32), 'x')).toEqual({ ok: false, code: 'not-found' });
    expect(deleteSearch(vault.context, 'f'.repeat(32))).toEqual({ ok: false, code: 'not-found' });
  });

  it('has the words that were signed: others in their place are found by verifying', () => {
    saveSearch(vault.context, 'Night', 'urgency:U1');
    renameSearch(vault.context, first(), 'Late');
    expect(allFit()).toBe(true);
    vault.context.database.run("UPDATE saved_search SET typed = 'urgency:U4'");
    expect(allFit()).toBe(false);
    deleteSearch(vault.context, first());
    expect(allFit()).toBe(true);
  });

  it('leaves no word of itself in the log when it is deleted', () => {
    saveSearch(vault.context, 'Lanternfish', 'quartzfinch');
    deleteSearch(vault.context, first());
    const payloads = vault.context.database.all('SELECT payload FROM event_payload').map(({ payload }) => new TextDecoder().decode(payload as Uint8Array)).join('\n');
    expect(payloads).not.toMatch(/Lanternfish|quartzfinch/);
    expect(vault.context.database.all('SELECT * FROM saved_search')).toEqual([]);
  });
});

describe('what a member leaves out of the list', () => {
  it('is theirs, in its order, and not in the log', () => {
    const { database, signer } = vault.context;
    const before = database.get('SELECT count(*) AS events FROM event')?.['events'];
    expect(leftOutOfList(database, signer.memberId)).toEqual([]);
    leaveOutOfList(vault.context, ['tags', 'place']);
    expect(leftOutOfList(database, signer.memberId)).toEqual(['place', 'tags']);
    expect(leftOutOfList(database, 'f'.repeat(32))).toEqual([]);
    leaveOutOfList(vault.context, []);
    expect(leftOutOfList(database, signer.memberId)).toEqual([]);
    expect(database.get('SELECT count(*) AS events FROM event')?.['events']).toBe(before);
  });
});
