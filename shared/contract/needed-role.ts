import type { Role } from '../domain/role.ts';
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

  'backup.age': null,
  'backup.overview': 'read',
  'backup.choosePlace': 'manage',
  'backup.keep': 'manage',
  'backup.run': 'triage',
  'backup.cancel': 'triage',
  'restore.look': null,
  'restore.run': null,
  'restore.cancel': null,
} as const satisfies Readonly<Record<CallName, Role | null>>;
