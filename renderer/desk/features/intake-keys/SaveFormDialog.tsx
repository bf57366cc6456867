import { useState, type SubmitEvent } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import type { LaptopKeyView } from '#shared/contract/epoch-calls.ts';
import type { IntakeKeyView, WayToSend } from '#shared/contract/intake-calls.ts';
import { formSettingsLimits } from '#shared/domain/form-settings.ts';
import { keyAge } from '#shared/domain/key-epoch.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { fileSize } from '#ui/size.ts';
import { TextField } from '#ui/TextField.tsx';
import { useNow } from '#ui/use-now.ts';
import { useApi, useHost } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { loudWordIn } from './loud-word.ts';
import { MoreKeys } from './MoreKeys.tsx';
import { WayFields } from './WayFields.tsx';

const noWay: WayToSend = { carrier: '', address: '', hours: '', readWithin: '' };
const waysAtMost = 5;

/** Says nothing about what is in the file: it may be seen in a phone's list of downloads. */
const neutralName = 'notes';

export interface SaveFormDialogProps {
  readonly intakeKey: IntakeKeyView;
  /** All keys of this vault; the valid ones can be in the form as well. */
  readonly otherKeys: readonly IntakeKeyView[];
  readonly laptopKeys: readonly LaptopKeyView[];
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

/** Title, keys and ways to send, then a place for the file. */
export function SaveFormDialog({ intakeKey, otherKeys, laptopKeys, onSaved, onClose }: SaveFormDialogProps) {
  const { t, locale } = useTranslation();
  const api = useApi();
  const host = useHost();
  const now = useNow();
  const [title, setTitle] = useState('');
  const [fileName, setFileName] = useState(neutralName);
  const [newerForm, setNewerForm] = useState('');
  const [moreKeys, setMoreKeys] = useState<readonly string[]>([]);
  const [ways, setWays] = useState<readonly WayToSend[]>([noWay]);
  const [isChecked, setChecked] = useState(false);
  const call = useCall();
  const [saved, setSaved] = useState<Reply<'tipForm.save'>>();

  const save = async (): Promise<void> => {
    call.dismiss();
    const chosen = await host.choose('tip-form', `${fileName.trim().replace(/\.html?$/iu, '')}.html`);
    if (!chosen) return;
    await call.run(
      () => api['tipForm.save']({ keyId: intakeKey.keyId, moreKeys: [...moreKeys], title, waysToSend: [...ways], newerForm, handle: chosen.handle }),
      (reply) => {
        setSaved(reply);
        onSaved();
      },
    );
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setChecked(true);
    const isComplete = title.trim() !== '' && fileName.trim() !== '' && ways.every((way) => way.carrier.trim() !== '' && way.address.trim() !== '');
    if (isComplete && !call.isBusy) void save();
  };

  const loudWord = loudWordIn(`${title} ${fileName}`);
  return (
    <Dialog title={t('desk.keys.formTitle')} isBusy={call.isBusy} onClose={onClose} isWide>
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
          <TextField
            label={t('desk.epochs.fileName')}
            description={t('desk.epochs.fileNameHelp')}
            value={fileName}
            onChange={setFileName}
            maxLength={60}
            {...(isChecked && fileName.trim() === '' ? { error: t('desk.epochs.fileNameMissing') } : {})}
          />
          {loudWord === undefined ? null : (
            <Banner tone="warning" role="status">
              {t('desk.epochs.loud', { word: loudWord })}
            </Banner>
          )}
          <MoreKeys
            ownKeys={otherKeys.filter((key) => key.keyId !== intakeKey.keyId && key.state === 'live' && keyAge(key, now) === 'valid')}
            laptopKeys={laptopKeys.filter((key) => keyAge(key, now) === 'valid')}
            chosen={moreKeys}
            onChange={setMoreKeys}
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
          <TextField label={t('desk.epochs.newerForm')} description={t('desk.epochs.newerFormHelp')} value={newerForm} onChange={setNewerForm} maxLength={formSettingsLimits.newerFormUnits} />
          {call.code === undefined ? null : <ErrorBanner code={call.code} />}
          <div className="actions">
            <Button isPending={call.isBusy} onPress={onClose}>
              {t('desk.cancel')}
            </Button>
            <Button kind="primary" type="submit" isPending={call.isBusy}>
              {call.isBusy ? t('desk.keys.saving') : t('desk.keys.chooseFile')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
