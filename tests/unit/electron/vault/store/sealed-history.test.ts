import { expect, it } from 'vitest';
import { receiveTips } from '#vault/store/commands/receive-tips.ts';
import { logAnchor } from '#vault/store/events/log-anchor.ts';
import { verifyLog } from '#vault/store/events/verify-log.ts';
import { rebuildSearchIndex } from '#vault/store/search/search-index.ts';
import { searchIndexIsStale } from '#vault/store/search/search-index-stamp.ts';
import { listTips } from '#vault/triage/list-tips.ts';
import { setUrgency } from '#vault/triage/set-urgency.ts';
import { deleteTip } from '../../../../support/delete-tip.ts';
import { inventedNarratives, inventedTip } from '../../../../support/invented-tips.ts';
import { memoryFileSystem } from '../../../../support/memory-file-system.ts';
import { vaultOver } from '../../../../support/memory-vault.ts';
import { mustOpen } from '../../../../support/sealed-vault.ts';

const everything = { search: '', urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 50 };

it('a history written to the sealed file is there, verifies and can be searched when the vault is opened again', async () => {
  const files = memoryFileSystem();
  files.makeFolder('/vault');
  const first = await mustOpen(files, { create: true });
  const { context, time } = vaultOver(first);
  const narratives = Object.values(inventedNarratives);
  const receipts = receiveTips(context, narratives.map((narrative, at) => inventedTip(`${at}`, { narrative })));
  setUrgency(context, receipts[2]!.tipId, 'U1');
  deleteTip(context, receipts[0]!.tipId);
  Array.from(rebuildSearchIndex(first, '78.2'));
  const before = listTips(first, time.ms, everything);
  const anchor = logAnchor(first);
  first.close(anchor);

  const again = await mustOpen(files);
  expect(again.report.anchored).toEqual(anchor);
  expect(logAnchor(again)).toEqual(anchor);
  expect(verifyLog(again)).toEqual({ events: narratives.length + 4, intact: true });
  expect(listTips(again, time.ms, everything)).toEqual(before);
  expect(before.total).toBe(narratives.length - 1);
  expect(before.rows[0]).toMatchObject({ number: 3, urgency: 'U1' });
  expect(searchIndexIsStale(again, '78.2')).toBe(false);
  expect(listTips(again, time.ms, { ...everything, search: 'ផ្សារ' }).rows.map(({ number }) => number)).toEqual([2]);
  expect(listTips(again, time.ms, { ...everything, search: 'lantern' }).total).toBe(0);
  again.abandon();
});
