import { useState } from 'react';
import type { ClaimsOfTip } from '#shared/contract/claim-calls.ts';
import type { Code } from '#shared/errors.ts';
import type { Result } from '#shared/result.ts';

export interface ClaimsCall {
  readonly code: Code | undefined;
  readonly isBusy: boolean;
  readonly dismiss: () => void;
  /** Resolves with the claims as they are then; undefined when it went wrong. */
  readonly run: (call: Promise<Result<ClaimsOfTip, Code>>) => Promise<ClaimsOfTip | undefined>;
}

/** One change to the claims of a tip at a time; what went wrong stays beside what asked for it. */
export function useClaimsCall(onChanged: (claims: ClaimsOfTip) => void): ClaimsCall {
  const [code, setCode] = useState<Code>();
  const [isBusy, setBusy] = useState(false);
  const run = async (call: Promise<Result<ClaimsOfTip, Code>>): Promise<ClaimsOfTip | undefined> => {
    setBusy(true);
    setCode(undefined);
    const result = await call;
    setBusy(false);
    if (!result.ok) {
      setCode(result.code);
      return undefined;
    }
    onChanged(result.value);
    return result.value;
  };
  return { code, isBusy, dismiss: () => setCode(undefined), run };
}
