import { consentStatements } from '#shared/domain/consent.ts';
import { must } from '../../support/vault-harness.ts';
import type { Scenario } from '../harness/scenario.ts';
import type { Table } from '../harness/table.ts';
import { firstTips } from './tips-of.ts';

const purpose = { purpose: 'shelter', purposeWords: '' } as const;
const sharing = { ...purpose, items: ['summary'], dossierId: null } as const;

async function receiver(table: Table): Promise<string> {
  return must(await table.desk.api['receivers.list']({ withRetired: true, offset: 0, limit: 1 })).receivers[0]?.receiverId ?? '';
}

async function first(table: Table): Promise<{ readonly tipId: string; readonly consentId: string; readonly referralId: string }> {
  const [tipId] = await firstTips(table);
  const { consents, referrals: planned } = must(await table.desk.api['referrals.ofTip']({ tipId }));
  // The one under consent, which was planned before the other.
  return { tipId, consentId: consents[0]?.consentId ?? '', referralId: planned.at(-1)?.referralId ?? '' };
}

export const referrals: Scenario = {
  name: 'referrals',
  about: 'a receiver is recorded, consent given, a referral planned, sent and acknowledged, another one made without consent, consent withdrawn, the receiver told, all closed',
  steps: [
    { name: 'receiver', run: (table) => table.desk.api['receivers.record']({ name: 'ផ្ទះសុវត្ថិភាព (invented)', kind: 'shelter', contact: '' }) },
    {
      name: 'consent',
      run: async (table) =>
        table.desk.api['consents.record']({ tipId: (await firstTips(table))[0], ...purpose, items: ['summary', 'place'], told: [...consentStatements], way: 'spoken', language: 'km', givenOn: '2026-01-01', reach: { receiverId: await receiver(table) }, words: '' }),
    },
    {
      name: 'plan',
      run: async (table) => {
        const { tipId, consentId } = await first(table);
        return table.desk.api['referrals.plan']({ tipId, ...sharing, items: ['summary'], receiverId: await receiver(table), consentId });
      },
    },
    { name: 'send', run: async (table) => table.desk.api['referrals.send'](await step(table)) },
    { name: 'acknowledge', run: async (table) => table.desk.api['referrals.acknowledge'](await step(table)) },
    {
      name: 'without consent',
      run: async (table) =>
        table.desk.api['referrals.planWithoutConsent']({ tipId: (await firstTips(table))[0], ...sharing, items: ['summary'], receiverId: await receiver(table), reason: 'minor', words: 'Invented: a child is to be moved tonight' }),
    },
    {
      name: 'withdraw consent',
      run: async (table) => {
        const { tipId, consentId } = await first(table);
        return table.desk.api['consents.withdraw']({ tipId, consentId });
      },
    },
    { name: 'receiver told', run: async (table) => table.desk.api['referrals.receiverTold'](await step(table)) },
    { name: 'close', run: async (table) => table.desk.api['referrals.close']({ ...(await step(table)), outcome: 'withdrawn-consent', words: '' }) },
  ],
};

async function step(table: Table): Promise<{ readonly tipId: string; readonly referralId: string }> {
  const { tipId, referralId } = await first(table);
  return { tipId, referralId };
}
