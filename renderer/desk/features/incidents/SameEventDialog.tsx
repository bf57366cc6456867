import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Code } from '#shared/errors.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Pager } from '#ui/Pager.tsx';
import { useReply } from '../../api/use-reply.ts';
import { incidentName } from './incident-name.ts';

const perPage = 20;

/** Chooses the incident that is the same event, among all others, the latest first. */
export function SameEventDialog({ except, code, isBusy, onChoose, onClose }: { readonly except: string; readonly code: Code | undefined; readonly isBusy: boolean; readonly onChoose: (incidentId: string) => void; readonly onClose: () => void }) {
  const translation = useTranslation();
  const { t } = translation;
  const [offset, setOffset] = useState(0);
  const { loaded } = useReply('incidents.list', { kind: null, year: null, compoundId: null, offset, limit: perPage });
  const rows = loaded.state === 'ready' ? loaded.value.rows.filter(({ incidentId }) => incidentId !== except) : [];
  const total = loaded.state === 'ready' ? loaded.value.total : 0;
  return (
    <Dialog title={t('desk.incidents.mergeTitle')} onClose={onClose} isBusy={isBusy}>
      <p className="small muted">{t('desk.incidents.mergeWords')}</p>
      {loaded.state === 'failed' ? <ErrorBanner code={loaded.code} /> : null}
      {loaded.state === 'ready' && total <= 1 ? <p className="muted">{t('desk.incidents.mergeNone')}</p> : null}
      <ul className="plain-list choices" aria-label={t('desk.incidents.list')}>
        {rows.map((row) => (
          <li key={row.incidentId} className="choice">
            <div>
              {incidentName(translation, row)}
              <p className="tiny muted">
                {t('desk.incidents.number', { number: String(row.number) })} <bdi dir="auto">{row.places.map(({ name }) => name).join(' · ')}</bdi>
              </p>
            </div>
            <Button isSmall isPending={isBusy} label={t('desk.incidents.chooseOf', { number: String(row.number) })} onPress={() => onChoose(row.incidentId)}>
              {t('desk.incidents.choose')}
            </Button>
          </li>
        ))}
      </ul>
      <Pager
        offset={offset}
        perPage={perPage}
        total={total}
        onOffset={setOffset}
      />
      {code === undefined ? null : <ErrorBanner code={code} />}
      <div className="actions">
        <Button isPending={isBusy} onPress={onClose}>
          {t('desk.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
