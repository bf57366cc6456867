import type { useTranslation } from '#i18n/desk-translation.ts';
import { degreesText, type CompoundPoint } from '#shared/domain/compound-point.ts';

/** A point in one line, with as many digits as are known. */
export function pointWords(t: ReturnType<typeof useTranslation>['t'], { latitude, longitude, precision }: CompoundPoint): string {
  return t('desk.site.pointLine', { latitude: degreesText(latitude, precision), longitude: degreesText(longitude, precision) });
}
