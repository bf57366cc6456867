import { useTranslation } from '#i18n/desk-translation.ts';
import type { PlacedCounts } from '#shared/contract/overview-calls.ts';
import { placeName, type Level } from './place-names.ts';

export interface PlaceWords {
  readonly nameOf: (place: Pick<PlacedCounts, 'province' | 'district'>) => string;
  /** "12 compounds, 40 tips" */
  readonly countsOf: (counts: Pick<PlacedCounts, 'compounds' | 'tips'>) => string;
}

export function usePlaceWords(level: Level): PlaceWords {
  const { t, locale } = useTranslation();
  return {
    nameOf: (place) => placeName(place, level, locale, { inDistrict: (names) => t('desk.map.inDistrict', names), districtUnknown: (names) => t('desk.map.districtUnknown', names) }),
    countsOf: ({ compounds, tips }) => t('desk.map.both', { compounds: t('desk.map.compounds', { count: compounds }), tips: t('desk.map.tips', { count: tips }) }),
  };
}
