import type { Session } from 'electron';
import { refuseDownloads } from './downloads.ts';
import { denyPermissions } from './permissions.ts';
import { cancelForeignRequests } from './requests.ts';
import { disableSpellcheck } from './spellcheck.ts';

/** Every rule that belongs to a session, in one place, because each in-memory session starts without any. */
export function hardenSession(session: Session): void {
  denyPermissions(session);
  cancelForeignRequests(session);
  refuseDownloads(session);
  disableSpellcheck(session);
}
