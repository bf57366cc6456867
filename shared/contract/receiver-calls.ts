import * as v from 'valibot';
import { receiverKeyKinds, receiverKeyUnits, receiverKinds, receiversAtMost } from '../domain/receiver.ts';
import { count, handle, id, listOf, text, timeMs } from './schema.ts';

/** Most characters of a receiver's name. */
export const receiverNameUnits = 200;
/** Most of how they are reached, in words. */
export const receiverContactUnits = 1000;

const name = v.pipe(text(receiverNameUnits), v.check((words) => words.trim() !== ''));
const contact = text(receiverContactUnits);

/** What files for a receiver are sealed to: an age recipient, its fingerprint to compare by voice, and since when. */
const key = v.strictObject({ recipient: text(receiverKeyUnits), kind: v.picklist(receiverKeyKinds), fingerprint: text(60), setAt: timeMs });

const receiver = v.strictObject({ receiverId: id, name: text(receiverNameUnits), kind: v.picklist(receiverKinds), contact, key: v.nullable(key), /** null: in use. */ retiredAt: v.nullable(timeMs) });
export type ReceiverView = v.InferOutput<typeof receiver>;

/** To whom tips may be referred. Every change sends `receivers.changed` and answers with how the receiver is then. */
export const receiverCalls = {
  /** By name, police last; those out of use after the others, where they are wanted. */
  'receivers.list': {
    request: v.strictObject({ withRetired: v.boolean(), offset: count, limit: v.pipe(count, v.minValue(1), v.maxValue(200)) }),
    reply: v.strictObject({ total: count, receivers: listOf(receiver, receiversAtMost) }),
  },
  /** `receiver-exists`: one in use is called so. `too-many-receivers`. */
  'receivers.record': { request: v.strictObject({ name, kind: v.picklist(receiverKinds), contact }), reply: receiver },
  /** The kind stays what it is: consent may have been given to it. */
  'receivers.change': { request: v.strictObject({ receiverId: id, name, contact }), reply: receiver },
  /**
   * The key that files are sealed to from now on, out of what was pasted or of a file behind a handle; `none`: no key any more. `receiver-key-unreadable`: there is none in it, or it is
   * damaged. `receiver-key-several`. `receiver-key-secret`: a secret key is in it, which must never be sent.
   */
  'receivers.setKey': {
    request: v.strictObject({ receiverId: id, from: v.variant('kind', [v.strictObject({ kind: v.literal('text'), text: text(receiverKeyUnits) }), v.strictObject({ kind: v.literal('file'), handle }), v.strictObject({ kind: v.literal('none') })]) }),
    reply: receiver,
  },
  /** Out of use, nothing new is referred to it; and back. */
  'receivers.retire': { request: v.strictObject({ receiverId: id, isRetired: v.boolean() }), reply: receiver },
} as const;
