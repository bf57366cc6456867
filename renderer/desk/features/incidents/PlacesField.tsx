import { useTranslation } from '#i18n/desk-translation.ts';
import { incidentCompoundsAtMost, type IncidentPlace } from '#shared/contract/incident-calls.ts';
import { Button } from '#ui/Button.tsx';
import { SearchSelect } from '#ui/SearchSelect.tsx';
import { useCompoundSearch } from '../../api/use-compound-search.ts';

/** Where it happened: compounds of the register, none or several. */
export function PlacesField({ places, onChange }: { readonly places: readonly IncidentPlace[]; readonly onChange: (places: readonly IncidentPlace[]) => void }) {
  const { t } = useTranslation();
  const offered = useCompoundSearch(places.map(({ compoundId }) => compoundId));
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
        <SearchSelect
          label={t('desk.incidents.addPlace')}
          description={t('desk.incidents.addPlaceWords')}
          chosen={null}
          options={offered.rows.map(({ compoundId, name }) => ({ value: compoundId, text: name === '' ? t('desk.compounds.nameless') : name }))}
          total={offered.total}
          isSearching={offered.isSearching}
          code={offered.code}
          onSearch={offered.search}
          onChoose={(chosen) => {
            const row = offered.rows.find(({ compoundId }) => compoundId === chosen);
            if (row !== undefined) onChange([...places, { compoundId: row.compoundId, number: row.number, name: row.name }]);
          }}
          maxLength={200}
        />
      )}
    </div>
  );
}
