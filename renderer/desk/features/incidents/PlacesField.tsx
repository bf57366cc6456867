import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { incidentCompoundsAtMost, type IncidentPlace } from '#shared/contract/incident-calls.ts';
import { Button } from '#ui/Button.tsx';
import { ComboBox } from '#ui/ComboBox.tsx';
import { useReply } from '../../api/use-reply.ts';

const offeredAtMost = 12;

/** Where it happened: compounds of the register, none or several. */
export function PlacesField({ places, onChange }: { readonly places: readonly IncidentPlace[]; readonly onChange: (places: readonly IncidentPlace[]) => void }) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const { loaded } = useReply('compounds.list', { search, offset: 0, limit: offeredAtMost + places.length });
  const offered = loaded.state === 'ready' ? loaded.value.rows.filter((row) => !places.some(({ compoundId }) => compoundId === row.compoundId)).slice(0, offeredAtMost) : [];
  return (
    <div className="stack">
      {places.length === 0 ? null : (
        <ul className="plain-list" aria-label={t('desk.incidents.places')}>
          {places.map((place) => (
            <li key={place.compoundId} className="status-entry">
              <bdi dir="auto">{place.name}</bdi>
              <Button isSmall kind="quiet" label={t('desk.incidents.placeRemoveOf', { name: place.name })} onPress={() => onChange(places.filter(({ compoundId }) => compoundId !== place.compoundId))}>
                {t('desk.incidents.placeRemove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {places.length >= incidentCompoundsAtMost ? (
        <p className="small muted">{t('desk.incidents.placesFull')}</p>
      ) : (
        <ComboBox
          label={t('desk.incidents.addPlace')}
          description={t('desk.incidents.addPlaceWords')}
          value={search}
          options={offered.map(({ compoundId, name }) => ({ value: compoundId, text: name }))}
          onChange={setSearch}
          onChoose={(chosen) => {
            const row = offered.find(({ compoundId }) => compoundId === chosen);
            setSearch('');
            if (row !== undefined) onChange([...places, { compoundId: row.compoundId, number: row.number, name: row.name }]);
          }}
          maxLength={200}
        />
      )}
    </div>
  );
}
