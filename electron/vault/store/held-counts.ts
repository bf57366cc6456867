import type { PeriodCounts } from '#shared/domain/stated-counts.ts';
import type { Database } from './database.ts';

const utf8 = new TextEncoder();

/** Keeps what counts a briefing showed that leaves: no file, and nothing that was not shown. */
export function keepHeldCounts(database: Database, disclosureId: string, counts: PeriodCounts): void {
  database.run('INSERT INTO held_count (disclosure_id, body) VALUES (?, ?)', [disclosureId, utf8.encode(JSON.stringify(counts))]);
}

/** A briefing that left. `kept`: the counts that it showed, as text, the same for the same counts (`countsKept` reads it); undefined: they are not kept. */
export interface HeldBriefing {
  readonly disclosureId: string;
  readonly disclosedAt: number;
  readonly receiverId: string;
  readonly kept: string | undefined;
}

/** Briefings that left the office under one of these presets, newest first. */
export function heldBriefings(database: Database, presets: readonly string[]): readonly HeldBriefing[] {
  return database
    .all(`SELECT disclosure_id, disclosed_at, receiver_id, body FROM disclosure LEFT JOIN held_count USING (disclosure_id) WHERE kind = 'briefing' AND receiver_id IS NOT NULL AND preset IN (SELECT value FROM json_each(?)) ORDER BY disclosed_at DESC, disclosure.rowid DESC`, [JSON.stringify(presets)])
    .map((row) => ({ disclosureId: String(row['disclosure_id']), disclosedAt: Number(row['disclosed_at']), receiverId: String(row['receiver_id']), kept: row['body'] instanceof Uint8Array ? new TextDecoder().decode(row['body']) : undefined }));
}

export function countsKept(kept: string): PeriodCounts {
  return JSON.parse(kept) as PeriodCounts;
}
