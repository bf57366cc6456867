import { expect, it } from 'vitest';
import { replay } from '#vault/store/events/replay.ts';
import { unlockVault } from '#vault/service/unlock-vault.ts';
import { openMigratedDatabase } from '../../../../support/memory-vault.ts';
import { appendNewerEvent } from '../../../../support/newer-event.ts';
import { must, testPassphrase, vaultHarness } from '../../../../support/vault-harness.ts';
import { vaultWithTips } from '../../../../support/vault-with-tips.ts';

it('a vault in which a newer version wrote about a tip opens, verifies and replays, and the history of the tip says how many entries it cannot show', async () => {
  const { harness, tipOf, files } = await vaultWithTips(['Written about later (invented)', 'Left alone (invented)']);
  const [tipId, other] = [tipOf('Written about later (invented)'), tipOf('Left alone (invented)')];
  must(await harness.api['tips.setUrgency']({ tipId, urgency: 'U2' }));
  harness.service.close();

  const newer = must(await unlockVault(harness.environment, harness.folder, testPassphrase, true));
  appendNewerEvent(newer.context, tipId);
  appendNewerEvent(newer.context, tipId, 'status-set', 99);
  const replayed = await openMigratedDatabase();
  replay(newer.database, replayed);
  const rows = (database: typeof newer.database | typeof replayed) => database.all('SELECT tip_id, number, urgency, status FROM tip ORDER BY number');
  expect(rows(replayed)).toEqual(rows(newer.database));
  expect(newer.close()).toBe(true);

  const again = vaultHarness({ files });
  must(await again.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
  expect(must(await again.api['vault.verify']({}))).toMatchObject({ damagedPages: 0, alteredRows: 0, unpermittedEvents: 0, chainIntact: true });
  const shown = must(await again.api['tips.get']({ tipId }));
  expect(shown.history.map(({ type }) => type)).toEqual(['received', 'urgency-set']);
  expect(shown.newerEntries).toBe(2);
  expect(must(await again.api['tips.get']({ tipId: other })).newerEntries).toBe(0);
  // What it can show it goes on with, and the log stays whole.
  must(await again.api['tips.setUrgency']({ tipId, urgency: 'U1' }));
  expect(must(await again.api['tips.get']({ tipId }))).toMatchObject({ urgency: 'U1', newerEntries: 2 });
  expect(must(await again.api['vault.verify']({}))).toMatchObject({ alteredRows: 0, chainIntact: true });
  again.service.close();
});
