import type { Handlers, Notice } from '#shared/contract/contract.ts';
import type { commitmentCalls } from '#shared/contract/commitment-calls.ts';
import type { HeldComparison, heldCalls } from '#shared/contract/held-calls.ts';
import type { Disclosure, disclosureCalls } from '#shared/contract/disclosure-calls.ts';

const id = (letter: string, index: number): string => `${letter}${String(index)}`.padEnd(32, '0');

const inventedComparison: HeldComparison = {
  mustCompare: true,
  digest: 'ef56'.repeat(16),
  files: [{ disclosureId: id('1', 0), disclosedAt: Date.now() - 86_400_000, kind: 'dossier', title: 'Golden Lantern (invented)' }],
  filesTotal: 1,
  reports: [
    {
      position: 1,
      tipId: id('e', 0),
      tipNumber: 3,
      firstTime: ['place'],
      earlier: [
        {
          disclosureId: id('1', 0),
          disclosedAt: Date.now() - 86_400_000,
          kind: 'dossier',
          title: 'Golden Lantern (invented)',
          isKept: true,
          differences: [
            {
              field: 'statement',
              state: 'differs',
              wordsAdded: 2,
              wordsGone: 0,
              shownNow: 1,
              knownAlready: 0,
              isCoarse: false,
              runs: [
                { kind: 'same', parts: [{ kind: 'kept', text: 'Twelve people are held at ' }] },
                { kind: 'gone', parts: [{ kind: 'placeholder', text: '[a building]' }] },
                { kind: 'added', parts: [{ kind: 'kept', text: 'Golden Lantern' }] },
              ],
            },
          ],
        },
      ],
      earlierTotal: 1,
    },
  ],
  samePerson: [],
  samePersonTotal: 0,
};

/** A register with a file that was approved and one that waits for a review. The preview asks for no passphrase: that is the vault's. */
export function inventedDisclosures(send: (notice: Notice) => void): Pick<Handlers, keyof typeof disclosureCalls | keyof typeof commitmentCalls | keyof typeof heldCalls> {
  const plain = { kind: 'dossier', title: 'Golden Lantern (invented)', disclosedAt: Date.now() - 86_400_000, by: { actor: 'Dara', actorRemoved: false }, preset: 'rescue-or-embassy', tlp: 'TLP:AMBER+STRICT', receiver: { receiverId: id('a', 0), name: 'Garden House (invented)', kind: 'shelter' }, purpose: 'shelter', purposeWords: '', format: 'pdf', sizeBytes: 84_213, readOut: null, sha256: 'ab12'.repeat(16), withoutConsentWords: '', shownBecause: '', sealing: 'zip', keyFingerprint: null, plainBecause: '', comparedWith: null, commitments: 2, openings: 0, fileRemoved: null, tipsTotal: 1 } as const;
  const disclosures: Disclosure[] = [
    { ...plain, openings: 1, disclosureId: id('1', 0), dossierId: id('d', 0), approval: { kind: 'member', by: { actor: 'Sophea', actorRemoved: false }, override: null, words: '' }, tips: [{ tipId: id('e', 0), number: 3, consentId: id('b', 0), isConsentWithdrawn: false, withoutConsent: null }], needsReview: false, reviewed: null, mayReview: false },
    { ...plain, disclosureId: id('1', 1), dossierId: id('d', 0), approval: { kind: 'override', by: null, override: 'danger', words: 'Invented: nobody could be reached at night.' }, withoutConsentWords: 'Invented: a girl of fifteen is to be moved.', tips: [{ tipId: id('e', 1), number: null, consentId: null, isConsentWithdrawn: false, withoutConsent: 'minor' }], needsReview: true, reviewed: null, mayReview: true },
  ];
  let openingRemoved: Disclosure['fileRemoved'] = null;
  const waiting = () => disclosures.filter(({ needsReview, reviewed }) => needsReview && reviewed === null);
  return {
    'disclosures.check': () => ({ ok: true, value: { gaps: [{ tipId: id('e', 0), tipNumber: 3, gap: 'consent-purpose' }], gapsTotal: 1, tipsTotal: 2, approvers: 1, override: 'danger' } }),
    'dossier.compare': () => ({ ok: true, value: inventedComparison }),
    'compoundDossier.compare': () => ({ ok: true, value: inventedComparison }),
    'card.compare': () => ({ ok: true, value: inventedComparison }),
    'commitments.list': () => ({ ok: true, value: { items: [{ tipId: id('e', 0), tipNumber: 3, report: 1, number: 0 }, { tipId: id('e', 0), tipNumber: 3, report: 1, number: 1 }], openings: [{ openingId: id('7', 0), report: 1, number: 0, receiver: { receiverId: id('a', 1), name: 'An invented court', kind: 'other' }, openedAt: Date.now() - 3_600_000, because: 'Invented: it has to be proven that nothing was added.', actor: 'Dara', actorRemoved: false, fileRemoved: openingRemoved }], openingsTotal: 1 } }),
    'commitments.open': () => ({ ok: true, value: { savedAs: 'opening-of-a-commitment.json', sizeBytes: 420, sha256: 'cd34'.repeat(16) } }),
    'disclosures.list': ({ receiverId, unreviewed }) => {
      const shown = (unreviewed ? waiting() : disclosures).filter(({ receiver }) => receiverId === null || receiver?.receiverId === receiverId);
      return { ok: true, value: { total: shown.length, disclosures: structuredClone(shown) } };
    },
    'disclosures.counts': () => ({ ok: true, value: { unreviewed: waiting().length, overdue: waiting().length } }),
    'disclosures.ofTip': () => ({ ok: true, value: { total: 0, disclosures: [] } }),
    'disclosures.files': () => {
      const files = disclosures.filter(({ fileRemoved }) => fileRemoved === null).map(({ disclosureId }, index) => ({ disclosureId, openingId: null, savedAs: 'dossier.zip', state: index === 0 ? 'there' : 'unseen' }) as const);
      const opening = { disclosureId: id('1', 0), openingId: id('7', 0), savedAs: 'opening-of-a-commitment.json', state: 'there' } as const;
      const all = openingRemoved === null ? [opening, ...files] : files;
      return { ok: true, value: { total: all.length, lying: all.filter(({ state }) => state === 'there').length, files: all } };
    },
    'disclosures.deleteFile': ({ disclosureId, openingId }) => {
      const index = disclosures.findIndex((each) => each.disclosureId === disclosureId);
      const found = disclosures[index];
      if (found === undefined) return { ok: false, code: 'not-found' };
      if (openingId !== null) {
        openingRemoved = { at: Date.now(), actor: 'Dara', actorRemoved: false };
        send({ notice: 'disclosures.changed', value: {} });
        return { ok: true, value: structuredClone(found) };
      }
      const removed: Disclosure = { ...found, fileRemoved: { at: Date.now(), actor: 'Dara', actorRemoved: false } };
      disclosures[index] = removed;
      send({ notice: 'disclosures.changed', value: {} });
      return { ok: true, value: structuredClone(removed) };
    },
    'disclosures.review': ({ disclosureId }) => {
      const index = disclosures.findIndex((each) => each.disclosureId === disclosureId);
      const found = disclosures[index];
      if (found === undefined) return { ok: false, code: 'not-found' };
      const reviewed: Disclosure = { ...found, reviewed: { at: Date.now(), actor: 'Dara', actorRemoved: false }, mayReview: false };
      disclosures[index] = reviewed;
      return { ok: true, value: structuredClone(reviewed) };
    },
  };
}
