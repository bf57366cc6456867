import { useTranslation } from '#i18n/desk-translation.ts';
import { urgencyOrder, urgencyTones } from './series.ts';

/** Which part of a bar is which urgency, in the order in which they are stacked. */
export function UrgencyLegend() {
  const { t } = useTranslation();
  return (
    <ul className="legend small" aria-hidden="true">
      {urgencyOrder.map((urgency) => (
        <li key={urgency}>
          <svg viewBox="0 0 10 10">
            <rect x="0.5" y="0.5" width="9" height="9" className={`part part-${urgencyTones[urgency]}`} />
          </svg>
          {t(`desk.urgency.chip.${urgency}`)}
        </li>
      ))}
    </ul>
  );
}
