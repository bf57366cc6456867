import { useEffect, useState } from 'react';
import { useApi } from './ConnectionProvider.tsx';

/** What a compound is called that is not in a list at hand; null: none is asked for. Undefined until it is known, and where it is not there. */
export function useCompoundName(compoundId: string | null): string | undefined {
  const api = useApi();
  const [known, setKnown] = useState<{ readonly compoundId: string; readonly name: string }>();
  useEffect(() => {
    if (compoundId === null) return undefined;
    let isCurrent = true;
    void api['compounds.get']({ compoundId }).then((result) => {
      if (isCurrent && result.ok) setKnown({ compoundId, name: result.value.name });
    });
    return () => {
      isCurrent = false;
    };
  }, [api, compoundId]);
  return known !== undefined && known.compoundId === compoundId ? known.name : undefined;
}
