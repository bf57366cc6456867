import { useCallback, useState } from 'react';
import type { Reply } from '#shared/contract/contract.ts';
import type { Code } from '#shared/errors.ts';
import { useApi, useNotice } from '../../api/ConnectionProvider.tsx';

export interface BackupProgress {
  readonly phase: 'files' | 'pages' | 'checking' | 'restoring';
  /** Bytes. */
  readonly done: number;
  readonly total: number;
}

export type BackupState =
  | { readonly step: 'idle' }
  /** `progress` is what the vault last said, undefined until it has. */
  | { readonly step: 'running'; readonly progress: BackupProgress | undefined; readonly isStopping: boolean }
  | { readonly step: 'done'; readonly made: Reply<'backup.run'> }
  | { readonly step: 'failed'; readonly code: Code };

export interface Backup {
  readonly state: BackupState;
  readonly run: () => void;
  readonly stop: () => void;
  readonly dismiss: () => void;
}

/** One backup from the button to its outcome. Lives above the screens, so that reading a tip does not end it. */
export function useBackup(): Backup {
  const api = useApi();
  const [state, setState] = useState<BackupState>({ step: 'idle' });

  useNotice('backup.progress', (progress) => {
    setState((before) => (before.step === 'running' ? { ...before, progress } : before));
  });

  const run = useCallback(async (): Promise<void> => {
    setState({ step: 'running', progress: undefined, isStopping: false });
    const result = await api['backup.run']({});
    setState(result.ok ? { step: 'done', made: result.value } : { step: 'failed', code: result.code });
  }, [api]);

  return {
    state,
    run: () => {
      if (state.step !== 'running') void run();
    },
    stop: () => {
      setState((before) => (before.step === 'running' ? { ...before, isStopping: true } : before));
      void api['backup.cancel']({});
    },
    dismiss: () => setState((before) => (before.step === 'running' ? before : { step: 'idle' })),
  };
}
