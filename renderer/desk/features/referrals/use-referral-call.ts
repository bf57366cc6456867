import { useState } from 'react';
import type { Code } from '#shared/errors.ts';
import type { Result } from '#shared/result.ts';

export interface ReferralCall<T> {
  readonly code: Code | undefined;
  readonly isBusy: boolean;
  readonly run: (call: Promise<Result<T, Code>>, onDone: (value: T) => void) => Promise<void>;
  readonly clear: () => void;
}

/** One change at a time; what went wrong stays beside what asked for it. */
export function useReferralCall<T>(): ReferralCall<T> {
  const [code, setCode] = useState<Code>();
  const [isBusy, setBusy] = useState(false);
  const run = async (call: Promise<Result<T, Code>>, onDone: (value: T) => void): Promise<void> => {
    setBusy(true);
    setCode(undefined);
    const result = await call;
    setBusy(false);
    if (result.ok) onDone(result.value);
    else setCode(result.code);
  };
  return { code, isBusy, run, clear: () => setCode(undefined) };
}
