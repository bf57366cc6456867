import { useEffect, useRef, useState } from 'react';
import { overLimit, type Draft, type OverLimit } from '../draft.ts';
import { canReadPixels } from '../photo/pixel-test.ts';
import { chooseFile, type ChosenFile } from './chosen-file.ts';

export interface AddedFiles {
  readonly files: readonly ChosenFile[];
  /** How many of those chosen are ready; undefined while none is being looked at. */
  readonly progress: { readonly done: number; readonly of: number } | undefined;
  /** Why the last change was not, or not wholly, made. */
  readonly refused: OverLimit | undefined;
  readonly add: (files: readonly File[]) => void;
  /** Leaves out those that are not ready yet. */
  readonly stop: () => void;
  readonly remove: (gone: ChosenFile) => void;
  readonly sendOriginal: (chosen: ChosenFile, sends: boolean) => void;
}

/**
 * The files of a draft. What is chosen is looked at and cleaned one after the other, so that no two photos are decoded at a time; this goes on while other
 * screens are shown. Nothing else may change a draft's files.
 */
export function useAddedFiles({ voice, files }: Pick<Draft, 'voice' | 'files'>, onChange: (files: readonly ChosenFile[]) => void): AddedFiles {
  const [progress, setProgress] = useState<AddedFiles['progress']>();
  const [refused, setRefused] = useState<OverLimit>();
  const present = useRef({ voice, files });
  const waiting = useRef<File[]>([]);
  const run = useRef<AbortController>(undefined);
  const nextNumber = useRef(1);
  const mayUsePixels = useRef<boolean>(undefined);

  useEffect(() => {
    // Not the files: what is shown lags behind a list that grows in quick succession, and one would be lost.
    present.current = { ...present.current, voice };
  }, [voice]);
  useEffect(() => () => run.current?.abort(), []);

  /** Writes the list unless it would break a limit. */
  const change = (changed: readonly ChosenFile[]): boolean => {
    const over = overLimit({ ...present.current, files: changed });
    if (over !== undefined) {
      setRefused(over);
      return false;
    }
    present.current = { ...present.current, files: changed };
    onChange(changed);
    return true;
  };

  const work = async (signal: AbortSignal) => {
    for (let done = 0; ; done += 1) {
      const file = waiting.current.shift();
      if (file === undefined) break;
      setProgress({ done, of: done + 1 + waiting.current.length });
      if (present.current.files.length > 0 && overLimit({ ...present.current, files: [...present.current.files, placeholder] }) === 'tooMany') {
        setRefused('tooMany');
        continue;
      }
      mayUsePixels.current ??= canReadPixels(document);
      const chosen = await chooseFile(document, file, nextNumber.current, mayUsePixels.current);
      if (signal.aborted) return;
      nextNumber.current += 1;
      change([...present.current.files, chosen]);
    }
    run.current = undefined;
    setProgress(undefined);
  };

  return {
    files,
    progress,
    refused,
    add(chosen) {
      setRefused(undefined);
      waiting.current.push(...chosen);
      if (run.current || waiting.current.length === 0) return;
      run.current = new AbortController();
      void work(run.current.signal);
    },
    stop() {
      run.current?.abort();
      run.current = undefined;
      waiting.current = [];
      setProgress(undefined);
    },
    remove(gone) {
      setRefused(undefined);
      change(present.current.files.filter((one) => one.number !== gone.number));
    },
    sendOriginal(chosen, sends) {
      setRefused(undefined);
      change(present.current.files.map((one) => (one.number === chosen.number ? { ...one, sendsOriginal: sends } : one)));
    },
  };
}

/** Stands for a file that was not looked at yet when only the number of files is asked about. */
const placeholder: ChosenFile = { number: 0, file: new File([], ''), mediaType: 'application/octet-stream', cleaning: { outcome: 'as-it-is', reason: 'not-a-picture' }, sendsOriginal: false };
