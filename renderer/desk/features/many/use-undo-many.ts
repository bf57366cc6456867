import { useState } from 'react';
import type { Reply } from '#shared/contract/contract.ts';
import type { Code } from '#shared/errors.ts';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';

export interface UndoMany {
  /** `onDone` runs when the vault has done it. */
  readonly undo: (batchId: string, onDone: () => void) => void;
  /** What came of the last one; undefined until there is one, and while another is under way. */
  readonly undone: Reply<'many.undo'> | undefined;
  readonly isBusy: boolean;
  readonly code: Code | undefined;
}

/** Takes back what was done to many tips at once, one batch after another. */
export function useUndoMany(): UndoMany {
  const api = useApi();
  const call = useCall();
  const [undone, setUndone] = useState<Reply<'many.undo'>>();
  const undo = (batchId: string, onDone: () => void): void => {
    if (call.isBusy) return;
    setUndone(undefined);
    void call.run(
      () => api['many.undo']({ batchId }),
      (done) => {
        setUndone(done);
        onDone();
      },
    );
  };
  return { undo, undone, isBusy: call.isBusy, code: call.code };
}
