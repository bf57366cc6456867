import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import type { Renderings } from '#shared/contract/language-calls.ts';
import { translatorUnits } from '#shared/domain/rendering.ts';
import { toldLanguages, type ToldLanguage } from '#shared/domain/telling-way.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { OriginalText } from '#ui/OriginalText.tsx';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { WordList } from '#ui/WordList.tsx';
import { useApi, useHost } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';

/** Passages that one package may leave out, and the most of one. */
const hideAtMost = 50;
const hideUnits = 200;

export interface SendDialogProps {
  readonly tipId: string;
  readonly sources: Renderings['sources'];
  readonly onClose: () => void;
}

/** One text out to an interpreter: what is left out, the very text that leaves, then the words to speak. */
export function SendDialog({ tipId, sources, onClose }: SendDialogProps) {
  const { t } = useTranslation();
  const api = useApi();
  const host = useHost();
  const [sourceId, setSourceId] = useState(sources[0]?.sourceId ?? '');
  const [language, setLanguage] = useState<ToldLanguage>('en');
  const [interpreter, setInterpreter] = useState('');
  const [leftOut, setLeftOut] = useState('');
  const [shown, setShown] = useState<Reply<'interpreter.preview'>>();
  const [saved, setSaved] = useState<Reply<'interpreter.save'>>();
  const call = useCall();
  const hide = leftOut
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const tooMany = hide.length > hideAtMost || hide.some((line) => line.length > hideUnits);

  const look = (): Promise<unknown> => call.run(() => api['interpreter.preview']({ tipId, sourceId, hide }), setShown);
  const save = async (): Promise<void> => {
    call.dismiss();
    const chosen = await host.choose('interpreter-package', `${t('desk.languages.send.fileName')}.age`);
    if (!chosen) return;
    await call.run(() => api['interpreter.save']({ tipId, sourceId, hide, language, interpreter, handle: chosen.handle }), setSaved);
  };

  if (saved) {
    return (
      <Dialog title={t('desk.languages.send.title')} onClose={onClose} mustAnswer>
        <Banner tone="ok" role="status">
          {t('desk.languages.send.saved', { name: saved.savedAs })}
        </Banner>
        <p>{t('desk.languages.send.wordsOnce')}</p>
        <WordList label={t('desk.languages.send.words')} words={saved.words} />
        <p className="small">{t(saved.returnsToKey ? 'desk.languages.send.returnsToKey' : 'desk.languages.send.returnsByWords')}</p>
        <div className="actions">
          <Button kind="primary" takesFocus onPress={onClose}>
            {t('desk.languages.send.noted')}
          </Button>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog title={t('desk.languages.send.title')} isBusy={call.isBusy} onClose={onClose} isWide>
      <p>{t('desk.languages.send.intro')}</p>
      {shown === undefined ? (
        <div className="stack">
          {sources.length > 1 ? (
            <Select
              label={t('desk.languages.send.which')}
              value={sourceId}
              options={sources.map((source) => ({ value: source.sourceId, text: source.from === 'narrative' ? t('desk.languages.sourceNarrative') : t('desk.languages.ofTranscript', { position: source.position }) }))}
              onChange={setSourceId}
            />
          ) : null}
          <TextField label={t('desk.languages.send.interpreter')} description={t('desk.languages.send.interpreterHelp')} value={interpreter} onChange={setInterpreter} maxLength={translatorUnits} takesFocus />
          <Select label={t('desk.languages.send.into')} value={language} options={toldLanguages.filter((each) => each !== 'und').map((each) => ({ value: each, text: t(`desk.writing.languages.${each}`) }))} onChange={setLanguage} />
          <TextField label={t('desk.languages.send.hide')} description={t('desk.languages.send.hideHelp')} value={leftOut} onChange={setLeftOut} isMultiline rows={3} {...(tooMany ? { error: t('desk.languages.send.tooMany', { count: hideAtMost, units: hideUnits }) } : {})} />
        </div>
      ) : (
        <>
          <p className="small">{t('desk.languages.send.leaves', { count: shown.hidden })}</p>
          {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex -- a text that scrolls must be reached by keyboard */}
          <div className="sheet rendering-text package-text" dir="auto" role="region" aria-label={t('desk.languages.send.text')} tabIndex={0}>
            <OriginalText text={shown.text} />
          </div>
        </>
      )}
      {call.code === undefined ? null : <ErrorBanner code={call.code} onDismiss={call.dismiss} />}
      <div className="actions">
        <Button isPending={call.isBusy} onPress={shown === undefined ? onClose : () => setShown(undefined)}>
          {t(shown === undefined ? 'desk.cancel' : 'desk.languages.send.back')}
        </Button>
        {shown === undefined ? (
          <Button kind="primary" isPending={call.isBusy} isDisabled={interpreter.trim() === '' || tooMany} onPress={() => void look()}>
            {t('desk.languages.send.look')}
          </Button>
        ) : (
          <Button kind="primary" takesFocus isPending={call.isBusy} onPress={() => void save()}>
            {t('desk.languages.send.save')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
