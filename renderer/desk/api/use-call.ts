import { useState } from 'react';
import type { Code } from '#shared/errors.ts';
import type { Result } from '#shared/result.ts';

export interface Call<T> {
  readonly code: Code | undefined;
  readonly isBusy: boolean;
  readonly dismiss: () => void;
  /** Resolves with the reply; undefined when it went wrong, which `code` then says. */
  readonly run: (call: Promise<Result<T, Code>>) => Promise<T | undefined>;
}

/** One change at a time; what went wrong stays beside what asked for it. */
export function useCall<T>(onDone: (reply: T) => void): Call<T> {
  const [code, setCode] = useState<Code>();
  const [isBusy, setBusy] = useState(false);
  const run = async (call: Promise<Result<T, Code>>): Promise<T | undefined> => {
    setBusy(true);
    setCode(undefined);
    const result = await call;
    setBusy(false);
    if (!result.ok) {
      setCode(result.code);
      return undefined;
    }
    onDone(result.value);
    return result.value;
  };
  return { code, isBusy, dismiss: () => setCode(undefined), run };
}
