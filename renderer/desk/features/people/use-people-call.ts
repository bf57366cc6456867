import { useState } from 'react';
import type { PeopleList } from '#shared/contract/people-calls.ts';
import type { Code } from '#shared/errors.ts';
import type { Result } from '#shared/result.ts';

export interface PeopleCall {
  readonly isBusy: boolean;
  readonly code: Code | undefined;
  readonly run: (call: Promise<Result<PeopleList, Code>>) => Promise<void>;
}

/** One change at a time; what came of it goes to `onDone`, what was refused stays to be shown. `onRefused`: half of it may have happened. */
export function usePeopleCall(onDone: (list: PeopleList) => void, onRefused: () => void): PeopleCall {
  const [isBusy, setBusy] = useState(false);
  const [code, setCode] = useState<Code>();
  const run = async (call: Promise<Result<PeopleList, Code>>): Promise<void> => {
    setCode(undefined);
    setBusy(true);
    const result = await call;
    setBusy(false);
    if (result.ok) {
      onDone(result.value);
      return;
    }
    setCode(result.code);
    onRefused();
  };
  return { isBusy, code, run };
}
