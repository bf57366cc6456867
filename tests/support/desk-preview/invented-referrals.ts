import type { Handlers, Notice, Request } from '#shared/contract/contract.ts';
import type { receiverCalls, ReceiverView } from '#shared/contract/receiver-calls.ts';
import type { ConsentView, referralCalls, ReferralDone, ReferralView, TipReferrals } from '#shared/contract/referral-calls.ts';
import { consentStatements } from '#shared/domain/consent.ts';

const dayMs = 86_400_000;
const id = (letter: string, index: number): string => `${letter}${String(index)}`.padEnd(32, '0');
const by = (daysAgo: number): ReferralDone => ({ at: Date.now() - daysAgo * dayMs, actor: 'Dara', actorRemoved: false });

/** Receivers, a consent and referrals of every kind, on whichever tip is looked at. The preview asks for no consent: that is the vault's. */
export function inventedReferrals(send: (notice: Notice) => void): Pick<Handlers, keyof typeof receiverCalls | keyof typeof referralCalls> {
  const receivers: ReceiverView[] = [
    { receiverId: id('a', 0), name: 'Garden House (invented)', kind: 'shelter', contact: 'Ask for Sophea, +1 202 555 0143', key: { recipient: 'age1invented', kind: 'x25519', fingerprint: '67ca fd82 2f8f 7a84 3c9c', setAt: Date.now() - 30 * dayMs }, retiredAt: null },
    { receiverId: id('a', 1), name: 'មជ្ឈមណ្ឌលច្បាប់ (invented)', kind: 'lawyer', contact: '', key: null, retiredAt: null },
    { receiverId: id('a', 2), name: 'District station (invented)', kind: 'police', contact: '', key: null, retiredAt: null },
  ];
  const consents: ConsentView[] = [{ consentId: id('b', 0), purpose: 'shelter', purposeWords: '', told: [...consentStatements], way: 'spoken', language: 'km', givenOn: '2026-05-30', reach: { receiverId: id('a', 0), name: 'Garden House (invented)', kind: 'shelter' }, items: ['summary', 'place', 'contact'], words: '', recorded: by(9), withdrawn: null }];
  const plain = { purpose: 'shelter', purposeWords: '', dossier: null, override: null, acknowledged: null, closed: null, outcome: null, outcomeWords: '', isOverdue: false, isConsentWithdrawn: false, told: null } as const;
  const receiverNamed = (index: number): ReferralView['receiver'] => ({ receiverId: receivers[index]?.receiverId ?? '', name: receivers[index]?.name ?? '', kind: receivers[index]?.kind ?? 'other' });
  const referrals: ReferralView[] = [
    { ...plain, referralId: id('c', 0), receiver: receiverNamed(0), items: ['summary', 'contact'], consentId: id('b', 0), state: 'sent', planned: by(8), sent: by(5), isOverdue: true },
    { ...plain, referralId: id('c', 1), receiver: receiverNamed(1), items: ['danger', 'place'], consentId: null, override: { reason: 'minor', words: 'Invented: a girl of fifteen is to be moved tonight.', reviewed: null, isOwn: false }, state: 'planned', planned: by(1), sent: null },
    { ...plain, referralId: id('c', 2), receiver: receiverNamed(0), items: ['summary'], consentId: id('b', 0), state: 'acknowledged', planned: by(8), sent: by(7), acknowledged: by(6), isConsentWithdrawn: true },
  ];
  const ofTip = (): { readonly ok: true; readonly value: TipReferrals } => ({ ok: true, value: { consents: structuredClone(consents), referrals: structuredClone(referrals), dossiers: [], dossiersTotal: 0 } });
  const change = ({ referralId }: { readonly referralId: string }, part: (referral: ReferralView) => Partial<ReferralView>) => {
    const index = referrals.findIndex((referral) => referral.referralId === referralId);
    const found = referrals[index];
    if (found === undefined) return { ok: false, code: 'not-found' } as const;
    referrals[index] = { ...found, ...part(found) };
    send({ notice: 'tips.changed', value: {} });
    return ofTip();
  };
  const plan = ({ receiverId, purpose, purposeWords, items }: Omit<Request<'referrals.plan'>, 'consentId'>, basis: Pick<ReferralView, 'consentId' | 'override'>) => {
    referrals.unshift({ ...plain, ...basis, referralId: id('c', referrals.length), receiver: receiverNamed(receivers.findIndex((one) => one.receiverId === receiverId)), purpose, purposeWords, items, state: 'planned', planned: by(0), sent: null });
    send({ notice: 'tips.changed', value: {} });
    return ofTip();
  };
  const isIn: Readonly<Record<Request<'referrals.list'>['list'], (referral: ReferralView) => boolean>> = {
    open: ({ state }) => state !== 'closed',
    overdue: ({ isOverdue }) => isOverdue,
    withdrawn: ({ isConsentWithdrawn, sent, told }) => isConsentWithdrawn && sent !== null && told === null,
    'without-consent': ({ override }) => override !== null,
  };
  const changedReceiver = (receiver: ReceiverView) => {
    const index = receivers.findIndex(({ receiverId }) => receiverId === receiver.receiverId);
    receivers.splice(index < 0 ? receivers.length : index, 1, receiver);
    send({ notice: 'receivers.changed', value: {} });
    return { ok: true, value: receiver } as const;
  };
  const receiverOf = (receiverId: string): ReceiverView => receivers.find((one) => one.receiverId === receiverId) ?? { receiverId, name: '', kind: 'other', contact: '', key: null, retiredAt: null };
  return {
    'receivers.list': ({ withRetired }) => {
      const shown = receivers.filter(({ retiredAt }) => withRetired || retiredAt === null);
      return { ok: true, value: { total: shown.length, receivers: shown } };
    },
    'receivers.record': (facts) => changedReceiver({ receiverId: id('a', receivers.length), ...facts, key: null, retiredAt: null }),
    'receivers.change': ({ receiverId, name, contact }) => changedReceiver({ ...receiverOf(receiverId), name, contact }),
    'receivers.setKey': ({ receiverId, from }) => changedReceiver({ ...receiverOf(receiverId), key: from.kind === 'none' ? null : { recipient: 'age1invented', kind: 'x25519', fingerprint: '67ca fd82 2f8f 7a84 3c9c', setAt: Date.now() } }),
    'receivers.retire': ({ receiverId, isRetired }) => changedReceiver({ ...receiverOf(receiverId), retiredAt: isRetired ? Date.now() : null }),
    'referrals.ofTip': ofTip,
    'consents.record': ({ tipId: _tipId, reach, ...facts }) => {
      consents.unshift({ ...facts, consentId: id('b', consents.length), reach: 'kind' in reach ? reach : receiverNamed(receivers.findIndex((one) => one.receiverId === reach.receiverId)), recorded: by(0), withdrawn: null });
      send({ notice: 'tips.changed', value: {} });
      return ofTip();
    },
    'consents.withdraw': ({ consentId }) => {
      consents.forEach((consent, index) => {
        if (consent.consentId === consentId) consents[index] = { ...consent, withdrawn: by(0) };
      });
      referrals.forEach((referral, index) => {
        if (referral.consentId === consentId) referrals[index] = { ...referral, isConsentWithdrawn: true };
      });
      send({ notice: 'tips.changed', value: {} });
      return ofTip();
    },
    'referrals.plan': ({ consentId, ...sharing }) => (consentId === null ? { ok: false, code: 'consent-missing' } : plan(sharing, { consentId, override: null })),
    'referrals.planWithoutConsent': ({ reason, words, ...sharing }) => (reason === null ? { ok: false, code: 'override-reason-missing' } : plan(sharing, { consentId: null, override: { reason, words, reviewed: null, isOwn: true } })),
    'referrals.send': (asked) => change(asked, () => ({ state: 'sent', sent: by(0) })),
    'referrals.acknowledge': (asked) => change(asked, () => ({ state: 'acknowledged', acknowledged: by(0), isOverdue: false })),
    'referrals.close': ({ outcome, words, ...asked }) => change(asked, () => ({ state: 'closed', closed: by(0), outcome, outcomeWords: words, isOverdue: false })),
    'referrals.review': (asked) => change(asked, ({ override }) => ({ override: override && { ...override, reviewed: by(0) } })),
    'referrals.receiverTold': (asked) => change(asked, () => ({ told: by(0) })),
    'referrals.list': ({ list, offset, limit }) => {
      const rows = referrals.filter(isIn[list]).map((referral) => ({ tipId: 'd'.repeat(32), tipNumber: 12, referral }));
      return { ok: true, value: { total: rows.length, rows: rows.slice(offset, offset + limit) } };
    },
    'referrals.counts': () => ({ ok: true, value: { open: referrals.filter(isIn.open).length, overdue: referrals.filter(isIn.overdue).length, withdrawn: referrals.filter(isIn.withdrawn).length, unreviewed: referrals.filter(({ override }) => override !== null && override.reviewed === null).length } }),
  };
}
