import { useState } from 'react';
import type { IncidentView } from '#shared/contract/incident-calls.ts';
import type { Code } from '#shared/errors.ts';
import type { Result } from '#shared/result.ts';

export interface IncidentCall {
  readonly code: Code | undefined;
  readonly isBusy: boolean;
  readonly run: (call: Promise<Result<IncidentView, Code>>) => Promise<void>;
}

/** One change to an incident at a time; what went wrong stays beside the form that asked for it. */
export function useIncidentCall(onDone: (incident: IncidentView) => void): IncidentCall {
  const [code, setCode] = useState<Code>();
  const [isBusy, setBusy] = useState(false);
  const run = async (call: Promise<Result<IncidentView, Code>>): Promise<void> => {
    setBusy(true);
    setCode(undefined);
    const result = await call;
    setBusy(false);
    if (result.ok) onDone(result.value);
    else setCode(result.code);
  };
  return { code, isBusy, run };
}
