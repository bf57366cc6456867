import { useTranslation } from '#i18n/desk-translation.ts';
import type { PlacedCounts, Places } from '#shared/contract/overview-calls.ts';
import { stateOrNone } from '#shared/domain/compound.ts';
import { Button } from '#ui/Button.tsx';
import { countIn, urgencyOrder, type Layer } from './layers.ts';
import { keyOf } from './placed-symbols.ts';
import type { PlaceWords } from './use-place-words.ts';

export interface PlacesTableProps {
  readonly places: Places;
  readonly layer: Layer;
  readonly words: PlaceWords;
  readonly onOpen: (place: PlacedCounts) => void;
}

/** The numbers of the map, exactly: every place, what is in none, and all of them. */
export function PlacesTable({ places, layer, words, onOpen }: PlacesTableProps) {
  const { t, locale } = useTranslation();
  const number = new Intl.NumberFormat(locale);
  const columns =
    layer === 'compounds'
      ? stateOrNone.map((state) => ({ key: state, title: state === 'none' ? t('desk.compounds.noState') : t(`desk.compounds.state.${state}`) }))
      : urgencyOrder.map((urgency) => ({ key: urgency, title: t(`desk.urgency.chip.${urgency}`) }));
  const cells = ({ states, urgencies }: Pick<PlacedCounts, 'states' | 'urgencies'>): readonly number[] =>
    layer === 'compounds' ? stateOrNone.map((state) => states.find((each) => each.state === state)?.compounds ?? 0) : urgencyOrder.map((urgency) => urgencies[urgency]);
  const none = { U0: 0, U1: 0, U2: 0, U3: 0, U4: 0 };
  const beside =
    layer === 'compounds'
      ? places.unplaced.compounds === 0
        ? []
        : [{ key: 'none', name: t('desk.map.noPlace'), total: places.unplaced.compounds, cells: cells({ states: places.unplaced.states, urgencies: none }) }]
      : places.elsewhere.map(({ country, tips, urgencies }) => ({
          key: country ?? 'none',
          name: country === null ? t('desk.map.noPlace') : country === 'KH' ? t('desk.map.countryOnly') : t(`desk.map.country.${country}`),
          total: tips,
          cells: cells({ states: [], urgencies }),
        }));
  const shown = places.places.filter((place) => countIn(place, layer) > 0).sort((one, other) => countIn(other, layer) - countIn(one, layer));
  return (
    <div className="table-scroller">
      <table className="table map-table">
        <caption>{t('desk.map.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('desk.map.tablePlace')}</th>
            <th scope="col" className="number">
              {t(`desk.map.layer.${layer}`)}
            </th>
            {columns.map(({ key, title }) => (
              <th key={key} scope="col" className="number">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((place) => (
            <tr key={keyOf(place)}>
              <th scope="row">
                <Button kind="quiet" isSmall onPress={() => onOpen(place)}>
                  {words.nameOf(place)}
                </Button>
              </th>
              <Numbers total={countIn(place, layer)} cells={cells(place)} number={number} />
            </tr>
          ))}
          {beside.map(({ key, name, total, cells: own }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <Numbers total={total} cells={own} number={number} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('desk.map.tableAll')}</th>
            <td className="number">{number.format(places[layer])}</td>
            <td colSpan={columns.length} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Numbers({ total, cells, number }: { readonly total: number; readonly cells: readonly number[]; readonly number: Intl.NumberFormat }) {
  return (
    <>
      <td className="number">
        <b>{number.format(total)}</b>
      </td>
      {cells.map((cell, index) => (
        // The columns never change their order.
        <td key={index} className="number">
          {number.format(cell)}
        </td>
      ))}
    </>
  );
}
