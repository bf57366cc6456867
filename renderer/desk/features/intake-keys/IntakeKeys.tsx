import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { IntakeKeyView } from '#shared/contract/intake-calls.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { Chip } from '#ui/Chip.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Page } from '#ui/Page.tsx';
import { RoleReason } from '#ui/RoleReason.tsx';
import { dateOnly } from '#ui/time.ts';
import { useNow } from '#ui/use-now.ts';
import { useNotice } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useReply } from '../../api/use-reply.ts';
import { MakeKeyDialog } from './MakeKeyDialog.tsx';
import { SaveFormDialog } from './SaveFormDialog.tsx';

export interface IntakeKeysProps {
  readonly onMade: () => void;
  /** Asks whether this key shall be destroyed. */
  readonly onDestroy: (key: { readonly keyId: string; readonly epoch: number }) => void;
}

/** The keys tips are sealed to, and the form that carries one. */
export function IntakeKeys({ onMade, onDestroy }: IntakeKeysProps) {
  const { t, locale } = useTranslation();
  const now = useNow();
  const { loaded, reload } = useReply('intakeKey.list', {});
  useNotice('deletions.changed', reload);
  const [isMaking, setMaking] = useState(false);
  const [made, setMade] = useState<IntakeKeyView>();
  const [formFor, setFormFor] = useState<IntakeKeyView>();
  const mayMake = useMay('intakeKey.create');
  const maySave = useMay('tipForm.save');
  const makeButton = mayMake ? (
    <Button kind="primary" onPress={() => setMaking(true)}>
      {t('desk.keys.make')}
    </Button>
  ) : (
    <RoleReason needed="manage" />
  );
  const keys = loaded.state === 'ready' ? [...loaded.value.keys].sort((a, b) => b.epoch - a.epoch) : [];
  const isEmpty = loaded.state === 'ready' && keys.length === 0;

  return (
    <Page title={t('desk.keys.title')} intro={t('desk.keys.intro')} {...(isEmpty ? {} : { actions: makeButton })}>
      {loaded.state === 'failed' ? <ErrorBanner code={loaded.code} /> : null}
      {made ? (
        <Banner tone="ok" role="status">
          {t('desk.keys.made', { epoch: made.epoch })}
        </Banner>
      ) : null}
      {isEmpty ? (
        <EmptyState title={t('desk.keys.noneTitle')} actions={makeButton}>
          <p>{t('desk.keys.noneWords')}</p>
        </EmptyState>
      ) : null}
      <ul className="cards" aria-label={t('desk.keys.title')}>
        {keys.map((key) => (
          <li key={key.keyId} className="card">
            <div className="card-head">
              <h2>{t('desk.keys.key', { epoch: key.epoch })}</h2>
              {key.state === 'live' ? null : <Chip tone="u1">{t(key.state === 'gone' ? 'desk.deletion.keyGone' : 'desk.deletion.keyGoing')}</Chip>}
              {key.expiresAt <= now ? <Chip tone="u1">{t('desk.keys.expired', { when: dateOnly(key.expiresAt, locale) })}</Chip> : <Chip tone="ok">{t('desk.keys.expires', { when: dateOnly(key.expiresAt, locale) })}</Chip>}
              <span className="small muted">{t('desk.keys.created', { when: dateOnly(key.createdAt, locale) })}</span>
            </div>
            <h3>{t('desk.keys.fingerprint')}</h3>
            <p className="fingerprint" lang="en">
              {key.fingerprint.join(' · ')}
            </p>
            <p className="small muted">{t('desk.keys.fingerprintHelp')}</p>
            {key.state === 'live' && (maySave || mayMake) ? (
              <div className="actions">
                {key.expiresAt <= now || !maySave ? null : (
                  <Button label={t('desk.keys.saveFormFor', { epoch: key.epoch })} onPress={() => setFormFor(key)}>
                    {t('desk.keys.saveForm')}
                  </Button>
                )}
                {mayMake ? (
                  <Button kind="quiet" label={t('desk.deletion.destroyKeyOf', { epoch: key.epoch })} onPress={() => onDestroy(key)}>
                    {t('desk.deletion.destroyKey')}
                  </Button>
                ) : null}
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      {isMaking ? (
        <MakeKeyDialog
          onClose={() => setMaking(false)}
          onMade={(key) => {
            setMaking(false);
            setMade(key);
            onMade();
            reload();
          }}
        />
      ) : null}
      {formFor ? <SaveFormDialog intakeKey={formFor} onClose={() => setFormFor(undefined)} /> : null}
    </Page>
  );
}
