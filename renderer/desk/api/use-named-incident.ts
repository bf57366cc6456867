import { useEffect, useState } from 'react';
import type { NamedIncident } from '#shared/contract/incident-calls.ts';
import { useApi } from './ConnectionProvider.tsx';

/** An incident that is not in a list at hand; null: none is asked for. Undefined until it is known, and where it is not there. */
export function useNamedIncident(incidentId: string | null): NamedIncident | undefined {
  const api = useApi();
  const [known, setKnown] = useState<NamedIncident>();
  useEffect(() => {
    if (incidentId === null) return undefined;
    let isCurrent = true;
    void api['incidents.get']({ incidentId }).then((result) => {
      if (isCurrent && result.ok) setKnown({ ...result.value, incidentId });
    });
    return () => {
      isCurrent = false;
    };
  }, [api, incidentId]);
  return known?.incidentId === incidentId ? known : undefined;
}
