import { useTranslation } from '#i18n/desk-translation.ts';
import type { PlaceFilter } from '#shared/contract/place-filter.ts';
import type { Places } from '#shared/contract/overview-calls.ts';
import { Button } from '#ui/Button.tsx';

export interface ElsewhereProps {
  readonly places: Places;
  readonly onCompounds: (place: PlaceFilter) => void;
  readonly onTips: (place: PlaceFilter) => void;
}

/** What has no place on the map, counted and one press away: nothing is dropped. */
export function Elsewhere({ places: { elsewhere, unplaced }, onCompounds, onTips }: ElsewhereProps) {
  const { t } = useTranslation();
  const nameOf = (country: Places['elsewhere'][number]['country']): string => (country === null ? t('desk.map.noPlace') : country === 'KH' ? t('desk.map.countryOnly') : t(`desk.map.country.${country}`));
  return (
    <section className="card stack">
      <h2>{t('desk.map.elsewhere')}</h2>
      {elsewhere.length === 0 && unplaced.compounds === 0 ? <p className="small muted">{t('desk.map.elsewhereNone')}</p> : null}
      <ul className="map-elsewhere">
        {unplaced.compounds === 0 ? null : (
          <li>
            <Button kind="quiet" isSmall onPress={() => onCompounds({ country: null })}>
              {t('desk.map.symbol', { place: t('desk.map.noPlace'), counts: t('desk.map.compounds', { count: unplaced.compounds }) })}
            </Button>
          </li>
        )}
        {elsewhere.map(({ country, tips }) => (
          <li key={country ?? 'none'}>
            <Button kind="quiet" isSmall onPress={() => onTips({ country })}>
              {t('desk.map.symbol', { place: nameOf(country), counts: t('desk.map.tips', { count: tips }) })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
