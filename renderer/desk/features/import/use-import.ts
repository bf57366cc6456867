import { useRef, useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import type { Code } from '#shared/errors.ts';
import type { Result } from '#shared/result.ts';
import { useApi, useHost, useNotice } from '../../api/ConnectionProvider.tsx';
import { allTaken, itemOfText, type CarriedItem, type NotTaken } from './carried-item.ts';
import { carryItems } from './carry-items.ts';

export interface Progress {
  /** `taking`: on the way from the window to the vault. */
  readonly phase: 'taking' | 'reading' | 'opening';
  readonly done: number;
  readonly total: number;
}

export type ImportState =
  | { readonly step: 'choose'; readonly code?: Code; readonly notTaken?: NotTaken }
  /** `progress` is what the vault last said, undefined until it has. */
  | { readonly step: 'reading' | 'importing'; readonly progress: Progress | undefined; readonly isCancelling: boolean }
  | { readonly step: 'preview'; readonly preview: Reply<'import.preview'>; readonly notTaken: NotTaken }
  | { readonly step: 'done'; readonly previewId: string; readonly summary: Reply<'import.commit'> };

export interface Import {
  readonly state: ImportState;
  /** Something is under way, and nothing else can be begun. */
  readonly isBusy: boolean;
  readonly choose: (what: 'import-files' | 'import-folder') => void;
  /** Looks at files that have no path: dropped ones. */
  readonly carry: (items: readonly CarriedItem[], notTaken: NotTaken) => void;
  /** Looks at pasted text as at a file. */
  readonly paste: (text: string) => void;
  /** Imports; with `takeDeleted` also what was deleted here before, also after an import that left it out. Goes on after a stop. */
  readonly commit: (takeDeleted: boolean) => void;
  readonly cancel: () => void;
  readonly again: () => void;
}

/** One import from the choice of files to its summary. Lives above the screens, so that reading a tip does not end it. */
export function useImport(): Import {
  const api = useApi();
  const host = useHost();
  const { t } = useTranslation();
  const [state, setState] = useState<ImportState>({ step: 'choose' });
  const isCancelled = useRef(false);
  const isBusy = state.step === 'reading' || state.step === 'importing';

  const showProgress = (progress: Progress): void => setState((before) => (before.step === 'reading' || before.step === 'importing' ? { ...before, progress } : before));
  useNotice('import.progress', showProgress);

  const begin = (step: 'reading' | 'importing'): void => {
    isCancelled.current = false;
    setState({ step, progress: undefined, isCancelling: false });
  };
  const looked = (result: Result<Reply<'import.preview'>, Code>, notTaken: NotTaken): void => {
    if (result.ok) setState({ step: 'preview', preview: result.value, notTaken });
    else setState(result.code === 'cancelled' ? { step: 'choose' } : { step: 'choose', code: result.code, notTaken });
  };
  const choose = async (what: 'import-files' | 'import-folder'): Promise<void> => {
    const chosen = await host.choose(what, '');
    if (!chosen) return;
    begin('reading');
    looked(await api['import.preview']({ handle: chosen.handle }), allTaken);
  };
  const carry = async (items: readonly CarriedItem[], before: NotTaken): Promise<void> => {
    if (items.length === 0) {
      setState({ step: 'choose', notTaken: before });
      return;
    }
    begin('reading');
    const carried = await carryItems(api, items, before, { onItem: (done, total) => showProgress({ phase: 'taking', done, total }), isCancelled: () => isCancelled.current });
    if (carried.ok) looked(await api['carry.preview']({ carryId: carried.value.carryId }), carried.value.notTaken);
    else looked(carried, before);
  };
  const commit = async (previewId: string, takeDeleted: boolean): Promise<void> => {
    begin('importing');
    const result = await api['import.commit']({ previewId, takeDeleted });
    setState(result.ok ? { step: 'done', previewId, summary: result.value } : { step: 'choose', code: result.code });
  };

  return {
    state,
    isBusy,
    choose: (what) => void choose(what),
    carry: (items, notTaken) => {
      if (!isBusy) void carry(items, notTaken);
    },
    paste: (text) => void carry([itemOfText(t('desk.carriers.pastedName'), text)], allTaken),
    commit: (takeDeleted) => {
      if (state.step === 'preview') void commit(state.preview.previewId, takeDeleted);
      if (state.step === 'done') void commit(state.previewId, takeDeleted);
    },
    cancel: () => {
      isCancelled.current = true;
      setState((before) => (before.step === 'reading' || before.step === 'importing' ? { ...before, isCancelling: true } : before));
      void api['import.cancel']({});
    },
    again: () => setState({ step: 'choose' }),
  };
}
