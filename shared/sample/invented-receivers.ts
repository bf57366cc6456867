import type { ReceiverKind } from '#shared/domain/receiver.ts';

/** Somebody to whom an invented desk refers. None of them exists; their numbers are kept for fiction. */
export interface InventedReceiver {
  readonly name: string;
  readonly kind: ReceiverKind;
  readonly contact: string;
}

export const inventedReceivers: readonly InventedReceiver[] = [
  { name: 'Sunflower House (invented)', kind: 'shelter', contact: 'Signal, +1 202 555 0131, day and night' },
  { name: 'Open Door Partner (invented)', kind: 'ngo', contact: 'Signal, +1 202 555 0132, ask for the duty officer' },
  { name: 'Embassy desk (invented)', kind: 'embassy', contact: '+1 202 555 0133, weekdays 9 to 16' },
  { name: 'Lawyers on call (invented)', kind: 'lawyer', contact: 'Sealed file by hand' },
  { name: 'River clinic (invented)', kind: 'health', contact: '+1 202 555 0134' },
];
