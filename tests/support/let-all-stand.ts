import { DetailFinder, hiddenElsewhere, openTexts } from '#vault/dossier/found-details.ts';
import { hidePassage } from '#vault/dossier/hide-passage.ts';
import { loadDossier } from '#vault/dossier/load-dossier.ts';
import type { DraftTools } from '#vault/dossier/dossier-drafts.ts';

/** Decides as a person would who finds nothing in a dossier that points at anybody: everything that waits is let stand. */
export async function letAllStand(tools: DraftTools, dossierId: string): Promise<void> {
  const { database } = tools;
  const loaded = loadDossier(database, dossierId);
  if (loaded === undefined) throw new Error('no such dossier');
  const looked = await new DetailFinder(() => Promise.resolve()).lookThrough(loaded.texts);
  for (const { text, finds } of openTexts(loaded, looked, hiddenElsewhere(database, dossierId))) {
    for (const { start, end } of finds) hidePassage(tools, { dossierId, textId: text.textId, start, end, everyOccurrence: false, action: 'keep', role: 'nobody', reason: 'no-detail' });
  }
}
