import type { Database } from '../database.ts';
import { applyEvent } from './apply-event.ts';
import { readPayload, type EventDraft } from './event-types.ts';
import { storedEventColumns, storedEventOf, type StoredEvent } from './stored-event.ts';

const eventsAtOnce = 250;

/**
 * Tells the log of one database to another, a few events at a time and in the order of the hybrid clock, so that the
 * projections grow there. Unlike `replay` it copies no content: what an event needs is lent for its moment.
 */
export class Retelling {
  /** Ids of events that could not be told. */
  readonly unfit: string[] = [];
  readonly #from: Database;
  readonly #to: Database;
  #after = '';

  constructor(from: Database, to: Database) {
    this.#from = from;
    this.#to = to;
  }

  /** Tells the next events; false when those were the last there are now. */
  next(): boolean {
    const rows = this.#from.all(`SELECT ${storedEventColumns} FROM event LEFT JOIN event_payload USING (event_id) WHERE clock > ? ORDER BY clock LIMIT ${eventsAtOnce}`, [this.#after]);
    for (const row of rows) {
      const event = storedEventOf(row);
      if (!this.#tell(event)) this.unfit.push(event.eventId);
      this.#after = event.clock;
    }
    return rows.length === eventsAtOnce;
  }

  /** Tells all there are now. */
  catchUp(): void {
    while (this.next());
  }

  #tell(event: StoredEvent): boolean {
    try {
      const draft = event.payload && readPayload(event.type, event.version, event.payload.bytes);
      if (draft) this.#apply(draft);
      return true;
    } catch {
      return false;
    }
  }

  #apply(draft: EventDraft): void {
    const { type, payload } = draft;
    if (type === 'tip-received') this.#lendContent(payload.tipId);
    // Drafts of dossiers are not in the log; that one was exported is.
    if (type === 'dossier-exported') this.#lendDossier(payload.dossierId);
    applyEvent(this.#to, draft);
    if (type !== 'tip-received') return;
    for (const table of ['text', 'tip_detail']) this.#to.run(`DELETE FROM ${table} WHERE tip_id = ?`, [payload.tipId]);
  }

  #lendContent(tipId: string): void {
    for (const row of this.#from.all('SELECT CAST(body AS BLOB) AS body FROM tip_detail WHERE tip_id = ?', [tipId])) {
      this.#to.run("INSERT INTO tip_detail (tip_id, body, salt, sha256) VALUES (?, CAST(? AS TEXT), zeroblob(32), x'')", [tipId, row['body'] ?? null]);
    }

    for (const row of this.#from.all('SELECT text_id, field, CAST(body AS BLOB) AS body FROM text WHERE tip_id = ?', [tipId])) {
      this.#to.run("INSERT INTO text (text_id, tip_id, field, body, language, sha256) VALUES (?, ?, ?, CAST(? AS TEXT), '', x'')", [row['text_id'] ?? null, tipId, row['field'] ?? null, row['body'] ?? null]);
    }
  }

  #lendDossier(dossierId: string): void {
    this.#to.run("INSERT OR IGNORE INTO dossier (dossier_id, title, created_at, pseudonym_seed) VALUES (?, '', 0, x'')", [dossierId]);
  }
}
