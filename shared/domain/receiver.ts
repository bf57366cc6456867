/** To whom a tip may be referred. */

/** Police stand last: some are told to warn operators or ask for money after a call for help, so they are never what is offered first (docs/decisions/referrals.md). */
export const receiverKinds = ['ngo', 'shelter', 'embassy', 'international', 'lawyer', 'health', 'government', 'other', 'police'] as const;
export type ReceiverKind = (typeof receiverKinds)[number];

/** As many as one list shows: a receiver is chosen by name out of all of them. */
export const receiversAtMost = 200;

/** The kinds of age key that a receiver may have: X25519, 62 characters, and the hybrid of ML-KEM-768 and X25519, about 2,000. Tags are not taken: whoever knows such a key sees in a file that it is sealed to it. */
export const receiverKeyKinds = ['x25519', 'hybrid'] as const;
export type ReceiverKeyKind = (typeof receiverKeyKinds)[number];

export function receiverKeyKind(recipient: string): ReceiverKeyKind {
  return recipient.startsWith('age1pq1') ? 'hybrid' : 'x25519';
}

/** Characters of a text in which a key is looked for: the longest key several times over. */
export const receiverKeyUnits = 16_384;
