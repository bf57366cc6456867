import { useState } from 'react';
import type { Screening } from '#shared/contract/screening-calls.ts';
import type { Code } from '#shared/errors.ts';
import type { Result } from '#shared/result.ts';

export interface ScreeningCall {
  readonly code: Code | undefined;
  readonly isBusy: boolean;
  readonly dismiss: () => void;
  /** Resolves with whether it went well. */
  readonly run: (call: Promise<Result<Screening, Code>>) => Promise<boolean>;
}

/** One change at a time; what went wrong stays beside what asked for it. */
export function useScreeningCall(onChanged: (screening: Screening) => void): ScreeningCall {
  const [code, setCode] = useState<Code>();
  const [isBusy, setBusy] = useState(false);
  const run = async (call: Promise<Result<Screening, Code>>): Promise<boolean> => {
    setBusy(true);
    setCode(undefined);
    const result = await call;
    setBusy(false);
    if (result.ok) onChanged(result.value);
    else setCode(result.code);
    return result.ok;
  };
  return { code, isBusy, dismiss: () => setCode(undefined), run };
}
