/** To whom a tip may be referred. */

/** Police stand last: some are told to warn operators or ask for money after a call for help, so they are never what is offered first (docs/decisions/referrals.md). */
export const receiverKinds = ['ngo', 'shelter', 'embassy', 'international', 'lawyer', 'health', 'government', 'other', 'police'] as const;
export type ReceiverKind = (typeof receiverKinds)[number];

/** As many as one list shows: a receiver is chosen by name out of all of them. */
export const receiversAtMost = 200;
