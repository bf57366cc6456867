import { useState, type SubmitEvent } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { ChosenTip } from '#shared/domain/chosen-tips.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Page } from '#ui/Page.tsx';
import { Pager } from '#ui/Pager.tsx';
import { TextField } from '#ui/TextField.tsx';
import { dateAndTime } from '#ui/time.ts';
import { CallReason } from '../../api/CallReason.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { useReply } from '../../api/use-reply.ts';

const perPage = 50;

export interface DossiersProps {
  /** Tips chosen for the next dossier. */
  readonly chosen: readonly ChosenTip[];
  readonly onLeaveOut: (tipId: string) => void;
  /** The chosen tips are in a dossier now. */
  readonly onCreated: (dossierId: string) => void;
  readonly onOpen: (dossierId: string) => void;
  readonly onBriefing: () => void;
}

/** Dossiers made so far, and the next one from the chosen tips. */
export function Dossiers({ chosen, onLeaveOut, onCreated, onOpen, onBriefing }: DossiersProps) {
  const { t, locale } = useTranslation();
  const api = useApi();
  const [offset, setOffset] = useState(0);
  const mayCreate = useMay('dossier.create');
  const { loaded } = useReply('dossier.list', { offset, limit: perPage });
  const [title, setTitle] = useState('');
  const [isChecked, setChecked] = useState(false);
  const call = useCall();

  const create = (): Promise<unknown> =>
    call.run(
      () => api['dossier.create']({ title, tipIds: chosen.map((tip) => tip.tipId) }),
      ({ dossierId }) => onCreated(dossierId),
    );
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (title.trim() !== '') void create();
  };

  const { total, dossiers } = loaded.state === 'ready' ? loaded.value : { total: 0, dossiers: [] };
  return (
    <Page title={t('desk.dossiers.title')} intro={t('desk.dossiers.intro')} actions={<Button onPress={onBriefing}>{t('desk.briefing.open')}</Button>}>
      {loaded.state === 'failed' ? <ErrorBanner code={loaded.code} /> : null}
      {chosen.length === 0 || mayCreate ? null : <CallReason call="dossier.create" />}
      {chosen.length === 0 || !mayCreate ? null : (
        <form className="card stack" onSubmit={submit} noValidate>
          <h2>{t('desk.dossiers.newTitle')}</h2>
          <h3>{t('desk.dossiers.chosen')}</h3>
          <ul className="chosen-tips" aria-label={t('desk.dossiers.chosen')}>
            {chosen.map((tip) => (
              <li key={tip.tipId} className="chosen-tip">
                {t('desk.dossiers.tip', { number: String(tip.number) })}
                <Button kind="quiet" isSmall label={t('desk.dossiers.leaveOut', { number: String(tip.number) })} onPress={() => onLeaveOut(tip.tipId)}>
                  ×
                </Button>
              </li>
            ))}
          </ul>
          <TextField
            label={t('desk.dossiers.name')}
            description={t('desk.dossiers.nameHelp')}
            value={title}
            onChange={setTitle}
            maxLength={200}
            takesFocus
            {...(isChecked && title.trim() === '' ? { error: t('desk.dossiers.nameMissing') } : {})}
          />
          {call.code === undefined ? null : <ErrorBanner code={call.code} />}
          <div className="actions">
            <Button kind="primary" type="submit" isPending={call.isBusy}>
              {t('desk.dossiers.create')}
            </Button>
          </div>
        </form>
      )}
      {loaded.state === 'ready' && total === 0 && chosen.length === 0 ? (
        <EmptyState title={t('desk.dossiers.noneTitle')}>
          <p>{t('desk.dossiers.noneWords')}</p>
        </EmptyState>
      ) : null}
      {dossiers.length === 0 ? null : (
        <section>
          <h2>{t('desk.dossiers.existing')}</h2>
          <ul className="cards">
            {dossiers.map((dossier) => (
              <li key={dossier.dossierId} className="card card-row">
                <span>
                  <b>{dossier.title}</b>
                  <span className="small muted">
                    {' '}
                    {t('desk.dossiers.tips', { count: dossier.tips })} · {t('desk.dossiers.created', { when: dateAndTime(dossier.createdAt, locale) })} ·{' '}
                    {dossier.exportedAt === null ? t('desk.dossiers.notExported') : t('desk.dossiers.exported', { when: dateAndTime(dossier.exportedAt, locale) })}
                  </span>
                </span>
                <Button label={`${t('desk.dossiers.open')} ${dossier.title}`} onPress={() => onOpen(dossier.dossierId)}>
                  {t('desk.dossiers.open')}
                </Button>
              </li>
            ))}
          </ul>
          <Pager offset={offset} perPage={perPage} total={total} onOffset={setOffset} />
        </section>
      )}
    </Page>
  );
}
