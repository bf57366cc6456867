import { useState, type SubmitEvent } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import type { IntakeKeyView, WayToSend } from '#shared/contract/intake-calls.ts';
import type { Code } from '#shared/errors.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { fileSize } from '#ui/size.ts';
import { TextField } from '#ui/TextField.tsx';
import { useApi, useHost } from '../../api/ConnectionProvider.tsx';
import { WayFields } from './WayFields.tsx';

const noWay: WayToSend = { carrier: '', address: '', hours: '', readWithin: '' };
const waysAtMost = 5;

/** Says nothing about what is in the file: it may be seen in a phone's list of downloads. */
const neutralName = 'notes.html';

/** Title and ways to send, then a place for the file. */
export function SaveFormDialog({ intakeKey, onClose }: { readonly intakeKey: IntakeKeyView; readonly onClose: () => void }) {
  const { t, locale } = useTranslation();
  const api = useApi();
  const host = useHost();
  const [title, setTitle] = useState('');
  const [ways, setWays] = useState<readonly WayToSend[]>([noWay]);
  const [isChecked, setChecked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [code, setCode] = useState<Code>();
  const [saved, setSaved] = useState<Reply<'tipForm.save'>>();

  const save = async (): Promise<void> => {
    setCode(undefined);
    const chosen = await host.choose('tip-form', neutralName);
    if (!chosen) return;
    setBusy(true);
    const result = await api['tipForm.save']({ keyId: intakeKey.keyId, title, waysToSend: [...ways], handle: chosen.handle });
    setBusy(false);
    if (result.ok) setSaved(result.value);
    else setCode(result.code);
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setChecked(true);
    const isComplete = title.trim() !== '' && ways.every((way) => way.carrier.trim() !== '' && way.address.trim() !== '');
    if (isComplete && !isBusy) void save();
  };

  return (
    <Dialog title={t('desk.keys.formTitle')} onClose={onClose} isWide>
      {saved ? (
        <div className="stack">
          <Banner tone="ok" role="status">
            {t('desk.keys.saved', { name: saved.savedAs, size: fileSize(saved.sizeBytes, locale) })}
          </Banner>
          <p>{t('desk.keys.savedNext')}</p>
          <p className="small muted">{t('desk.keys.savedCheck')}</p>
          <p className="hash">{saved.sha256}</p>
          <div className="actions">
            <Button kind="primary" takesFocus onPress={onClose}>
              {t('desk.close')}
            </Button>
          </div>
        </div>
      ) : (
        <form className="stack" onSubmit={submit} noValidate>
          <p className="muted">{t('desk.keys.formIntro')}</p>
          <TextField
            label={t('desk.keys.formName')}
            description={t('desk.keys.formNameHelp')}
            value={title}
            onChange={setTitle}
            maxLength={100}
            takesFocus
            {...(isChecked && title.trim() === '' ? { error: t('desk.keys.formNameMissing') } : {})}
          />
          {ways.map((way, index) => (
            <WayFields
              // A way has no identity but its place; removing one shows the values of the next, as it should.
              key={`way ${index}`}
              number={index + 1}
              way={way}
              isChecked={isChecked}
              onChange={(changed) => setWays(ways.map((each, at) => (at === index ? changed : each)))}
              onRemove={ways.length > 1 ? () => setWays(ways.filter((_each, at) => at !== index)) : undefined}
            />
          ))}
          {ways.length < waysAtMost ? (
            <div>
              <Button isSmall onPress={() => setWays([...ways, noWay])}>
                {t('desk.keys.addWay')}
              </Button>
            </div>
          ) : null}
          <p className="small muted">{t('desk.keys.fileNameNote')}</p>
          {code === undefined ? null : <ErrorBanner code={code} />}
          <div className="actions">
            <Button onPress={onClose}>{t('desk.cancel')}</Button>
            <Button kind="primary" type="submit" isPending={isBusy}>
              {isBusy ? t('desk.keys.saving') : t('desk.keys.chooseFile')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
