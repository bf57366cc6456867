import { nothing } from './schema.ts';
import type { CallName } from './contract.ts';

/** The sample vault: invented tips to learn the desk on. It has a folder of its own and no passphrase, and is never the vault that somebody unlocks. */
export const sampleCalls = {
  /** Opens the one that is kept, or makes one, which takes some seconds. Only while no vault is open; locking ends it as it ends every other. */
  'sample.open': { request: nothing, reply: nothing },
  /** Closes it if it is open, and removes it with everything that was done in it. Afterwards the desk locks, which begins anew. */
  'sample.throwAway': { request: nothing, reply: nothing },
} as const;

/**
 * What cannot be done in the sample vault. Nothing comes in that could be real and would go with it, nothing leaves that somebody could take for real or send real tips to,
 * and nothing has to be kept safe. Dossiers leave, marked by their title.
 */
const refused: ReadonlySet<CallName> = new Set<CallName>([
  'import.preview', 'import.commit', 'carry.begin', 'carry.preview', 'dropFolder.choose', 'evidence.add', 'evidence.resume', 'laptopKey.add',
  'register.open', 'register.reread', 'register.commit', 'interpreter.look', 'interpreter.take',
  'tipForm.save', 'keyCard.save', 'keyPoster.save', 'reply.saveBundle', 'custody.export', 'commitments.open', 'evidence.save', 'register.save', 'incidents.save', 'interpreter.save',
  'backup.choosePlace', 'backup.run', 'recovery.beginRenewal', 'rekey.begin', 'people.add', 'people.giveSlot', 'passphrase.change', 'lockScreen.set',
]);

export const isRefusedInSample = (call: CallName): boolean => refused.has(call);
