import { bareString } from '#shared/redaction/fold.ts';
import { receivedSecrets } from '#vault/dossier/received-secrets.ts';
import type { Database } from '#vault/store/database.ts';
import { textsOf } from '#vault/store/tip-text.ts';
import { namesBut, partsLeftOut } from '#vault/triage/names-in-vault.ts';
import { passagesOf, type ClaimAbout } from './loaded-claims.ts';

/** From so many letters and digits on a passage or a sentence is somebody's wording; shorter ones are single words, which staff have to be able to say. */
const wordingFrom = 16;
/** From so many on a piece of what a reporter said of how they may be reached is looked for by itself. */
const contactFrom = 5;

/** What is looked for in the finished bytes though no reader may have it. */
export interface HiddenInDossier {
  readonly passages: readonly string[];
  /** Ids, what would match a file on a telephone (received-secrets.ts), and times as they are written in files. */
  readonly identifiers: readonly string[];
  readonly fileNames: readonly string[];
}

/** From what a dossier about a compound is made, and what whoever writes it has read. */
export interface DossierReach {
  readonly claims: readonly ClaimAbout[];
  /** Tips of which a statement stands in it. */
  readonly told: readonly string[];
  /** Those and every other that speaks of the compound: what somebody in one of them is called can be said of another. */
  readonly about: readonly string[];
}

/**
 * What must not stand in a dossier about a compound: the reporters' words of every claim about it and of every report of which a statement stands in it; of all reports that speak of it how their reporters may be reached, what
 * somebody hid in any dossier of tips, and names of files; and every name that the vault holds but those `allowed`.
 */
export function hiddenInDossier(database: Database, { claims, told, about: tipIds }: DossierReach, allowed: readonly string[]): HiddenInDossier {
  const texts = tipIds.flatMap((tipId) => textsOf(database, tipId));
  const sentences = told.flatMap((tipId) => textsOf(database, tipId)).filter(({ field }) => field === 'narrative').flatMap(({ body }) => sentencesOf(body));
  const wording = [...passagesOf(database, claims), ...sentences].filter((passage) => bareString(passage).length >= wordingFrom);
  const contacts = texts.filter(({ field }) => field === 'safeContact').flatMap(({ body }) => [body, ...body.split(/[\s,;]+/u)]).filter((piece) => bareString(piece).length >= contactFrom);
  const hidden = tipIds.flatMap((tipId) => passagesHiddenIn(database, tipId));
  const passages = [...new Set([...wording, ...contacts, ...hidden])];
  const received = receivedSecrets(database, tipIds);
  return { passages: [...partsLeftOut(passages, allowed), ...namesBut(database, allowed)], identifiers: [...new Set([...received.identifiers, ...claims.map(({ claimId }) => claimId), ...timesOf(database, tipIds)])], fileNames: received.fileNames };
}

function sentencesOf(text: string): readonly string[] {
  return [text, ...text.split(/[\n.!?។៕。！？၊။]+/u)].map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}

/** Passages that somebody hid in a dossier of tips. */
function passagesHiddenIn(database: Database, tipId: string): readonly string[] {
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  return database
    .all("SELECT CAST(text.body AS BLOB) AS body, start_unit, end_unit FROM redaction JOIN text USING (text_id) WHERE text.tip_id = ? AND redaction.action <> 'keep'", [tipId])
    .map((row) => (row['body'] instanceof Uint8Array ? utf8.decode(row['body']).slice(Number(row['start_unit']), Number(row['end_unit'])) : ''))
    .filter((passage) => passage.trim() !== '');
}

function timesOf(database: Database, tipIds: readonly string[]): readonly string[] {
  return database.all('SELECT received_at FROM tip WHERE tip_id IN (SELECT value FROM json_each(?))', [JSON.stringify(tipIds)]).flatMap((row) => [String(row['received_at']), new Date(Number(row['received_at'])).toISOString().slice(0, 16)]);
}
