import { useTranslation } from '#i18n/desk-translation.ts';
import type { IncidentRow } from '#shared/contract/incident-calls.ts';
import { incidentCounts } from '#shared/domain/incident.ts';
import { Button } from '#ui/Button.tsx';
import { tallyWords } from '#ui/figure-words.ts';
import { incidentName } from './incident-name.ts';

export interface IncidentTableProps {
  readonly label: string;
  readonly rows: readonly IncidentRow[];
  /** Not where all of them are of one place. */
  readonly hasPlaces?: boolean;
  readonly onOpen: (incidentId: string) => void;
}

/** Incidents, the latest first, with what is known of each count. */
export function IncidentTable({ label, rows, hasPlaces = false, onOpen }: IncidentTableProps) {
  const translation = useTranslation();
  const { t } = translation;
  return (
    <div className="table-scroller">
      <table className="table incident-table" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t('desk.incidents.ofTip')}</th>
            {incidentCounts.map((counted) => (
              <th key={counted} scope="col">
                {t(`desk.incidents.count.${counted}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.incidentId}>
              <th scope="row">
                <Button isSmall kind="quiet" onPress={() => onOpen(row.incidentId)}>
                  {incidentName(translation, row)}
                </Button>
                <p className="tiny muted">
                  {[t('desk.incidents.number', { number: String(row.number) }), ...(row.tips === 0 ? [] : [t('desk.incidents.tipsCount', { count: row.tips })])].join(' · ')}
                </p>
                {row.agency === '' ? null : (
                  <p className="tiny muted">
                    <bdi dir="auto">{row.agency}</bdi>
                  </p>
                )}
                {hasPlaces ? <Places row={row} /> : null}
              </th>
              {incidentCounts.map((counted) => (
                <td key={counted}>
                  <span className={row.tallies[counted].is === 'unknown' ? 'count-unknown' : ''}>{tallyWords(t, row.tallies[counted])}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Places({ row: { places, placesTotal } }: { readonly row: IncidentRow }) {
  const { t } = useTranslation();
  if (placesTotal === 0) return null;
  return (
    <p className="tiny muted">
      <bdi dir="auto">{places.map(({ name }) => name).join(' · ')}</bdi>
      {placesTotal > places.length ? ` ${t('desk.incidents.placesMore', { count: placesTotal - places.length })}` : ''}
    </p>
  );
}
