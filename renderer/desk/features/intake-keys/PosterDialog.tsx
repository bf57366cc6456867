import { useState, type SubmitEvent } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import type { IntakeKeyView } from '#shared/contract/intake-calls.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { fileSize } from '#ui/size.ts';
import { TextField } from '#ui/TextField.tsx';
import { useApi, useHost } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { PosterPreview } from './PosterPreview.tsx';

/** A plain name: the file may lie on a stick that others see. */
const neutralName = 'six words.pdf';

/** Shows what the poster will say and saves it. */
export function PosterDialog({ intakeKey, onClose }: { readonly intakeKey: IntakeKeyView; readonly onClose: () => void }) {
  const { t, locale } = useTranslation();
  const api = useApi();
  const host = useHost();
  const [organisation, setOrganisation] = useState('');
  const call = useCall();
  const [saved, setSaved] = useState<Reply<'keyPoster.save'>>();

  const save = async (): Promise<void> => {
    call.dismiss();
    const chosen = await host.choose('key-poster', neutralName);
    if (!chosen) return;
    await call.run(() => api['keyPoster.save']({ keyIds: [intakeKey.keyId], organisation, handle: chosen.handle }), setSaved);
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!call.isBusy) void save();
  };

  return (
    <Dialog title={t('desk.epochs.posterTitle')} isBusy={call.isBusy} onClose={onClose} isWide>
      <form className="stack" onSubmit={submit} noValidate>
        <p className="muted">{t('desk.epochs.posterIntro')}</p>
        <TextField label={t('desk.epochs.posterOrganisation')} value={organisation} onChange={setOrganisation} maxLength={100} takesFocus />
        <PosterPreview organisation={organisation} words={intakeKey.fingerprint} expiresAt={intakeKey.expiresAt} />
        {call.code === undefined ? null : <ErrorBanner code={call.code} />}
        {saved ? (
          <Banner tone="ok" role="status">
            {t('desk.epochs.posterSaved', { name: saved.savedAs, size: fileSize(saved.sizeBytes, locale) })}
          </Banner>
        ) : null}
        <div className="actions">
          <Button isPending={call.isBusy} onPress={onClose}>
            {t(saved ? 'desk.close' : 'desk.cancel')}
          </Button>
          <Button kind="primary" type="submit" isPending={call.isBusy}>
            {t(call.isBusy ? 'desk.epochs.posterSaving' : 'desk.epochs.posterSave')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
