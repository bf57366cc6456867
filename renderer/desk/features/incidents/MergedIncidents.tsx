import { useTranslation } from '#i18n/desk-translation.ts';
import { mergedAtOnce } from '#shared/contract/compound-calls.ts';
import type { IncidentView } from '#shared/contract/incident-calls.ts';
import { MergedEntries } from '#ui/MergedEntries.tsx';
import { usePages } from '../../api/use-pages.ts';
import { incidentName } from './incident-name.ts';

export interface MergedIncidentsProps {
  readonly incident: IncidentView;
  readonly mayChange: boolean;
  /** A change is under way. */
  readonly isBusy: boolean;
  readonly onPart: (incidentId: string) => void;
}

/** Incidents that are the same as one. */
export function MergedIncidents({ incident, mayChange, isBusy, onPart }: MergedIncidentsProps) {
  const translation = useTranslation();
  const { t } = translation;
  const { page, offset, onOffset } = usePages('incidents.get', incident, (mergedOffset) => ({ incidentId: incident.incidentId, mergedOffset }));
  return (
    <MergedEntries
      title={t('desk.incidents.merged')}
      entries={(page.state === 'ready' ? page.value.merged : []).map((other) => ({ id: other.incidentId, name: (
          <div>
            {incidentName(translation, other)}
            <p className="small muted">{t('desk.incidents.number', { number: String(other.number) })}</p>
          </div>
        ), partLabel: t('desk.incidents.partOf', { number: String(other.number) }) }))}
      code={page.state === 'failed' ? page.code : undefined}
      pages={{ offset, perPage: mergedAtOnce, total: incident.mergedTotal, onOffset }}
      part={mayChange ? { words: t('desk.incidents.part'), isBusy, onPress: onPart } : undefined}
    />
  );
}
