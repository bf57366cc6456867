import type { Handlers } from '#shared/contract/contract.ts';
import type { emergencyCardCalls } from '#shared/contract/emergency-card-calls.ts';

/** A card of the preview is written at once and stands in no register. */
export function inventedCards(): Pick<Handlers, keyof typeof emergencyCardCalls> {
  return {
    'card.propose': () => ({ ok: true, value: { compounds: ['Golden Lantern (invented)'], place: null, province: 'KH-18', people: '2-9', dangers: ['violence', 'transfer'], dueAt: null } }),
    'card.gate': () => ({ ok: true, value: { gap: 'consent-missing', approvers: 1, override: 'danger' } }),
    'card.check': () => ({ ok: true, value: { outcome: 'whole' } }),
    'card.export': () => ({ ok: true, value: { outcome: 'written', savedAs: 'emergency-card.pdf', sizeBytes: 21_000, sha256: 'ab12'.repeat(16) } }),
    'card.shownLarge': () => ({ ok: true, value: { outcome: 'shown', disclosureId: '1'.repeat(32) } }),
    'card.readOut': () => ({ ok: true, value: {} }),
  };
}
