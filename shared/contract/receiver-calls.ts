import * as v from 'valibot';
import { receiverKinds, receiversAtMost } from '../domain/receiver.ts';
import { count, id, listOf, text, timeMs } from './schema.ts';

/** Most characters of a receiver's name. */
export const receiverNameUnits = 200;
/** Most of how they are reached, in words. */
export const receiverContactUnits = 1000;

const name = v.pipe(text(receiverNameUnits), v.check((words) => words.trim() !== ''));
const contact = text(receiverContactUnits);

const receiver = v.strictObject({ receiverId: id, name: text(receiverNameUnits), kind: v.picklist(receiverKinds), contact, /** null: in use. */ retiredAt: v.nullable(timeMs) });
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
  /** Out of use, nothing new is referred to it; and back. */
  'receivers.retire': { request: v.strictObject({ receiverId: id, isRetired: v.boolean() }), reply: receiver },
} as const;
