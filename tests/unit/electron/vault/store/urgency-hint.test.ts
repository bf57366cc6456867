import { beforeEach, describe, expect, it } from 'vitest';
import { receiveTips } from '#vault/store/commands/receive-tips.ts';
import { writeTranscript } from '#vault/store/commands/write-transcript.ts';
import type { Database } from '#vault/store/database.ts';
import type { VaultContext } from '#vault/store/events/vault-context.ts';
import { hintNext } from '#vault/store/urgency-hint.ts';
import { getTip } from '#vault/triage/get-tip.ts';
import { inventedTip } from '../../../../support/invented-tips.ts';
import { inventedStartMs, openMemoryVault } from '../../../../support/memory-vault.ts';

const threatening = 'They threatened us (invented).';
const violent = 'They beat us (invented).';
const plain = 'The blue gate (invented).';

let context: VaultContext;
let database: Database;

beforeEach(async () => {
  ({ context } = await openMemoryVault());
  ({ database } = context);
});

const receive = (name: string, ...narratives: readonly string[]): readonly string[] => receiveTips(context, narratives.map((narrative, at) => inventedTip(`${name} ${at}`, { narrative }))).map(({ tipId }) => tipId);
const hints = (): readonly unknown[] => database.all('SELECT hint FROM tip ORDER BY number').map((row) => row['hint']);
/** As in a vault of an earlier program, or one with other words. */
const forget = (): void => {
  database.run("DELETE FROM meta WHERE key LIKE 'hint-%'");
  database.run('UPDATE tip SET hint = NULL');
};

describe('the hint of a tip', () => {
  it('is there with the tip, and nothing is left to be looked through', () => {
    receive('first', violent, plain, threatening);
    receive('second', violent);
    expect(hints()).toEqual(['U1', null, 'U2', 'U1']);
    expect(hintNext(database, 10)).toBe(false);
  });

  it('is made again in steps where it is missing, newly arrived tips included', () => {
    receive('first', violent, plain, threatening, violent);
    forget();
    receive('later', violent);
    expect(hints()).toEqual([null, null, null, null, 'U1']);
    expect([hintNext(database, 2), hints()]).toEqual([true, ['U1', null, null, null, 'U1']]);
    receive('between', threatening);
    expect([hintNext(database, 2), hintNext(database, 2), hintNext(database, 2)]).toEqual([true, true, false]);
    expect(hints()).toEqual(['U1', null, 'U2', 'U1', 'U1', 'U2']);
  });

  it('is made anew by other rules, and one that they do not give goes', () => {
    receive('first', plain, violent);
    database.run("UPDATE tip SET hint = 'U1'");
    database.run("UPDATE meta SET value = 'of another program' WHERE key = 'hint-rules'");
    expect(hintNext(database, 10)).toBe(true);
    expect(hints()).toEqual([null, 'U1']);
  });

  it('takes what was heard into account, by the latest version of it', () => {
    const [tipId] = receive('first', plain);
    const fileId = 'f'.repeat(32);
    writeTranscript(context, { tipId: tipId ?? '', fileId, text: violent, language: 'en' });
    expect(hints()).toEqual(['U1']);
    expect(getTip(database, inventedStartMs, tipId ?? '')).toMatchObject({ ok: true, value: { suggestion: { urgency: 'U1', reasons: [{ sign: 'violence', passage: violent }] } } });
    writeTranscript(context, { tipId: tipId ?? '', fileId, text: plain, language: 'en' });
    expect(hints()).toEqual([null]);
  });
});
