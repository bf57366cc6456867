import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { LaptopKeyView } from '#shared/contract/epoch-calls.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { Chip } from '#ui/Chip.tsx';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { dateOnly } from '#ui/time.ts';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { AddLaptopKeyDialog } from './AddLaptopKeyDialog.tsx';

export interface LaptopKeysProps {
  readonly keys: readonly LaptopKeyView[];
  readonly now: number;
  readonly onChanged: () => void;
}

/** Public keys of other laptops that new forms can carry. */
export function LaptopKeys({ keys, now, onChanged }: LaptopKeysProps) {
  const { t, locale } = useTranslation();
  const api = useApi();
  const mayChange = useMay('laptopKey.add');
  const [isAdding, setAdding] = useState(false);
  const [added, setAdded] = useState<string>();
  const [removing, setRemoving] = useState<LaptopKeyView>();
  const call = useCall(onChanged, onChanged);

  const remove = ({ laptopKeyId }: LaptopKeyView): void => {
    setRemoving(undefined);
    setAdded(undefined);
    void call.run(() => api['laptopKey.remove']({ laptopKeyId }));
  };

  return (
    <section className="card stack" aria-labelledby="laptop-keys">
      <h2 id="laptop-keys">{t('desk.epochs.laptopsTitle')}</h2>
      <p className="small">{t('desk.epochs.laptopsIntro')}</p>
      {added === undefined ? null : (
        <Banner tone="ok" role="status">
          <bdi>{t('desk.epochs.added', { name: added })}</bdi>
        </Banner>
      )}
      {call.code === undefined ? null : <ErrorBanner code={call.code} onDismiss={call.dismiss} />}
      {keys.length === 0 ? <p className="small muted">{t('desk.epochs.laptopsNone')}</p> : null}
      <ul className="laptop-keys">
        {keys.map((key) => (
          <li key={key.laptopKeyId} className="card-row">
            <div>
              <p>
                <b>
                  <bdi>{key.name}</bdi>
                </b>{' '}
                {key.expiresAt <= now ? <Chip tone="u1">{t('desk.epochs.laptopExpired', { when: dateOnly(key.expiresAt, locale) })}</Chip> : <Chip tone="ok">{t('desk.epochs.laptopUntil', { when: dateOnly(key.expiresAt, locale) })}</Chip>}
              </p>
              <p className="small" lang="en">
                {key.fingerprint.join(' · ')}
              </p>
            </div>
            {mayChange ? (
              <Button kind="quiet" label={t('desk.epochs.removeOf', { name: key.name })} onPress={() => setRemoving(key)}>
                {t('desk.epochs.remove')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {mayChange ? (
        <div className="actions">
          <Button onPress={() => setAdding(true)}>{t('desk.epochs.addLaptop')}</Button>
        </div>
      ) : null}
      {isAdding ? (
        <AddLaptopKeyDialog
          onClose={() => setAdding(false)}
          onAdded={(name) => {
            setAdding(false);
            setAdded(name);
            onChanged();
          }}
        />
      ) : null}
      {removing ? (
        <ConfirmDialog title={t('desk.epochs.removeTitle', { name: removing.name })} confirm={t('desk.epochs.removeConfirm')} cancel={t('desk.cancel')} onCancel={() => setRemoving(undefined)} onConfirm={() => remove(removing)}>
          <p>{t('desk.epochs.removeWords')}</p>
        </ConfirmDialog>
      ) : null}
    </section>
  );
}
