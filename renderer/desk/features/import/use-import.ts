import { useState } from 'react';
import type { Reply } from '#shared/contract/contract.ts';
import type { Code } from '#shared/errors.ts';
import { useApi, useHost, useNotice } from '../../api/ConnectionProvider.tsx';

export interface Progress {
  readonly phase: 'reading' | 'opening';
  readonly done: number;
  readonly total: number;
}

export type ImportState =
  | { readonly step: 'choose'; readonly code?: Code }
  /** `progress` is what the vault last said, undefined until it has. */
  | { readonly step: 'reading' | 'importing'; readonly progress: Progress | undefined; readonly isCancelling: boolean }
  | { readonly step: 'preview'; readonly preview: Reply<'import.preview'> }
  | { readonly step: 'done'; readonly previewId: string; readonly summary: Reply<'import.commit'> };

export interface Import {
  readonly state: ImportState;
  readonly choose: (what: 'import-files' | 'import-folder') => void;
  /** Imports; with `takeDeleted` also what was deleted here before, also after an import that left it out. */
  readonly commit: (takeDeleted: boolean) => void;
  readonly cancel: () => void;
  readonly again: () => void;
}

/** One import from the choice of files to its summary. Lives above the screens, so that reading a tip does not end it. */
export function useImport(): Import {
  const api = useApi();
  const host = useHost();
  const [state, setState] = useState<ImportState>({ step: 'choose' });

  useNotice('import.progress', (progress) => {
    setState((before) => (before.step === 'reading' || before.step === 'importing' ? { ...before, progress } : before));
  });

  const choose = async (what: 'import-files' | 'import-folder'): Promise<void> => {
    const chosen = await host.choose(what, '');
    if (!chosen) return;
    setState({ step: 'reading', progress: undefined, isCancelling: false });
    const result = await api['import.preview']({ handle: chosen.handle });
    if (result.ok) setState({ step: 'preview', preview: result.value });
    else setState(result.code === 'cancelled' ? { step: 'choose' } : { step: 'choose', code: result.code });
  };
  const commit = async (previewId: string, takeDeleted: boolean): Promise<void> => {
    setState({ step: 'importing', progress: undefined, isCancelling: false });
    const result = await api['import.commit']({ previewId, takeDeleted });
    setState(result.ok ? { step: 'done', previewId, summary: result.value } : { step: 'choose', code: result.code });
  };

  return {
    state,
    choose: (what) => void choose(what),
    commit: (takeDeleted) => {
      if (state.step === 'preview') void commit(state.preview.previewId, takeDeleted);
      if (state.step === 'done') void commit(state.previewId, takeDeleted);
    },
    cancel: () => {
      setState((before) => (before.step === 'reading' || before.step === 'importing' ? { ...before, isCancelling: true } : before));
      void api['import.cancel']({});
    },
    again: () => setState({ step: 'choose' }),
  };
}
