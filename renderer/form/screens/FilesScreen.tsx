import { useState } from 'react';
import { tipLimits } from '#shared/domain/tip-content.ts';
import { useTranslation } from '#i18n/form-translation.ts';
import { sizeText } from '../amounts.ts';
import { chooseFiles } from '../choose-files.ts';
import { addFiles, filesBytes, type ChosenFile } from '../draft.ts';
import { fileKindOf } from '#shared/domain/media-type.ts';
import { Screen, StepButtons, type Ways } from '../Screen.tsx';

interface FilesScreenProps {
  readonly files: readonly ChosenFile[];
  /** Changes the list as it is at that moment, since looking at files takes time. */
  readonly onChange: (change: (files: readonly ChosenFile[]) => readonly ChosenFile[]) => void;
  /** A file that could not be read when sealing. */
  readonly unreadable: ChosenFile | undefined;
  readonly ways: Ways;
}

export function FilesScreen({ files, onChange, unreadable, ways }: FilesScreenProps) {
  const { t, locale } = useTranslation();
  const [refused, setRefused] = useState<'tooMany' | 'tooLarge'>();
  const limit = sizeText(tipLimits.attachmentBytes, locale);

  const add = async (input: HTMLInputElement) => {
    const chosen = await chooseFiles([...(input.files ?? [])], Math.max(0, ...files.map((one) => one.number)) + 1);
    // Emptied, so that the same file can be chosen again after it was removed.
    input.value = '';
    setRefused(addFiles(files, chosen).refused);
    onChange((present) => addFiles(present, chosen).files);
  };
  const remove = (gone: ChosenFile) => {
    setRefused(undefined);
    onChange((present) => present.filter((one) => one.number !== gone.number));
    document.getElementById('files')?.focus();
  };

  return (
    <Screen title={t('form.files.title')}>
      <p className="hint">{t('form.files.hint')}</p>
      <p className="note" id="files-warning">
        <strong>{t('form.files.warningTitle')}</strong> {t('form.files.warning')}
      </p>
      {unreadable && files.includes(unreadable) && <p className="problem">{t('form.files.unreadable', { name: unreadable.file.name })}</p>}
      <div className="picker">
        <input id="files" type="file" multiple aria-describedby="files-warning" onChange={(event) => void add(event.currentTarget)} />
        <label htmlFor="files">{t('form.files.add')}</label>
      </div>
      <div aria-live="polite">
        {refused && <p className="problem">{refused === 'tooMany' ? t('form.files.tooMany', { limit: tipLimits.attachments }) : t('form.files.tooLarge', { limit })}</p>}
        <p className="hint">{files.length === 0 ? t('form.files.none') : t('form.files.total', { count: files.length, size: sizeText(filesBytes(files), locale), limit })}</p>
      </div>
      {files.length > 0 && (
        <ul className="files">
          {files.map((one) => (
            <li key={one.number}>
              <span>
                <bdi className="name">{one.file.name}</bdi>
                <span className="hint">
                  {t(`form.kind.${fileKindOf(one.mediaType)}`)} · {sizeText(one.file.size, locale)}
                </span>
              </span>
              <button type="button" aria-label={t('form.files.removeNamed', { name: one.file.name })} onClick={() => remove(one)}>
                {t('form.files.remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <StepButtons ways={ways} />
    </Screen>
  );
}
