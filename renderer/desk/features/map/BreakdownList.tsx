import { useTranslation } from '#i18n/desk-translation.ts';
import type { ByState, ByUrgency } from '#shared/contract/overview-calls.ts';
import { stateOrNone } from '#shared/domain/compound.ts';
import { urgencyOrder, type Layer } from './layers.ts';

/** What the compounds or the tips of a place are, exactly and in words. */
export function BreakdownList({ layer, states, urgencies }: { readonly layer: Layer; readonly states: ByState; readonly urgencies: ByUrgency }) {
  const { t, locale } = useTranslation();
  const number = new Intl.NumberFormat(locale);
  const lines =
    layer === 'compounds'
      ? stateOrNone.map((state) => ({ key: state, words: state === 'none' ? t('desk.compounds.noState') : t(`desk.compounds.state.${state}`), count: states.find((each) => each.state === state)?.compounds ?? 0 }))
      : urgencyOrder.map((urgency) => ({ key: urgency, words: t(`desk.urgency.chip.${urgency}`), count: urgencies[urgency] }));
  return (
    <ul className="small">
      {lines
        .filter(({ count }) => count > 0)
        .map(({ key, words, count }) => (
          <li key={key}>
            {words}: <b>{number.format(count)}</b>
          </li>
        ))}
    </ul>
  );
}
