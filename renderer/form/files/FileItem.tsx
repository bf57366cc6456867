import { useTranslation } from '#i18n/form-translation.ts';
import { fileKindOf } from '#shared/domain/media-type.ts';
import { sizeText } from '../amounts.ts';
import { attachmentBytes } from '../draft.ts';
import { attachmentsOf, isWithheld, type ChosenFile } from './chosen-file.ts';

interface FileItemProps {
  readonly chosen: ChosenFile;
  readonly onRemove: () => void;
  readonly onSendOriginal: (sends: boolean) => void;
}

/** One chosen file: what it is, what was done to it, and what of it is sent. */
export function FileItem({ chosen, onRemove, onSendOriginal }: FileItemProps) {
  const { t, locale } = useTranslation();
  const { file, cleaning, sendsOriginal } = chosen;
  const isPicture = cleaning.outcome !== 'as-it-is' || cleaning.reason !== 'not-a-picture';
  const isClean = cleaning.outcome !== 'as-it-is';
  const what = () => {
    if (cleaning.outcome === 'cleaned-from-pixels') return cleaning.wasShrunk ? t('formFiles.shrunk') : t('formFiles.fromPixels');
    if (cleaning.outcome === 'cleaned-structurally') return t('formFiles.stripped');
    if (cleaning.reason === 'not-a-picture') return t('formFiles.asItIs');
    return sendsOriginal ? t('formFiles.withheldSent') : t('formFiles.withheld');
  };
  const size = sizeText(isWithheld(chosen) ? file.size : attachmentBytes(attachmentsOf(chosen)), locale);
  return (
    <li>
      <div className="file">
        <span>
          <bdi className="name">{file.name}</bdi>
          <span className="hint">
            {t(`form.kind.${fileKindOf(chosen.mediaType)}`)} · {size}
          </span>
        </span>
        <button type="button" aria-label={t('form.files.removeNamed', { name: file.name })} onClick={onRemove}>
          {t('form.files.remove')}
        </button>
      </div>
      <p className={isWithheld(chosen) ? 'warning' : 'hint'}>{what()}</p>
      {isPicture && (
        <label className="tick">
          <input
            type="checkbox"
            checked={sendsOriginal}
            aria-label={isClean ? t('formFiles.originalNamed', { name: file.name }) : t('formFiles.sendAnywayNamed', { name: file.name })}
            aria-describedby={isClean ? 'original-hint' : undefined}
            onChange={(event) => onSendOriginal(event.currentTarget.checked)}
          />
          {isClean ? t('formFiles.original') : t('formFiles.sendAnyway')}
        </label>
      )}
    </li>
  );
}
