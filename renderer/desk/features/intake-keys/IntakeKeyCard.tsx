import { useTranslation } from '#i18n/desk-translation.ts';
import type { IntakeKeyView } from '#shared/contract/intake-calls.ts';
import { keyAge } from '#shared/domain/key-epoch.ts';
import { Button } from '#ui/Button.tsx';
import { Chip } from '#ui/Chip.tsx';
import { dateOnly } from '#ui/time.ts';
import { useMay } from '../../api/RoleProvider.tsx';
import { FormsOfKey } from './FormsOfKey.tsx';
import { OtherTools } from './OtherTools.tsx';

export interface IntakeKeyCardProps {
  readonly intakeKey: IntakeKeyView;
  readonly now: number;
  /** Forms that were saved on this page so far: one more may carry it. */
  readonly formsSaved: number;
  /** What a key in a form is called. */
  readonly nameOf: (keyId: string) => string;
  readonly onSaveForm: () => void;
  readonly onSaveCard: () => void;
  readonly onSavePoster: () => void;
  readonly onDestroy: () => void;
}

/** One intake key: how long it is good for, its words, the forms that carry it, and what can be done with it. */
export function IntakeKeyCard({ intakeKey: key, now, formsSaved, nameOf, onSaveForm, onSaveCard, onSavePoster, onDestroy }: IntakeKeyCardProps) {
  const { t, locale } = useTranslation();
  const mayDestroy = useMay('intakeKey.destroy');
  const maySave = useMay('tipForm.save');
  const { epoch } = key;
  const age = keyAge(key, now);
  const ends = dateOnly(key.expiresAt, locale);
  const lastDay = dateOnly(key.destroyAfter, locale);
  const canSave = age === 'valid' && maySave;
  return (
    <li className="card">
      <div className="card-head">
        <h2>{t('desk.keys.key', { epoch })}</h2>
        {key.state === 'live' ? null : <Chip tone="u1">{t(key.state === 'gone' ? 'desk.deletion.keyGone' : 'desk.deletion.keyGoing')}</Chip>}
        {age === 'valid' ? <Chip tone="ok">{t('desk.keys.expires', { when: ends })}</Chip> : <Chip tone="u1">{t('desk.keys.expired', { when: ends })}</Chip>}
        {age === 'done' && key.state === 'live' ? <Chip tone="u2">{t('desk.epochs.mayGo')}</Chip> : null}
        <span className="small muted">{t('desk.keys.created', { when: dateOnly(key.createdAt, locale) })}</span>
      </div>
      <h3>{t('desk.keys.fingerprint')}</h3>
      <p className="fingerprint" lang="en">
        {key.fingerprint.join(' · ')}
      </p>
      <p className="small muted">{t('desk.keys.fingerprintHelp')}</p>
      {key.state === 'live' ? <OtherTools keyId={key.keyId} epoch={epoch} /> : null}
      {key.state === 'live' ? <p className="small">{t(age === 'done' ? 'desk.epochs.sealedUntil' : 'desk.epochs.sealsUntil', { when: lastDay })}</p> : null}
      <h3>{t('desk.epochs.forms')}</h3>
      <FormsOfKey keyId={key.keyId} now={now} formsSaved={formsSaved} nameOf={nameOf} />
      {key.state === 'live' && (maySave || mayDestroy) ? (
        <div className="actions">
          {canSave ? (
            <>
              <Button label={t('desk.keys.saveFormFor', { epoch })} onPress={onSaveForm}>
                {t('desk.keys.saveForm')}
              </Button>
              <Button label={t('desk.epochs.posterOf', { epoch })} onPress={onSavePoster}>
                {t('desk.epochs.poster')}
              </Button>
              <Button label={t('desk.epochs.cardOf', { epoch })} onPress={onSaveCard}>
                {t('desk.epochs.card')}
              </Button>
            </>
          ) : null}
          {mayDestroy ? (
            <Button kind="quiet" label={t('desk.deletion.destroyKeyOf', { epoch })} onPress={onDestroy}>
              {t('desk.deletion.destroyKey')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}
