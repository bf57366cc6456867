import { fromHex } from '#vault/crypto/hash.ts';
import type { Database } from '../database.ts';
import type { EventDraft } from './event-types.ts';
import type { languageEvents } from './language-events.ts';

type LanguageEvent = Extract<EventDraft, { readonly type: keyof typeof languageEvents }>;

/** The part of applyEvent that is about languages, summaries and translations; the same rules hold. */
export function applyLanguageEvent(database: Database, event: LanguageEvent): void {
  switch (event.type) {
    case 'language-set':
      database.run('UPDATE tip SET language_set = ? WHERE tip_id = ?', [event.payload.to, event.payload.tipId]);
      return;
    case 'rendering-written': {
      const { renderingId, tipId, kind, sourceId, language, translator, packageId, sha256, writtenAt } = event.payload;
      database.run('INSERT INTO rendering (rendering_id, tip_id, kind, source_id, language, translator, package_id, body, sha256, written_at) VALUES (?, ?, ?, ?, ?, ?, ?, NULL, ?, ?)', [renderingId, tipId, kind, sourceId, language, translator, packageId, bytes(sha256), writtenAt]);
      return;
    }
    case 'interpreter-package-saved': {
      const { packageId, tipId, sourceId, textSha256, language, interpreter, hidden, savedAt } = event.payload;
      database.run('INSERT INTO interpreter_package (package_id, tip_id, source_id, text_sha256, language, interpreter, hidden, saved_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)', [packageId, tipId, sourceId, bytes(textSha256), language, interpreter, hidden, savedAt]);
      return;
    }
  }
}

function bytes(hexText: string): Uint8Array {
  const decoded = fromHex(hexText);
  if (!decoded) throw new Error('not hexadecimal');
  return decoded;
}
