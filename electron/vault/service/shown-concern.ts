import type { PlaceConcernView } from '#shared/contract/backup-calls.ts';
import type { PlaceConcern } from '#shared/domain/place-concern.ts';

export function shownConcern(concern: PlaceConcern): PlaceConcernView {
  return { kind: concern.kind, client: concern.kind === 'synced' ? concern.client : null };
}
