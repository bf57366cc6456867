import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { ReturnedPackage } from '#shared/contract/interpreter-calls.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { OriginalText } from '#ui/OriginalText.tsx';
import { TextField } from '#ui/TextField.tsx';
import { dateAndTime } from '#ui/time.ts';
import { useApi, useHost } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';

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
  const call = useCall();
  const close = (): void => {
    if (returned) void api['interpreter.leave']({});
    onClose();
  };
  const open = async (): Promise<void> => {
    call.dismiss();
    const chosen = await host.choose('interpreter-return', '');
    if (!chosen) return;
    await call.run(() => api['interpreter.look']({ handle: chosen.handle, words }), setReturned);
  };
  const take = ({ returnId, tipNumber }: ReturnedPackage): Promise<unknown> =>
    call.run(
      () => api['interpreter.take']({ returnId }),
      () => onTaken(tipNumber),
    );
  return (
    <Dialog title={t('desk.languages.return.title')} isBusy={call.isBusy} onClose={close} isWide>
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
      {call.code === undefined ? null : <ErrorBanner code={call.code} onDismiss={call.dismiss} />}
      <div className="actions">
        <Button isPending={call.isBusy} onPress={close}>
          {t('desk.cancel')}
        </Button>
        {returned === undefined ? (
          <Button kind="primary" isPending={call.isBusy} onPress={() => void open()}>
            {t('desk.languages.return.open')}
          </Button>
        ) : (
          <Button kind="primary" takesFocus isPending={call.isBusy} onPress={() => void take(returned)}>
            {t('desk.languages.return.take')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
