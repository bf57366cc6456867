import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import { deskLanguageFor } from '#shared/domain/desk-language.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { useApi, useHost } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';

export interface SaveCustodyDialogProps {
  readonly tipId: string;
  readonly number: number;
  /** Staff whose names go into the record. */
  readonly actors: readonly string[];
  readonly onClose: () => void;
}

/** Says what leaves with the record, names of staff above all, before it is saved. */
export function SaveCustodyDialog({ tipId, number, actors, onClose }: SaveCustodyDialogProps) {
  const { t, locale } = useTranslation();
  const api = useApi();
  const host = useHost();
  const [format, setFormat] = useState<'json' | 'page'>('json');
  const [saved, setSaved] = useState<Reply<'custody.export'>>();
  const call = useCall();

  const save = async (): Promise<void> => {
    call.dismiss();
    const chosen = await host.choose('custody', `${t('desk.custody.suggestedName', { number: String(number) })}.${format === 'json' ? 'json' : 'pdf'}`);
    if (!chosen) return;
    await call.run(() => api['custody.export']({ tipId, format, language: deskLanguageFor(null, [locale]), handle: chosen.handle }), setSaved);
  };

  return (
    <Dialog title={t('desk.custody.title')} isBusy={call.isBusy} onClose={onClose}>
      <p>{t('desk.custody.intro')}</p>
      <section>
        <h3>{t('desk.custody.namesTitle')}</h3>
        <ul className="small">
          <li>{t('desk.custody.names', { names: [...new Set(actors.map((name) => (name === '' ? t('desk.custody.recovery') : name)))].join(', ') })}</li>
          <li>{t('desk.custody.hashes')}</li>
          <li>{t('desk.custody.device')}</li>
          <li>{t('desk.custody.outcomes')}</li>
        </ul>
      </section>
      <RadioGroup
        label={t('desk.custody.formatLabel')}
        value={format}
        options={[
          { value: 'json', text: t('desk.custody.json') },
          { value: 'page', text: t('desk.custody.page') },
        ]}
        onChange={setFormat}
      />
      {call.code === undefined ? null : <ErrorBanner code={call.code} />}
      {saved ? (
        <Banner tone="ok" role="status">
          <p>{t('desk.custody.saved', { name: saved.savedAs })}</p>
          <p className="hash">{t('desk.custody.savedSha256', { sha256: saved.sha256 })}</p>
        </Banner>
      ) : null}
      <div className="actions">
        <Button isPending={call.isBusy} onPress={onClose}>
          {t(saved ? 'desk.close' : 'desk.custody.cancel')}
        </Button>
        <Button kind="primary" takesFocus isPending={call.isBusy} onPress={() => void save()}>
          {t('desk.custody.confirm')}
        </Button>
      </div>
    </Dialog>
  );
}
