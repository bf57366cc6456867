import { useEffect, useState } from 'react';
import { useApi } from './ConnectionProvider.tsx';

/** What an organisation is called that is not in a list at hand; null: none is asked for. Undefined until it is known, and where it is not there. */
export function useOrganisationName(organisationId: string | null): string | undefined {
  const api = useApi();
  const [known, setKnown] = useState<{ readonly organisationId: string; readonly name: string }>();
  useEffect(() => {
    if (organisationId === null) return undefined;
    let isCurrent = true;
    void api['organisations.get']({ organisationId }).then((result) => {
      if (isCurrent && result.ok) setKnown({ organisationId, name: result.value.name });
    });
    return () => {
      isCurrent = false;
    };
  }, [api, organisationId]);
  return known !== undefined && known.organisationId === organisationId ? known.name : undefined;
}
