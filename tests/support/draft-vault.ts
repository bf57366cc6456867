import type { DraftTools } from '#vault/dossier/dossier-drafts.ts';
import { openMigratedDatabase } from './memory-vault.ts';

export interface DraftVault {
  readonly tools: DraftTools;
}

export interface DraftTip {
  readonly safeContact?: string;
  readonly narrative: string;
  readonly place?: string;
}

const idOf = (kind: string, index: number): string => `${kind}${index.toString(16).padStart(31, '0')}`;
export const tipIdOf = (index: number): string => idOf('a', index);

/** A migrated database with these tips in it, and randomness that counts. */
export async function draftVault(tips: readonly DraftTip[]): Promise<DraftVault> {
  const database = await openMigratedDatabase();
  tips.forEach((tip, index) => {
    database.run(
      `INSERT INTO tip (tip_id, number, inner_id, plaintext_sha256, sealed_sha256, format, key_id, received_at, urgency, status, language, excerpt, attachment_count, same_id_other_text)
       VALUES (?, ?, ?, ?, ?, 'tipkeep', ?, ?, 'U0', 'new', 'en', '', 0, 0)`,
      [tipIdOf(index), index + 1, idOf('b', index), new Uint8Array(32).fill(index + 1), new Uint8Array(32).fill(index + 101), idOf('c', 0), Date.UTC(2026, 4, 5)],
    );
    for (const [field, body] of Object.entries(tip) as [string, string][]) {
      // As the bytes of a string: a parameter that is a string would end at a NUL character.
      database.run('INSERT INTO text (text_id, tip_id, field, body, language, sha256) VALUES (?, ?, ?, CAST(? AS TEXT), ?, ?)', [
        idOf(field === 'narrative' ? 'd' : 'e', index),
        tipIdOf(index),
        field,
        new TextEncoder().encode(body),
        'en',
        new Uint8Array(32).fill(index + 201),
      ]);
    }
  });
  let counter = 0;
  const randomBytes = (count: number): Uint8Array => {
    counter += 1;
    return Uint8Array.from({ length: count }, (_, index) => (counter * 37 + index * 11 + (index === 0 ? counter : 0)) & 255);
  };
  return { tools: { database, now: () => 1000, randomBytes } };
}
