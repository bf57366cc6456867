import { startingOutcomes } from '#shared/domain/outcome.ts';
import { statuses } from '#shared/domain/status.ts';
import type { Urgency } from '#shared/domain/urgency.ts';
import { sha256 } from '#vault/crypto/hash.ts';
import { receiveTips } from '#vault/store/commands/receive-tips.ts';
import type { ReceivedTip } from '#vault/store/commands/received-tip.ts';
import { appendEvents } from '#vault/store/events/append-events.ts';
import type { EventDraft } from '#vault/store/events/event-types.ts';
import { newId, type VaultContext } from '#vault/store/events/vault-context.ts';
import { rebuildSearchIndex } from '#vault/store/search/search-index.ts';
import type { TipContent } from '#shared/domain/tip-content.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const batchTips = 500;
const minuteMs = 60_000;
/** Most tips have been assessed; some of those wait, some are closed. */
const drawnUrgencies: readonly (Urgency | undefined)[] = ['U1', 'U2', 'U2', 'U3', 'U3', 'U3', 'U4', 'U4', undefined, undefined];

/** Marks the empty search index as made with this ICU, as a first unlock does; otherwise the next one would make it anew. */
export function stampSearchIndex(context: VaultContext, icuVersion: string): void {
  const steps = rebuildSearchIndex(context.database, icuVersion);
  while (steps.next().done !== true);
}

/** As it comes from the codec. The sealed bytes have about the size of a real one and hold nothing: what is measured reads no originals. */
export function openedTip({ randomBytes }: VaultContext, content: TipContent, receivedAt: number): ReceivedTip {
  const plaintext = Buffer.from(content.narrative);
  const sealed = randomBytes(plaintext.length + 1400);
  return {
    content,
    plaintextSha256: sha256(plaintext),
    sealedSha256: sha256(sealed),
    format: 'tipkeep',
    keyId: newId(randomBytes),
    receivedAt,
    original: { kind: 'inline', bytes: sealed },
    attachments: [],
  };
}

/** Stores the tips with the commands of the app, one every ten minutes up to now, and sets urgency and status as a busy desk would. */
export function fillVault(context: VaultContext, tips: readonly TipContent[]): void {
  const random = seededRandom(tips.length);
  const firstMs = context.now() - tips.length * 10 * minuteMs;
  for (let from = 0; from < tips.length; from += batchTips) {
    const receipts = receiveTips(
      context,
      tips.slice(from, from + batchTips).map((content, index) => openedTip(context, content, firstMs + (from + index) * 10 * minuteMs)),
    );
    const drafts = receipts.flatMap(({ tipId }): readonly EventDraft[] => {
      const urgency = drawnUrgencies[Math.floor(random() * drawnUrgencies.length)];
      const status = statuses[Math.floor(random() * statuses.length)] ?? 'new';
      if (urgency === undefined) return [];
      return [
        { type: 'urgency-set', payload: { tipId, from: 'U0', to: urgency } },
        { type: 'status-set', payload: { tipId, from: 'new', to: status, outcome: status === 'closed' ? startingOutcomes.actedOn : null } },
      ];
    });
    context.database.transaction(() => appendEvents(context, drafts));
  }
}
