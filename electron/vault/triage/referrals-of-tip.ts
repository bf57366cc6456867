import { dossiersOfTipShown, type ConsentView, type TipReferrals } from '#shared/contract/referral-calls.ts';
import { toldLanguages } from '#shared/domain/telling-way.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Database, SqlRow } from '#vault/store/database.ts';
import { consentIn, wordOf } from '#vault/store/referral-rows.ts';
import { receiverNamed, referralColumns, referralTables, referralViewOf, type Looking } from './referral-view.ts';
import { signersOfTip } from './signers-of-tip.ts';
import { textIn } from './tip-row.ts';

/** The consents and referrals of a tip, newest first, and the dossiers that hold it. There are at most as many as `referralsOfTipAtMost` of each. */
export function referralsOfTip(database: Database, tipId: string, looking: Looking): Result<TipReferrals, 'not-found'> {
  if (database.get('SELECT 1 AS found FROM tip WHERE tip_id = ?', [tipId]) === undefined) return fail('not-found');
  const signerOf = signersOfTip(database, tipId);
  return ok({
    consents: database.all('SELECT * FROM consent WHERE tip_id = ? ORDER BY recorded_at DESC, rowid DESC', [tipId]).map((row) => consentViewOf(database, row, signerOf)),
    referrals: database.all(`SELECT ${referralColumns} FROM ${referralTables} WHERE referral.tip_id = ? ORDER BY referral.planned_at DESC, referral.rowid DESC`, [tipId]).map((row) => referralViewOf(database, row, signerOf, looking)),
    dossiers: database
      .all('SELECT dossier_id, title, exported_at FROM dossier JOIN dossier_tip USING (dossier_id) WHERE tip_id = ? ORDER BY created_at DESC, dossier_id LIMIT ?', [tipId, dossiersOfTipShown])
      .map((row) => ({ dossierId: textIn(row, 'dossier_id'), title: textIn(row, 'title').slice(0, 300), hasLeft: row['exported_at'] !== null })),
    dossiersTotal: Number(database.get('SELECT count(*) AS found FROM dossier_tip WHERE tip_id = ?', [tipId])?.['found'] ?? 0),
  });
}

function consentViewOf(database: Database, row: SqlRow, signerOf: ReturnType<typeof signersOfTip>): ConsentView {
  const consentId = textIn(row, 'consent_id');
  const { purpose, purposeWords, told, way, reach, items } = consentIn(row);
  const doneBy = (type: 'consent-recorded' | 'consent-withdrawn', at: number): ConsentView['recorded'] => {
    const { actor, actorRemoved } = signerOf(type, consentId);
    return { at, actor, actorRemoved };
  };
  return {
    consentId,
    purpose,
    purposeWords,
    told: [...told],
    way,
    language: wordOf(toldLanguages, row['language']),
    givenOn: textIn(row, 'given_on'),
    reach: 'receiverId' in reach ? receiverNamed(database, reach.receiverId) : { kind: reach.kind },
    items: [...items],
    words: textIn(row, 'words'),
    recorded: doneBy('consent-recorded', Number(row['recorded_at'])),
    withdrawn: row['withdrawn_at'] === null ? null : doneBy('consent-withdrawn', Number(row['withdrawn_at'])),
  };
}
