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
  const address = useObjectUrl(message.blob);
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
          {hasSaved ? t('form.sealed.saved', { name: message.fileName, size: sizeText(message.blob.size, locale) }) : t('form.sealed.saveHint', { name: message.fileName })}
        </p>
        <SealedText blob={message.blob} />
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

/** A `blob:` address for what is in this page's memory; it ends with the screen. */
function useObjectUrl(blob: Blob): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return url;
}
