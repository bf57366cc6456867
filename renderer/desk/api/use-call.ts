import { useRef, useState } from 'react';
import type { Code } from '#shared/errors.ts';
import type { Result } from '#shared/result.ts';

export interface Call<T> {
  readonly code: Code | undefined;
  readonly isBusy: boolean;
  readonly dismiss: () => void;
  /**
   * Asks, and resolves with the reply; undefined when it went wrong, which `code` then says. While one is under way nothing further is asked, so that a
   * second press does nothing: two presses can come before the button has been drawn anew. `onDone` here hears of this call only.
   */
  readonly run: <R extends T>(ask: () => Promise<Result<R, Code>>, onDone?: (reply: R) => void) => Promise<R | undefined>;
}

/** One change at a time; what went wrong stays beside what asked for it. `onDone` hears of every reply, `onRefused` of every refusal: half of it may have happened. */
export function useCall<T>(onDone?: (reply: T) => void, onRefused?: () => void): Call<T> {
  const [code, setCode] = useState<Code>();
  const [isBusy, setBusy] = useState(false);
  const isUnderWay = useRef(false);
  const run = async <R extends T>(ask: () => Promise<Result<R, Code>>, onThis?: (reply: R) => void): Promise<R | undefined> => {
    if (isUnderWay.current) return undefined;
    isUnderWay.current = true;
    setBusy(true);
    setCode(undefined);
    // A promise that fails is a bug, and is told as one; the button is not to stay dead for it.
    const result = await ask().finally(() => {
      isUnderWay.current = false;
      setBusy(false);
    });
    if (!result.ok) {
      setCode(result.code);
      onRefused?.();
      return undefined;
    }
    onDone?.(result.value);
    onThis?.(result.value);
    return result.value;
  };
  return { code, isBusy, dismiss: () => setCode(undefined), run };
}
