import type { Session } from 'electron';
import { headersWith } from './content-policy.ts';
import type { ServedFile } from './served-files.ts';

/** Answers `app://<host>/...` in one session from a fixed map. Anything else is "not found", under the same policy. */
export function serveFiles(session: Session, host: string, files: ReadonlyMap<string, ServedFile>, policy: string): void {
  const missing = (): Response => new Response('not found', { status: 404, headers: headersWith(policy, 'text/plain; charset=utf-8') });
  session.protocol.handle('app', (request) => {
    const address = new URL(request.url);
    if (request.method !== 'GET' || address.host !== host) return missing();
    const file = files.get(address.pathname);
    if (file === undefined) return missing();
    return new Response(new Uint8Array(file.read()), { headers: headersWith(policy, file.mediaType) });
  });
}
