import { useTranslation } from '#i18n/desk-translation.ts';
import { stateGroups, stateTones, urgencyOrder, urgencyTones, type Layer, type StateGroup } from './layers.ts';

/** Which part of a symbol is what, in the order in which the parts stand, clockwise from the top. */
export function MapLegend({ layer }: { readonly layer: Layer }) {
  const { t } = useTranslation();
  const entries =
    layer === 'compounds'
      ? (Object.keys(stateGroups) as StateGroup[]).map((group) => ({ tone: stateTones[group], words: t(`desk.map.group.${group}`) }))
      : urgencyOrder.map((urgency) => ({ tone: urgencyTones[urgency], words: t(`desk.urgency.chip.${urgency}`) }));
  return (
    <ul className="legend small" aria-label={t('desk.map.legend')}>
      {entries.map(({ tone, words }) => (
        <li key={tone}>
          <svg viewBox="0 0 10 10" aria-hidden="true">
            <rect x="0.5" y="0.5" width="9" height="9" className={`part part-${tone}`} />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
