import { useState } from 'react';
import type { CompoundView } from '#shared/contract/compound-calls.ts';
import type { Code } from '#shared/errors.ts';
import type { Result } from '#shared/result.ts';

export interface CompoundCall {
  readonly code: Code | undefined;
  readonly isBusy: boolean;
  readonly run: (call: Promise<Result<CompoundView, Code>>) => Promise<void>;
}

/** One change to a compound at a time; what went wrong stays beside the form that asked for it. */
export function useCompoundCall(onDone: (compound: CompoundView) => void): CompoundCall {
  const [code, setCode] = useState<Code>();
  const [isBusy, setBusy] = useState(false);
  const run = async (call: Promise<Result<CompoundView, Code>>): Promise<void> => {
    setBusy(true);
    setCode(undefined);
    const result = await call;
    setBusy(false);
    if (result.ok) onDone(result.value);
    else setCode(result.code);
  };
  return { code, isBusy, run };
}
