import type { Api } from '#shared/contract/contract.ts';
import { must } from './vault-harness.ts';

/** Decides as a person would for whom nothing that is left points at anybody: what likely waits is let stand, and every text has been read to its end. */
export async function finishReview(api: Pick<Api, 'dossier.found' | 'dossier.hide' | 'dossier.markReviewed'>, dossierId: string): Promise<void> {
  const { texts } = must(await api['dossier.found']({ dossierId }));
  for (const { textId, finds } of texts) {
    for (const { start, end, kinds } of finds) if (kinds.some(({ tier }) => tier === 'likely')) must(await api['dossier.hide']({ dossierId, textId, start, end, everyOccurrence: false, action: 'keep', role: 'nobody', reason: 'no-detail' }));
    must(await api['dossier.markReviewed']({ dossierId, textId, reviewed: true }));
  }
}
