import { useEffect, useState } from 'react';
import type { FormWayToSend } from '#shared/domain/form-settings.ts';
import { useTranslation } from '#i18n/form-translation.ts';
import { sizeText } from '../amounts.ts';
import { ExpiryWarning } from '../KeyNote.tsx';
import { Screen } from '../Screen.tsx';
import type { SealedMessage } from '../sealed-message.ts';
import { SealedText } from '../SealedText.tsx';
import { WaysToSend } from '../WaysToSend.tsx';

interface SealedScreenProps {
  readonly message: SealedMessage;
  readonly waysToSend: readonly FormWayToSend[];
  readonly expiresAt: number;
  readonly isExpired: boolean;
  readonly onChange: () => void;
}

const thingsToDelete = ['sealed', 'page', 'chat', 'words', 'copies', 'history'] as const;

/** Nothing has left the device yet, and people tend to think it has: that comes first. */
export function SealedScreen({ message, waysToSend, expiresAt, isExpired, onChange }: SealedScreenProps) {
  const { t, locale } = useTranslation();
  const [hasSaved, setHasSaved] = useState(false);
  const address = useObjectUrl(message.bytes);
  return (
    <Screen title={t('form.sealed.title')}>
      <p>{t('form.sealed.text')}</p>
      {isExpired && <ExpiryWarning expiresAt={expiresAt} />}

      <WaysToSend ways={waysToSend} />

      <section aria-labelledby="take">
        <h2 id="take">{t('form.sealed.takeTitle')}</h2>
        {address !== undefined && (
          <a className="button primary" href={address} download={message.fileName} onClick={() => setHasSaved(true)}>
            {t('form.sealed.save')}
          </a>
        )}
        <p className="hint" role="status">
          {hasSaved ? t('form.sealed.saved', { name: message.fileName, size: sizeText(message.bytes.length, locale) }) : t('form.sealed.saveHint', { name: message.fileName })}
        </p>
        <SealedText bytes={message.bytes} />
      </section>

      <p className="note">{t('form.sealed.carrier')}</p>
      <p>{t('form.sealed.noPromise')}</p>

      <section aria-labelledby="delete">
        <h2 id="delete">{t('form.sealed.deleteTitle')}</h2>
        <ul>
          {thingsToDelete.filter((thing) => thing !== 'words' || message.draft.receipt !== undefined).map((thing) => (
            <li key={thing}>{t(`form.sealed.delete.${thing}`)}</li>
          ))}
        </ul>
      </section>

      <div className="steps">
        <button type="button" onClick={onChange}>
          {t('form.sealed.change')}
        </button>
      </div>
    </Screen>
  );
}

/** A `blob:` address for bytes in this page's memory; it ends with the screen. */
function useObjectUrl(bytes: Uint8Array): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    // Never shared memory: the bytes come from `new Uint8Array(size)`.
    const made = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/octet-stream' }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes]);
  return url;
}
