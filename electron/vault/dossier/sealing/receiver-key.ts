import { Encrypter } from 'age-encryption';
import { receiverKeyUnits } from '#shared/domain/receiver.ts';
import { fail, ok, type Result } from '#shared/result.ts';

export type ReceiverKeyCode = 'receiver-key-unreadable' | 'receiver-key-several' | 'receiver-key-secret';

/**
 * The one public key that stands in a text: pasted, perhaps broken into lines, or a file of it with comments. `receiver-key-secret`: a secret key is in it, which is
 * nobody's but the receiver's. It is tried out, so that what is kept can be sealed to.
 */
export async function readReceiverKey(text: string): Promise<Result<string, ReceiverKeyCode>> {
  if (text.length > receiverKeyUnits) return fail('receiver-key-unreadable');
  if (/age-secret-key-/iu.test(text)) return fail('receiver-key-secret');
  // The letter "1" is no digit of bech32, so that each beginning is a key of its own.
  const found = new Set(text.match(/\bage1[a-z0-9]+/gu));
  if (found.size > 1) return fail('receiver-key-several');
  const [whole] = found;
  if (whole === undefined) return fail('receiver-key-unreadable');
  if (await takes(whole)) return ok(whole);
  const joined = text.slice(text.indexOf(whole)).replaceAll(/\s/gu, '');
  return (await takes(joined)) ? ok(joined) : fail('receiver-key-unreadable');
}

async function takes(recipient: string): Promise<boolean> {
  if (!/^age1(?:pq1)?[02-9a-z]+$/u.test(recipient)) return false;
  try {
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    await encrypter.encrypt(new Uint8Array(0));
    return true;
  } catch {
    // age-encryption throws plain Errors for whatever is wrong with a key.
    return false;
  }
}
