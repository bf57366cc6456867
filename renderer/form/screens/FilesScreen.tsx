import { useState } from 'react';
import { tipLimits } from '#shared/domain/tip-content.ts';
import { useTranslation } from '#i18n/form-translation.ts';
import { sizeText } from '../amounts.ts';
import { attachmentBytes } from '../draft.ts';
import { attachmentsOf, type ChosenFile } from '../files/chosen-file.ts';
import { FileItem } from '../files/FileItem.tsx';
import { KeepWritten, type SealWritten } from '../files/KeepWritten.tsx';
import type { AddedFiles } from '../files/use-added-files.ts';
import { Screen, StepButtons, type Ways } from '../Screen.tsx';

interface FilesScreenProps {
  readonly added: AddedFiles;
  /** Seals what was written, without files; absent while nothing is written that could be sealed. */
  readonly onSealWritten: SealWritten | undefined;
  /** A file that could not be read when sealing. */
  readonly unreadable: ChosenFile | undefined;
  readonly ways: Ways;
}

export function FilesScreen({ added, onSealWritten, unreadable, ways }: FilesScreenProps) {
  const { t, locale } = useTranslation();
  const [isAsked, setIsAsked] = useState(false);
  const { files, progress, refused } = added;
  const sent = files.flatMap(attachmentsOf);
  const limit = sizeText(tipLimits.attachmentBytes, locale);
  const isBusy = isAsked && progress !== undefined;

  const add = (input: HTMLInputElement) => {
    setIsAsked(false);
    added.add([...(input.files ?? [])]);
    // Emptied, so that the same file can be chosen again after it was removed.
    input.value = '';
  };
  const remove = (gone: ChosenFile) => {
    added.remove(gone);
    document.getElementById('files')?.focus();
  };
  const stop = () => {
    added.stop();
    document.getElementById('files')?.focus();
  };
  const whenReady = (go: () => void) => () => {
    if (progress) setIsAsked(true);
    else go();
  };

  return (
    <Screen title={t('form.files.title')}>
      <p className="hint">{t('form.files.hint')}</p>
      <div className="note" id="files-warning">
        <p>
          <strong>{t('formFiles.photosTitle')}</strong> {t('formFiles.photos')}
        </p>
        <p>
          <strong>{t('formFiles.othersTitle')}</strong> {t('formFiles.others')}
        </p>
      </div>
      {onSealWritten && <KeepWritten onSealWritten={onSealWritten} />}
      {unreadable && <p className="problem">{t('form.files.unreadable', { name: unreadable.file.name })}</p>}
      <div className="picker">
        <input id="files" type="file" multiple aria-describedby="files-warning" onChange={(event) => add(event.currentTarget)} />
        <label htmlFor="files">{t('form.files.add')}</label>
      </div>
      {progress && (
        <div className="steps">
          <progress value={progress.done} max={progress.of} aria-label={t('formFiles.progress', { number: progress.done + 1, of: progress.of })} />
          <button type="button" onClick={stop}>
            {t('formFiles.stop')}
          </button>
        </div>
      )}
      <div aria-live="polite">
        {progress && <p className="quiet">{t('formFiles.progress', { number: progress.done + 1, of: progress.of })}</p>}
        {isBusy && <p className="problem">{t('formFiles.busy')}</p>}
        {refused && <p className="problem">{refused === 'tooMany' ? t('form.files.tooMany', { limit: tipLimits.attachments }) : t('form.files.tooLarge', { limit })}</p>}
        <p className="hint">{files.length === 0 ? t('form.files.none') : t('form.files.total', { count: sent.length, size: sizeText(attachmentBytes(sent), locale), limit })}</p>
      </div>
      {files.some(({ cleaning }) => cleaning.outcome !== 'as-it-is') && (
        <p className="hint" id="original-hint">
          {t('formFiles.originalHint')}
        </p>
      )}
      {files.length > 0 && (
        <ul className="files">
          {files.map((one) => (
            <FileItem key={one.number} chosen={one} onRemove={() => remove(one)} onSendOriginal={(sends) => added.sendOriginal(one, sends)} />
          ))}
        </ul>
      )}
      <StepButtons ways={{ onNext: whenReady(ways.onNext), onBack: ways.onBack, ...(ways.onSealNow ? { onSealNow: whenReady(ways.onSealNow) } : {}) }} />
    </Screen>
  );
}
