import { disclosedAs, disclosedShown, type Disclosure } from '#shared/contract/disclosure-calls.ts';
import type { Reply, Request } from '#shared/contract/contract.ts';
import { overrideReasons } from '#shared/domain/consent.ts';
import { approvalKinds, approvalOverrides, reviewAfterMs } from '#shared/domain/disclosure.ts';
import { purposes } from '#shared/domain/referral.ts';
import { sealings } from '#shared/domain/sealing.ts';
import { tlpLabels } from '#shared/redaction/presets.ts';
import { hex } from '#vault/crypto/hash.ts';
import { receiverKeyFingerprint } from '#vault/crypto/receiver-key-fingerprint.ts';
import type { Database, SqlRow, SqlValue } from '#vault/store/database.ts';
import { wordOf } from '#vault/store/referral-rows.ts';
import { eventsAbout } from './events-about.ts';
import { named } from './get-compound.ts';
import { receiverNamed } from './referral-view.ts';
import { nullableTextIn, textIn } from './tip-row.ts';

/** For whom the register is looked at, and when (milliseconds since 1970). */
export interface LookingAtDisclosures {
  readonly self: string;
  readonly now: number;
  /** Nobody else could look at what was overridden. */
  readonly isAlone: boolean;
}

const waits = 'disclosure.needs_review = 1 AND disclosure.reviewed_at IS NULL';

/** A page of the register, newest first. */
export function listDisclosures(database: Database, { receiverId, unreviewed, offset, limit }: Request<'disclosures.list'>, looking: LookingAtDisclosures): Reply<'disclosures.list'> {
  const conditions = ['true', ...(receiverId === null ? [] : ['disclosure.receiver_id = ?']), ...(unreviewed ? [waits] : [])].join(' AND ');
  const parameters: readonly SqlValue[] = receiverId === null ? [] : [receiverId];
  return {
    total: Number(database.get(`SELECT count(*) AS found FROM disclosure WHERE ${conditions}`, parameters)?.['found']),
    disclosures: database.all(`SELECT * FROM disclosure WHERE ${conditions} ORDER BY disclosed_at DESC, rowid DESC LIMIT ? OFFSET ?`, [...parameters, limit, offset]).map((row) => disclosureOf(database, row, looking)),
  };
}

/** undefined: there is none of this id. */
export function disclosureIn(database: Database, disclosureId: string, looking: LookingAtDisclosures): Disclosure | undefined {
  const row = database.get('SELECT * FROM disclosure WHERE disclosure_id = ?', [disclosureId]);
  return row && disclosureOf(database, row, looking);
}

/** How many wait for a review at `now`, and how many of them for more than a day. */
export function countDisclosures(database: Database, now: number): Reply<'disclosures.counts'> {
  const row = database.get(`SELECT count(*) AS unreviewed, coalesce(sum(disclosed_at <= ?), 0) AS overdue FROM disclosure WHERE ${waits}`, [now - reviewAfterMs]);
  return { unreviewed: Number(row?.['unreviewed']), overdue: Number(row?.['overdue']) };
}

/** What left with a tip in it, newest first, and on what that rested. */
export function disclosuresOfTip(database: Database, tipId: string): Reply<'disclosures.ofTip'> {
  const from = 'disclosure_tip JOIN disclosure USING (disclosure_id) LEFT JOIN consent ON consent.consent_id = disclosure_tip.consent_id WHERE disclosure_tip.tip_id = ?';
  return {
    total: Number(database.get(`SELECT count(*) AS found FROM ${from}`, [tipId])?.['found']),
    disclosures: database
      .all(`SELECT disclosure.*, disclosure_tip.consent_id, disclosure_tip.override_reason AS without_consent, consent.withdrawn_at FROM ${from} ORDER BY disclosure.disclosed_at DESC, disclosure.rowid DESC LIMIT ?`, [tipId, disclosedShown])
      .map((row) => ({ disclosureId: textIn(row, 'disclosure_id'), title: titleOf(database, row), disclosedAt: Number(row['disclosed_at']), preset: wordOf(disclosedAs, row['preset']), receiver: receiverIn(database, row), ...basisIn(row) })),
  };
}

