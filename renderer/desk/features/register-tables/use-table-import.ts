import { useState } from 'react';
import type { Reply, Request } from '#shared/contract/contract.ts';
import type { TablePreview } from '#shared/contract/register-calls.ts';
import type { Code } from '#shared/errors.ts';
import type { Result } from '#shared/result.ts';
import { useApi, useHost, useNotice } from '../../api/ConnectionProvider.tsx';

export interface TableProgress {
  readonly phase: 'reading' | 'taking' | 'undoing';
  readonly done: number;
  readonly total: number;
}

export type TableState =
  | { readonly step: 'choose'; readonly code?: Code }
  | { readonly step: 'working'; readonly phase: TableProgress['phase']; readonly progress: TableProgress | undefined; readonly isCancelling: boolean }
  /** `isRereading`: what is decided of a row now would be of rows that are about to change. */
  | { readonly step: 'preview'; readonly preview: TablePreview; readonly isRereading: boolean; readonly code?: Code }
  | { readonly step: 'done'; readonly summary: Reply<'register.commit'> };

export interface TableImport {
  readonly state: TableState;
  readonly choose: () => void;
  /** Reads the same file as a person says that it is. */
  readonly reread: (part: Partial<Pick<Request<'register.reread'>, 'encoding' | 'sheet' | 'columns'>>) => void;
  readonly decided: (choices: TablePreview['choices']) => void;
  readonly commit: () => void;
  readonly cancel: () => void;
  readonly leave: () => void;
}

/** One table from the choice of a file to what became of it. What was decided of its rows is kept in the vault, and ends with the table. */
export function useTableImport(): TableImport {
  const api = useApi();
  const host = useHost();
  const [state, setState] = useState<TableState>({ step: 'choose' });
  useNotice('register.progress', (progress) => setState((before) => (before.step === 'working' ? { ...before, progress } : before)));

  const begin = (phase: TableProgress['phase']): void => setState({ step: 'working', phase, progress: undefined, isCancelling: false });
  const looked = (result: Result<TablePreview, Code>, before?: TablePreview): void => {
    if (result.ok) setState({ step: 'preview', preview: result.value, isRereading: false });
    else if (before !== undefined && result.code !== 'preview-gone') setState({ step: 'preview', preview: before, isRereading: false, ...(result.code === 'cancelled' ? {} : { code: result.code }) });
    else setState(result.code === 'cancelled' ? { step: 'choose' } : { step: 'choose', code: result.code });
  };
  const choose = async (): Promise<void> => {
    const chosen = await host.choose('register-read', '');
    if (!chosen) return;
    begin('reading');
    looked(await api['register.open']({ handle: chosen.handle }));
  };
  // The preview stays, and with it the focus on what was chosen.
  const reread = async (preview: TablePreview, part: Partial<Pick<Request<'register.reread'>, 'encoding' | 'sheet' | 'columns'>>): Promise<void> => {
    setState((now) => (now.step === 'preview' ? { ...now, isRereading: true } : now));
    const encoding = preview.isEncodingGuessed ? null : preview.encoding;
    looked(await api['register.reread']({ previewId: preview.previewId, encoding, sheet: preview.sheet, columns: null, ...part }), preview);
  };
  const commit = async ({ previewId }: TablePreview): Promise<void> => {
    begin('taking');
    const result = await api['register.commit']({ previewId });
    setState(result.ok ? { step: 'done', summary: result.value } : { step: 'choose', code: result.code });
  };
  return {
    state,
    choose: () => void choose(),
    reread: (part) => {
      if (state.step === 'preview' && !state.isRereading) void reread(state.preview, part);
    },
    decided: (choices) => setState((before) => (before.step === 'preview' ? { ...before, preview: { ...before.preview, choices } } : before)),
    commit: () => {
      if (state.step === 'preview') void commit(state.preview);
    },
    cancel: () => {
      setState((before) => (before.step === 'working' ? { ...before, isCancelling: true } : before));
      void api['register.cancel']({});
    },
    leave: () => setState({ step: 'choose' }),
  };
}
