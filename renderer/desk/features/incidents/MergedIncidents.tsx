import { useTranslation } from '#i18n/desk-translation.ts';
import { mergedAtOnce } from '#shared/contract/compound-calls.ts';
import type { IncidentView } from '#shared/contract/incident-calls.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Pager } from '#ui/Pager.tsx';
import { usePages } from '../../api/use-pages.ts';
import { incidentName } from './incident-name.ts';

export interface MergedIncidentsProps {
  readonly incident: IncidentView;
  readonly mayChange: boolean;
  /** A change is under way. */
  readonly isBusy: boolean;
  readonly onPart: (incidentId: string) => void;
}

/** Incidents that are the same as one, each to be parted from it again. Nothing where there is none. */
export function MergedIncidents({ incident, mayChange, isBusy, onPart }: MergedIncidentsProps) {
  const translation = useTranslation();
  const { t } = translation;
  const { page, offset, onOffset } = usePages('incidents.get', incident, (mergedOffset) => ({ incidentId: incident.incidentId, mergedOffset }));
  if (incident.mergedTotal === 0) return null;
  return (
    <section className="stack">
      <h2>{t('desk.incidents.merged')}</h2>
      <ul className="plain-list" aria-label={t('desk.incidents.merged')}>
        {(page.state === 'ready' ? page.value.merged : []).map((other) => (
          <li key={other.incidentId} className="status-entry">
            <div>
              {incidentName(translation, other)}
              <p className="small muted">{t('desk.incidents.number', { number: String(other.number) })}</p>
            </div>
            {mayChange ? (
              <Button isSmall kind="quiet" label={t('desk.incidents.partOf', { number: String(other.number) })} isPending={isBusy} onPress={() => onPart(other.incidentId)}>
                {t('desk.incidents.part')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {page.state === 'failed' ? <ErrorBanner code={page.code} /> : null}
      <Pager offset={offset} perPage={mergedAtOnce} total={incident.mergedTotal} onOffset={onOffset} />
    </section>
  );
}