function disclosureOf(database: Database, row: SqlRow, { self, now, isAlone }: LookingAtDisclosures): Disclosure {
  const disclosureId = textIn(row, 'disclosure_id');
  const by = signerOf(database, disclosureId, 'left');
  const disclosedAt = Number(row['disclosed_at']);
  const needsReview = row['needs_review'] === 1;
  const reviewedAt = row['reviewed_at'];
  const removedAt = row['file_removed_at'];
  const approverId = nullableTextIn(row, 'approver_id');
  const tips = database.all(
    `SELECT disclosure_tip.*, disclosure_tip.override_reason AS without_consent, tip.number, consent.withdrawn_at FROM disclosure_tip LEFT JOIN tip ON tip.tip_id = disclosure_tip.tip_id LEFT JOIN consent ON consent.consent_id = disclosure_tip.consent_id
     WHERE disclosure_tip.disclosure_id = ? ORDER BY disclosure_tip.position LIMIT ?`,
    [disclosureId, disclosedShown],
  );
  // Every tip that is still here has the same words.
  const words = database.get('SELECT max(purpose_words) AS purpose, max(without_consent_words) AS without, max(approval_words) AS approval, max(shown_because) AS shown, max(plain_because) AS plain FROM disclosure_tip WHERE disclosure_id = ?', [disclosureId]) ?? {};
  return {
    disclosureId,
    kind: kindOf(row),
    dossierId: textIn(row, 'dossier_id') === '' ? null : textIn(row, 'dossier_id'),
    title: titleOf(database, row),
    disclosedAt,
    by: shown(by),
    preset: wordOf(disclosedAs, row['preset']),
    tlp: wordOf(tlpLabels, row['tlp']),
    receiver: receiverIn(database, row),
    purpose: row['purpose'] === null ? null : wordOf(purposes, row['purpose']),
    purposeWords: nullableTextIn(words, 'purpose') ?? textIn(row, 'purpose_words'),
    format: textIn(row, 'format').slice(0, 60),
    sizeBytes: Number(row['size_bytes']),
    sha256: row['sha256'] instanceof Uint8Array ? hex(row['sha256']) : '',
    readOut: readOutOf(database, disclosureId),
    approval: {
      kind: wordOf(approvalKinds, row['approval_kind']),
      by: approverId === null ? null : shown(memberOf(database, approverId)),
      override: row['override_reason'] === null ? null : wordOf(approvalOverrides, row['override_reason']),
      words: nullableTextIn(words, 'approval') ?? textIn(row, 'approval_words'),
    },
    withoutConsentWords: nullableTextIn(words, 'without') ?? '',
    shownBecause: nullableTextIn(words, 'shown') ?? '',
    sealing: row['sealing'] === null ? null : wordOf(sealings, row['sealing']),
    keyFingerprint: row['key_sha256'] instanceof Uint8Array ? receiverKeyFingerprint(hex(row['key_sha256'])) : null,
    comparedWith: typeof row['compared_with'] === 'number' ? row['compared_with'] : null,
    commitments: countOf(database, 'dossier_commitment', disclosureId),
    openings: countOf(database, 'commitment_opening', disclosureId),
    plainBecause: nullableTextIn(words, 'plain') ?? textIn(row, 'plain_because'),
    fileRemoved: typeof removedAt === 'number' ? { at: removedAt, ...shown(signerOf(database, disclosureId, 'removed')) } : null,
    tips: tips.map((tip) => ({ tipId: textIn(tip, 'tip_id'), number: tip['number'] === null ? null : Number(tip['number']), ...basisIn(tip) })),
    tipsTotal: Number(database.get('SELECT count(*) AS found FROM disclosure_tip WHERE disclosure_id = ?', [disclosureId])?.['found']),
    needsReview,
    reviewed: typeof reviewedAt === 'number' ? { at: reviewedAt, ...shown(signerOf(database, disclosureId, 'reviewed')) } : null,
    mayReview: needsReview && reviewedAt === null && memberOf(database, self).actor !== '' && (by.memberId !== self || (isAlone && now >= disclosedAt + reviewAfterMs)),
  };
}

interface Who {
  readonly memberId: string;
  readonly actor: string;
  readonly actorRemoved: boolean;
}

const shown = ({ actor, actorRemoved }: Who): Disclosure['by'] => ({ actor, actorRemoved });

const eventsOf = { left: "'dossier-disclosed', 'briefing-disclosed', 'dossier-of-compound-disclosed', 'card-disclosed'", reviewed: "'disclosure-reviewed'", removed: "'exported-file-removed'" } as const;

/** Who brought an event about, from the log: a signature cannot be given in another's name. */
export function signerOf(database: Database, disclosureId: string, what: keyof typeof eventsOf): Who {
  const memberId = database.get(`SELECT member_id FROM event WHERE subject = ? AND type IN (${eventsOf[what]}) ORDER BY clock DESC LIMIT 1`, [disclosureId])?.['member_id'];
  return memberOf(database, typeof memberId === 'string' ? memberId : '');
}

function memberOf(database: Database, memberId: string): Who {
  const row = database.get('SELECT name, removed_at FROM member WHERE member_id = ?', [memberId]);
  return { memberId, actor: String(row?.['name'] ?? '').slice(0, 200), actorRemoved: typeof row?.['removed_at'] === 'number' };
}

/** What the first who said it said: later ones are not recorded. */
function readOutOf(database: Database, disclosureId: string): Disclosure['readOut'] {
  const [said] = eventsAbout(database, disclosureId, 'card-read-out');
  return said?.event.type === 'card-read-out' ? { outcome: said.event.payload.readOut, at: said.event.payload.saidAt, actor: said.actor, actorRemoved: said.actorRemoved } : null;
}

function countOf(database: Database, table: 'dossier_commitment' | 'commitment_opening', disclosureId: string): number {
  return Number(database.get(`SELECT count(*) AS found FROM ${table} WHERE disclosure_id = ?`, [disclosureId])?.['found']);
}

function receiverIn(database: Database, row: SqlRow): Disclosure['receiver'] {
  const receiverId = nullableTextIn(row, 'receiver_id');
  return receiverId === null ? null : receiverNamed(database, receiverId);
}

function basisIn(row: SqlRow): Pick<Disclosure['tips'][number], 'consentId' | 'isConsentWithdrawn' | 'withoutConsent'> {
  return { consentId: nullableTextIn(row, 'consent_id'), isConsentWithdrawn: typeof row['withdrawn_at'] === 'number', withoutConsent: row['without_consent'] === null ? null : wordOf(overrideReasons, row['without_consent']) };
}

function kindOf(row: SqlRow): Disclosure['kind'] {
  if (row['kind'] === 'briefing' || row['kind'] === 'compound-dossier') return row['kind'];
  return textIn(row, 'dossier_id') === '' ? 'card' : 'dossier';
}

function titleOf(database: Database, row: SqlRow): string {
  if (row['kind'] === 'briefing') return textIn(row, 'title').slice(0, 300);
  // As the register calls it now.
  if (row['kind'] === 'compound-dossier') return (named(database, textIn(row, 'compound_id'))?.name ?? '').slice(0, 300);
  return String(database.get('SELECT title FROM dossier WHERE dossier_id = ?', [textIn(row, 'dossier_id')])?.['title'] ?? '').slice(0, 300);
}
