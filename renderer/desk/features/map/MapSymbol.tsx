import { Button } from 'react-aria-components';
import { useTranslation } from '#i18n/desk-translation.ts';
import { countIn, partsOf, type Layer } from './layers.ts';
import type { PlacedSymbol } from './placed-symbols.ts';
import { symbolRing } from './symbol-ring.ts';

export interface MapSymbolProps {
  readonly symbol: PlacedSymbol;
  readonly layer: Layer;
  /** CSS pixels from the left and the top of the map. */
  readonly x: number;
  readonly y: number;
  readonly name: string;
  /** What a screen reader says: the place and its numbers. */
  readonly label: string;
  readonly isLabelShown: boolean;
  readonly describedBy: string | undefined;
  readonly onShow: () => void;
  readonly onOpen: () => void;
}

/** A number in a ring of its parts: a button that opens the list of the place. What is written on and below it is part of its name already. */
export function MapSymbol({ symbol, layer, x, y, name, label, isLabelShown, describedBy, onShow, onOpen }: MapSymbolProps) {
  const { locale } = useTranslation();
  const { place, sizePx } = symbol;
  return (
    <li className="map-symbol" style={{ left: `${x}px`, top: `${y}px`, inlineSize: `${sizePx}px`, blockSize: `${sizePx}px` }}>
      <Button
        className="map-symbol-button"
        aria-label={label}
        {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
        onFocus={onShow}
        onHoverStart={onShow}
        onPress={onOpen}
      >
        <svg viewBox="-1.06 -1.06 2.12 2.12" aria-hidden="true">
          <circle r="1" className="map-symbol-ground" />
          {symbolRing(partsOf(place, layer)).map(({ tone, path }) => (
            <path key={tone} d={path} className={`part part-${tone}`} />
          ))}
        </svg>
      </Button>
      <span className="map-symbol-number" aria-hidden="true">
        {new Intl.NumberFormat(locale, { notation: 'compact' }).format(countIn(place, layer))}
      </span>
      {isLabelShown ? (
        <span className="map-symbol-name" aria-hidden="true">
          {name}
        </span>
      ) : null}
    </li>
  );
}
