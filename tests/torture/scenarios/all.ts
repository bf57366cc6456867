import type { Scenario } from '../harness/scenario.ts';
import { attachment } from './attachment.ts';
import { backup, restore } from './backup.ts';
import { claims } from './claims.ts';
import { create } from './create.ts';
import { deletion, deletionUndone, keyDestruction } from './deletion.ts';
import { drafts } from './drafts.ts';
import { dropFolder } from './drop-folder.ts';
import { evidence } from './evidence.ts';
import { exportDossier } from './export.ts';
import { importBlobs, importInline, importQuarantine } from './imports.ts';
import { checkpoint, lock } from './lock.ts';
import { migration } from './migration.ts';
import { parts } from './parts.ts';
import { passphrase } from './passphrase.ts';
import { people } from './people.ts';
import { quarantine } from './quarantine.ts';
import { recoveryRenewal } from './recovery-renewal.ts';
import { referrals } from './referrals.ts';
import { register } from './register.ts';
import { replies } from './replies.ts';
import { retention } from './retention.ts';
import { searchRebuild } from './search-rebuild.ts';
import { sweep } from './sweep.ts';
import { triage } from './triage.ts';
import { workflow } from './workflow.ts';
import { work } from './work.ts';
import { writing } from './writing.ts';

/** What happens to tips, on their way in and when they are worked on. */
export const scenariosOfTips: readonly Scenario[] = [importInline, importBlobs, importQuarantine, quarantine, triage, parts, dropFolder, writing, replies, work, register, claims, referrals, workflow];

/** Every scenario, in the order of a vault's life. */
export const scenarios: readonly Scenario[] = [
  create, importInline, importBlobs, importQuarantine, quarantine, triage, drafts, exportDossier, attachment, passphrase, lock, checkpoint, searchRebuild, sweep,
  backup, restore, migration, people, recoveryRenewal, evidence, deletion, deletionUndone, keyDestruction, retention,
  parts, dropFolder, writing, replies, work, register, claims, referrals, workflow,
];
