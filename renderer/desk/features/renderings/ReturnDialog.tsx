import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { ReturnedPackage } from '#shared/contract/interpreter-calls.ts';
import type { Code } from '#shared/errors.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { OriginalText } from '#ui/OriginalText.tsx';
import { TextField } from '#ui/TextField.tsx';
import { dateAndTime } from '#ui/time.ts';
import { useApi, useHost } from '../../api/ConnectionProvider.tsx';

const wordsUnits = 200;

export interface ReturnDialogProps {
  /** The tip that is open: what comes back may belong to another. */
  readonly tipId: string;
  readonly onClose: () => void;
  readonly onTaken: (tipNumber: number) => void;
}

/** What came back from an interpreter: opened, shown beside the text it belongs to, and only then taken in. */
export function ReturnDialog({ tipId, onClose, onTaken }: ReturnDialogProps) {
  const { t, locale } = useTranslation();
  const api = useApi();
  const host = useHost();
  const [words, setWords] = useState('');
  const [returned, setReturned] = useState<ReturnedPackage>();
  const [code, setCode] = useState<Code>();
  const [isBusy, setBusy] = useState(false);
  const close = (): void => {
    if (returned) void api['interpreter.leave']({});
    onClose();
  };
  const open = async (): Promise<void> => {
    setCode(undefined);
    const chosen = await host.choose('interpreter-return', '');
    if (!chosen) return;
    setBusy(true);
    const result = await api['interpreter.look']({ handle: chosen.handle, words });
    setBusy(false);
    if (result.ok) setReturned(result.value);
    else setCode(result.code);
  };
  const take = async (): Promise<void> => {
    if (!returned) return;
    setBusy(true);
    const result = await api['interpreter.take']({ returnId: returned.returnId });
    setBusy(false);
    if (result.ok) onTaken(returned.tipNumber);
    else setCode(result.code);
  };
  return (
    <Dialog title={t('desk.languages.return.title')} onClose={close} isWide>
      {returned === undefined ? (
        <>
          <p>{t('desk.languages.return.intro')}</p>
          <TextField label={t('desk.languages.return.words')} description={t('desk.languages.return.wordsHelp')} value={words} onChange={setWords} maxLength={wordsUnits} takesFocus />
        </>
      ) : (
        <>
          <p>{t('desk.languages.return.of', { number: String(returned.tipNumber), interpreter: returned.interpreter, language: t(`desk.writing.languages.${returned.language}`), when: dateAndTime(returned.sentAt, locale) })}</p>
          {returned.tipId === tipId ? null : <Banner tone="warning">{t('desk.languages.return.otherTip', { number: String(returned.tipNumber) })}</Banner>}
          {returned.isTextChanged ? <Banner tone="warning">{t('desk.languages.return.changed')}</Banner> : null}
          {returned.wasTaken ? <Banner tone="note">{t('desk.languages.return.again')}</Banner> : null}
          <div className="package-both">
            {(['text', 'translation'] as const).map((part) => (
              <section key={part}>
                <h3>{t(`desk.languages.return.${part}`)}</h3>
                {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex -- a text that scrolls must be reached by keyboard */}
                <div className="sheet rendering-text package-text" dir="auto" role="region" aria-label={t(`desk.languages.return.${part}`)} tabIndex={0}>
                  <OriginalText text={returned[part]} />
                </div>
              </section>
            ))}
          </div>
        </>
      )}
      {code === undefined ? null : <ErrorBanner code={code} onDismiss={() => setCode(undefined)} />}
      <div className="actions">
        <Button onPress={close}>{t('desk.cancel')}</Button>
        {returned === undefined ? (
          <Button kind="primary" isPending={isBusy} onPress={() => void open()}>
            {t('desk.languages.return.open')}
          </Button>
        ) : (
          <Button kind="primary" takesFocus isPending={isBusy} onPress={() => void take()}>
            {t('desk.languages.return.take')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
