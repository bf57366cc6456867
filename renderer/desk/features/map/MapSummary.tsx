import { useTranslation } from '#i18n/desk-translation.ts';
import type { Places } from '#shared/contract/overview-calls.ts';
import { dateAndTime } from '#ui/time.ts';
import { countIn, type Layer } from './layers.ts';
import type { PlaceWords } from './use-place-words.ts';

/** So many places are named. */
const named = 3;

/** What the map says, in sentences. */
export function MapSummary({ places, layer, words }: { readonly places: Places; readonly layer: Layer; readonly words: PlaceWords }) {
  const { t, locale } = useTranslation();
  const number = new Intl.NumberFormat(locale);
  const beside = layer === 'compounds' ? places.unplaced.compounds : places.elsewhere.reduce((sum, { tips }) => sum + tips, 0);
  const shown = places.places.filter((place) => countIn(place, layer) > 0).sort((one, other) => countIn(other, layer) - countIn(one, layer));
  const facts = { placed: number.format(places[layer] - beside), places: t('desk.map.places', { count: shown.length }) };
  // Names of districts have commas in them.
  const most = shown
    .slice(0, named)
    .map((place) => `${words.nameOf(place)}: ${number.format(countIn(place, layer))}`)
    .join('; ');
  return (
    <p>
      {layer === 'compounds' ? t('desk.map.summaryCompounds', { ...facts, compounds: t('desk.map.compounds', { count: places.compounds }) }) : t('desk.map.summaryTips', { ...facts, tips: t('desk.map.tips', { count: places.tips }) })}{' '}
      {shown.length === 0 ? null : t('desk.map.most', { places: most })} {layer === 'tips' && places.tipsInSeveral > 0 ? t('desk.map.several', { count: places.tipsInSeveral }) : null}{' '}
      <span className="muted">{t('desk.map.asOf', { when: dateAndTime(places.asOf, locale) })}</span>
    </p>
  );
}
