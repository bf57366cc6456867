import type { NamedIncident } from '#shared/contract/incident-calls.ts';
import { useReply } from './use-reply.ts';

/** An incident that is not in a list at hand; null: none is asked for. Undefined until it is known, and where it is not there. */
export function useNamedIncident(incidentId: string | null): NamedIncident | undefined {
  const { loaded } = useReply('incidents.get', incidentId === null ? null : { incidentId });
  return incidentId !== null && loaded.state === 'ready' ? { ...loaded.value, incidentId } : undefined;
}
