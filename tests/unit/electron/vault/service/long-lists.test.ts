import { describe, expect, it } from 'vitest';
import { membersAtMost } from '#shared/contract/people-calls.ts';
import { historyLinesAtMost } from '#shared/domain/history-limit.ts';
import { backupsShownAtMost } from '#shared/domain/list-limits.ts';
import { backupOverview } from '#vault/backup/backup-overview.ts';
import type { BackupMeans } from '#vault/backup/backup-means.ts';
import { encodeCustodyRecord } from '#vault/custody/custody-record.ts';
import { makeCustodyRecord } from '#vault/custody/make-record.ts';
import { memoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { checkCustody } from '#vault/service/export-custody.ts';
import type { OpenVault } from '#vault/service/open-vault.ts';
import { People, type PeopleTools } from '#vault/service/people.ts';
import type { VaultEnvironment } from '#vault/service/vault-environment.ts';
import { addMember } from '#vault/store/commands/add-member.ts';
import { receiveTips } from '#vault/store/commands/receive-tips.ts';
import { appendEvents } from '#vault/store/events/append-events.ts';
import { inventedTip } from '../../../../support/invented-tips.ts';
import { openMemoryVault } from '../../../../support/memory-vault.ts';
import { must } from '../../../../support/vault-harness.ts';

const hexOf = (index: number): string => index.toString(16).padStart(32, '0');

describe('a list that years made long', () => {
  it('of backups is shown from the newest, with how many there are', async () => {
    const { context } = await openMemoryVault();
    const { database } = context;
    const made = backupsShownAtMost + 5;
    for (let index = 1; index <= made; index += 1) {
      database.run("INSERT INTO backup (backup_id, place_id, name, made_at, events, clock, tips, files, size_bytes, outside, removed_at) VALUES (?, 'p', 'n', ?, ?, 'c', 1, 0, 1, 'yes', NULL)", [hexOf(index), index, index]);
    }
    const means = { files: memoryFileSystem(), folder: '/vault', vaultId: new Uint8Array(16), key: new Uint8Array(32), context, database, outside: () => 'yes' } as unknown as BackupMeans;
    const { backups, backupsTotal } = backupOverview(means);
    expect(backupsTotal).toBe(made);
    expect(backups.map(({ madeAt }) => madeAt)).toEqual(Array.from({ length: backupsShownAtMost }, (_, index) => made - index));
  });

  it('of what was done to a tip is shown to its end when its record is checked, with how many lines there are', async () => {
    const { context } = await openMemoryVault();
    const [tip] = receiveTips(context, [inventedTip('first')]);
    const tipId = tip?.tipId ?? '';
    context.database.transaction(() => appendEvents(context, Array.from({ length: historyLinesAtMost + 3 }, (_, index) => ({ type: 'urgency-set' as const, payload: { tipId, from: index % 2 === 0 ? ('U0' as const) : ('U2' as const), to: index % 2 === 0 ? ('U2' as const) : ('U0' as const) } }))));
    const files = memoryFileSystem();
    files.makeFolder('/carried');
    const descriptor = files.open('/carried/record.json', 'create');
    files.write(descriptor, encodeCustodyRecord(must(makeCustodyRecord(context, tipId))), 0);
    files.close(descriptor);
    const checked = must(checkCustody({ context } as OpenVault, { files } as unknown as VaultEnvironment, '/carried/record.json'));
    expect(checked).toMatchObject({ historyTotal: historyLinesAtMost + 4, membersTotal: 1, faults: [] });
    expect(checked.history).toHaveLength(historyLinesAtMost);
    // The first lines are left out, the last is there.
    expect(checked.history.some(({ type }) => type === 'tip-received')).toBe(false);
    expect(checked.history.at(-1)).toMatchObject({ from: 'U0', to: 'U2' });
  });

  it('of members ends where no further one is let in, and says so before anything is written', async () => {
    const { context } = await openMemoryVault();
    for (let index = 1; index < membersAtMost; index += 1) addMember(context, { memberId: hexOf(index), name: `Invented ${index}`, publicKey: new Uint8Array(32).fill(index % 251) });
    const people = new People({} as PeopleTools);
    expect(await people.add({ context } as OpenVault, { name: 'One more (invented)', role: 'read', passphrase: 'x', secret: 'y' })).toEqual({ ok: false, code: 'too-many-entries' });
    expect(context.database.get('SELECT count(*) AS members FROM member')?.['members']).toBe(membersAtMost);
  });
});
