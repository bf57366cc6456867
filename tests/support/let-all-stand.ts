import { DetailFinder, hiddenElsewhere, openTexts } from '#vault/dossier/found-details.ts';
import { keepPassage } from '#vault/dossier/kept-passages.ts';
import { loadDossier } from '#vault/dossier/load-dossier.ts';
import type { Database } from '#vault/store/database.ts';

/** Decides as a person would who finds nothing in a dossier that points at anybody: everything that waits is let stand. */
export async function letAllStand(database: Database, dossierId: string): Promise<void> {
  const loaded = loadDossier(database, dossierId);
  if (loaded === undefined) throw new Error('no such dossier');
  const looked = await new DetailFinder(() => Promise.resolve()).lookThrough(loaded.texts);
  for (const { text, finds } of openTexts(loaded, looked, hiddenElsewhere(database, dossierId))) {
    for (const { start, end } of finds) keepPassage(database, { dossierId, textId: text.textId, start, end, everyOccurrence: false });
  }
}
