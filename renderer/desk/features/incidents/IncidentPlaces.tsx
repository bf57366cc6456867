import { useRef } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { useSaid } from '#i18n/use-said.ts';
import type { IncidentPlace, IncidentView } from '#shared/contract/incident-calls.ts';
import { Button } from '#ui/Button.tsx';
import { CutNote } from '#ui/CutNote.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useKeptFocus } from '#ui/use-kept-focus.ts';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useCall } from '../../api/use-call.ts';

/** Where it happened. A place of a raid whose status does not say so offers to record that; nothing is set by itself. */
export function IncidentPlaces({ incident: { number, date, places, placesTotal, unmarked }, onCompound, onMarked }: { readonly incident: IncidentView; readonly onCompound: (compoundId: string) => void; readonly onMarked: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const mayMark = useMay('compounds.recordStatus');
  const call = useCall();
  const [said, say] = useSaid();
  const outcome = useRef<HTMLParagraphElement>(null);
  const area = useKeptFocus(outcome);
  const mark = ({ compoundId, name }: IncidentPlace): void =>
    void call.run(
      () => api['compounds.recordStatus']({ compoundId, status: { state: 'raided', since: date, relocatedTo: null, source: t('desk.incidents.markSource', { number: String(number) }), reliability: 'F', credibility: '6' } }),
      () => {
        say(({ t }) => t('desk.incidents.marked', { name }));
        onMarked();
      },
    );
  return (
    <div ref={area}>
      {places.length === 0 ? <span className="muted">{t('desk.incidents.placesNone')}</span> : null}
      <ul className="plain-list" aria-label={t('desk.incidents.places')}>
        {places.map((place) => (
          <li key={place.compoundId} className="incident-place">
            <Button isSmall kind="quiet" onPress={() => onCompound(place.compoundId)}>
              <bdi dir="auto">{place.name}</bdi>
            </Button>
            {place.isMerged ? <span className="small muted">({t('desk.incidents.fromMerged')})</span> : null}
            {unmarked.some(({ compoundId }) => compoundId === place.compoundId) ? (
              <div className="small muted">
                {t('desk.incidents.unmarked', { name: place.name })}{' '}
                {mayMark ? (
                  <Button isSmall label={t('desk.incidents.markOf', { name: place.name })} isPending={call.isBusy} onPress={() => mark(place)}>
                    {t('desk.incidents.mark')}
                  </Button>
                ) : null}
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      <CutNote shown={places.length} total={placesTotal} />
      {call.code === undefined ? null : <ErrorBanner code={call.code} onDismiss={call.dismiss} />}
      <p ref={outcome} tabIndex={-1} className="said small muted" role="status">
        {said}
      </p>
    </div>
  );
}
