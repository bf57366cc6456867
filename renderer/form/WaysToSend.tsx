import type { FormWayToSend } from '#shared/domain/form-settings.ts';
import { useTranslation } from '#i18n/form-translation.ts';

/** How staff want it to reach them, in their own words. */
export function WaysToSend({ ways }: { readonly ways: readonly FormWayToSend[] }) {
  const { t } = useTranslation();
  return (
    <>
      <p>{ways.length > 1 ? t('form.sealed.severalWays') : t('form.sealed.oneWay')}</p>
      <ul className="ways">
        {ways.map((way, index) => (
          <li key={index}>
            <strong dir="auto">{way.carrier}</strong>
            <span className="address" dir="auto">
              {way.address}
            </span>
            {way.hours.trim() !== '' && <span dir="auto">{t('form.sealed.hours', { hours: way.hours })}</span>}
            {way.readWithin.trim() !== '' && <span dir="auto">{t('form.sealed.readWithin', { time: way.readWithin })}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
