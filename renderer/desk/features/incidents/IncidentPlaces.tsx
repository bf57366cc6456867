import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { IncidentPlace, IncidentView } from '#shared/contract/incident-calls.ts';
import type { Code } from '#shared/errors.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';

/** Where it happened. A place of a raid whose status does not say so offers to record that; nothing is set by itself. */
export function IncidentPlaces({ incident: { number, date, places, unmarked }, onCompound, onMarked }: { readonly incident: IncidentView; readonly onCompound: (compoundId: string) => void; readonly onMarked: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const mayMark = useMay('compounds.recordStatus');
  const [code, setCode] = useState<Code>();
  const [said, setSaid] = useState('');
  const mark = async ({ compoundId, name }: IncidentPlace): Promise<void> => {
    setCode(undefined);
    const result = await api['compounds.recordStatus']({ compoundId, status: { state: 'raided', since: date, relocatedTo: null, source: t('desk.incidents.markSource', { number: String(number) }), reliability: 'F', credibility: '6' } });
    if (!result.ok) {
      setCode(result.code);
      return;
    }
    setSaid(t('desk.incidents.marked', { name }));
    onMarked();
  };
  return (
    <>
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
                  <Button isSmall label={t('desk.incidents.markOf', { name: place.name })} onPress={() => void mark(place)}>
                    {t('desk.incidents.mark')}
                  </Button>
                ) : null}
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      {code === undefined ? null : <ErrorBanner code={code} onDismiss={() => setCode(undefined)} />}
      <p className="said small muted" role="status">
        {said}
      </p>
    </>
  );
}
