import { useState } from 'react';
import { useTranslation } from '#i18n/form-translation.ts';
import { saveBlob } from '../save-blob.ts';

/** Seals the text without files; undefined when that failed. */
export type SealWritten = () => Promise<{ readonly blob: Blob; readonly fileName: string } | undefined>;

interface KeepWrittenProps {
  readonly onSealWritten: SealWritten;
}

/**
 * Phones drop a page to make room for their file picker, and nothing of a tip may be stored in a browser. So what was written can be kept the one way that
 * is safe: sealed, as a file, before files are chosen.
 */
export function KeepWritten({ onSealWritten }: KeepWrittenProps) {
  const { t } = useTranslation();
  const [state, setState] = useState<'idle' | 'sealing' | 'failed' | { readonly name: string }>('idle');
  const keep = async () => {
    if (state === 'sealing') return;
    setState('sealing');
    const sealed = await onSealWritten();
    if (sealed) saveBlob(window, sealed.blob, sealed.fileName);
    setState(sealed ? { name: sealed.fileName } : 'failed');
  };
  return (
    <div className="warning" id="drop-warning">
      <p>
        <strong>{t('formFiles.dropTitle')}</strong> {t('formFiles.drop')}
      </p>
      <button type="button" onClick={() => void keep()}>
        {typeof state === 'object' ? t('formFiles.keepAgain') : t('formFiles.keep')}
      </button>
      <p role="status">
        {state === 'sealing' && t('formFiles.keeping')}
        {state === 'failed' && t('formFiles.keepFailed')}
        {typeof state === 'object' && t('formFiles.kept', { name: state.name })}
      </p>
    </div>
  );
}
