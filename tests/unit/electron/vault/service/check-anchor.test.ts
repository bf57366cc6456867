import { beforeEach, describe, expect, it } from 'vitest';
import { checkAnchor } from '#vault/service/check-anchor.ts';
import { receiveTips } from '#vault/store/commands/receive-tips.ts';
import type { Database, LogAnchor } from '#vault/store/database.ts';
import { hybridClock } from '#vault/store/events/hybrid-clock.ts';
import { chainHeadAfter, logAnchor } from '#vault/store/events/log-anchor.ts';
import { inventedTip } from '../../../../support/invented-tips.ts';
import { openMemoryVault, type MemoryVault } from '../../../../support/memory-vault.ts';

let vault: MemoryVault;
let database: Database;
const opened = (unclean: boolean, anchored: LogAnchor): Database => ({ ...database, report: { unclean, recoveredTransactions: 0, anchored } });
const receive = (name: string): void => void receiveTips(vault.context, [inventedTip(name)]);
/** Takes the newest events away, as a log cut back and written anew would. */
const cutBackTo = (events: number): void => {
  for (const table of ['event', 'event_payload', 'event_signature']) database.run(`DELETE FROM ${table} WHERE rowid > ${events}`);
};

beforeEach(async () => {
  vault = await openMemoryVault();
  ({ database } = vault.context);
  receive('one');
});

describe('the anchor against the log', () => {
  it('is the very log after a clean end', () => {
    const anchored = logAnchor(database);
    expect(checkAnchor(opened(false, anchored)).ok).toBe(true);
    receive('two');
    expect(checkAnchor(opened(false, anchored))).toEqual({ ok: false, code: 'chain-damaged' });
  });

  it('is where the log once stood after an unclean one, also with a second device', () => {
    const anchored = logAnchor(database);
    expect(checkAnchor(opened(true, anchored)).ok).toBe(true);
    receive('two');
    expect(checkAnchor(opened(true, anchored)).ok).toBe(true);
    vault = { ...vault, context: { ...vault.context, deviceId: '0'.repeat(32), clock: hybridClock('0'.repeat(32), () => vault.time.ms + 1000) } };
    receive('three');
    expect(checkAnchor(opened(true, anchored)).ok).toBe(true);
    const both = logAnchor(database);
    receive('four');
    expect(checkAnchor(opened(true, both)).ok).toBe(true);
  });

  it('shows a log that was cut back and grew another way, though it is as long', () => {
    receive('two');
    const anchored = logAnchor(database);
    cutBackTo(2);
    expect(checkAnchor(opened(true, anchored))).toEqual({ ok: false, code: 'chain-damaged' });
    receive('another two');
    receive('another three');
    expect(checkAnchor(opened(true, anchored))).toEqual({ ok: false, code: 'chain-damaged' });
  });

  it('shows after a clean end, too, a log that is as long and not the same', () => {
    receive('two');
    const anchored = logAnchor(database);
    cutBackTo(2);
    while (logAnchor(database).eventCount < anchored.eventCount) receive(`another ${logAnchor(database).eventCount}`);
    expect(logAnchor(database).eventCount).toBe(anchored.eventCount);
    expect(checkAnchor(opened(false, anchored))).toEqual({ ok: false, code: 'chain-damaged' });
  });

  it('says the same of the heads by index and by walking the log', () => {
    receive('two');
    const { eventCount, chainHead } = logAnchor(database);
    expect(chainHeadAfter(database, eventCount)).toEqual(chainHead);
  });

  it('is content with anything after an empty log', () => {
    expect(checkAnchor(opened(true, { eventCount: 0, chainHead: new Uint8Array(32) })).ok).toBe(true);
  });
});
