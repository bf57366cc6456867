import { roleCovers, type Role } from '../domain/role.ts';
import type { CallName } from './contract.ts';

/** Who may do what: the least role for every call. null: anybody at the laptop, also before a vault is open. */
export const neededRole = {
  'session.status': null,
  'session.chooseFolder': null,
  'session.touch': null,
  'passphrase.estimate': null,
  'passphrase.suggest': null,
  'vault.beginCreate': null,
  'vault.finishCreate': null,
  'vault.unlock': null,

  'session.setIdleLimit': 'manage',
  'vault.about': 'read',
  'vault.verify': 'read',

  'intakeKey.list': 'read',
  'intakeKey.create': 'manage',
  'tipForm.save': 'export',
  'import.preview': 'triage',
  'import.commit': 'triage',
  'import.cancel': 'triage',
  'quarantine.list': 'read',
  'quarantine.retry': 'triage',

  'tips.list': 'read',
  'tips.counts': 'read',
  'tips.get': 'read',
  'tips.setUrgency': 'triage',
  'tips.setStatus': 'triage',
  'attachment.save': 'export',

  'evidence.list': 'read',
  'evidence.unfinished': 'read',
  'evidence.add': 'triage',
  'evidence.resume': 'triage',
  'evidence.stop': 'triage',
  'evidence.discard': 'triage',
  'evidence.save': 'export',

  'dossier.list': 'read',
  'dossier.create': 'export',
  'dossier.get': 'read',
  'dossier.hide': 'export',
  'dossier.show': 'export',
  'dossier.markReviewed': 'export',
  'dossier.preview': 'read',
  'dossier.export': 'export',

  'recovery.savePage': null,
  'recovery.saveShares': null,
  'recovery.readShare': null,
  'recovery.beginRenewal': 'manage',
  'recovery.finishRenewal': 'manage',
  'recovery.cancel': null,
  'rekey.begin': 'manage',
  'rekey.start': 'manage',
  'rekey.cancel': null,

  'backup.age': null,
  'backup.overview': 'read',
  'backup.choosePlace': 'manage',
  'backup.keep': 'manage',
  'backup.run': 'triage',
  'backup.cancel': 'triage',
  'restore.look': null,
  'restore.run': null,
  'restore.cancel': null,

  'people.list': 'read',
  'people.add': 'manage',
  'people.rename': 'manage',
  'people.setRole': 'manage',
  'people.remove': 'manage',
  'people.giveSlot': 'manage',
  'people.clearSlot': 'manage',
  'passphrase.change': 'read',
  'deletion.preview': 'manage',
  'deletion.begin': 'manage',
  'deletion.undo': 'manage',
  'deletion.pending': 'read',
  'deletion.list': 'read',
  'intakeKey.previewDestroy': 'manage',
  'intakeKey.destroy': 'manage',
  'retention.rules': 'read',
  'retention.setRule': 'manage',
  'retention.due': 'read',
  'retention.keep': 'manage',
  'custody.export': 'export',
  'custody.check': 'read',
} as const satisfies Readonly<Record<CallName, Role | null>>;

/** Whether somebody with this role may make this call. */
export function mayCall(held: Role, call: CallName): boolean {
  const needed = neededRole[call];
  return needed === null || roleCovers(held, needed);
}
