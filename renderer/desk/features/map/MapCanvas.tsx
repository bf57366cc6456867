import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { Button } from '#ui/Button.tsx';
import type { Layer } from './layers.ts';
import { allOfCambodia, isWithin, moved, viewBox, within, zoomed, type MapWindow } from './map-window.ts';
import { MapSymbol } from './MapSymbol.tsx';
import { outlinePaths } from './outline-paths.ts';
import type { PlacedSymbol } from './placed-symbols.ts';
import { project } from './projection.ts';
import { shownLabels } from './shown-labels.ts';
import { spreadSymbols } from './spread-symbols.ts';
import type { PlaceWords } from './use-place-words.ts';
import { useWidth } from './use-width.ts';

export interface MapCanvasProps {
  readonly symbols: readonly PlacedSymbol[];
  readonly layer: Layer;
  readonly window: MapWindow;
  readonly onWindow: (window: MapWindow) => void;
  readonly words: PlaceWords;
  /** The id of what tells more of the place that is shown. */
  readonly cardId: string;
  readonly shownKey: string | undefined;
  readonly onShow: (symbol: PlacedSymbol) => void;
  readonly onOpen: (symbol: PlacedSymbol) => void;
}

/** Where the names of the countries around are written: inside of them, near Cambodia, or in their middle once so much is shown. */
const farDegrees = 16;
const countryNames = [
  ['TH', project([101.75, 14.75]), project([101.3, 16.6])],
  ['LA', project([105.6, 14.75]), project([103.2, 19.4])],
  ['VN', project([108.3, 12.6]), project([106.2, 21.6])],
  ['MM', project([96.4, 19.8]), project([96.4, 20.6])],
] as const;

/** Zooming steps, and parts of the window to the right and down. */
const zoomKeys: Readonly<Record<string, number>> = { '+': 1, '=': 1, '-': -1 };
const arrowKeys: Readonly<Record<string, readonly [right: number, down: number]>> = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

/** Outlines of countries with a symbol for each place; moved and zoomed by keys and buttons. */
export function MapCanvas({ symbols, layer, window, onWindow, words, cardId, shownKey, onShow, onOpen }: MapCanvasProps) {
  const { t } = useTranslation();
  const sheet = useRef<HTMLDivElement>(null);
  const widthPx = useWidth(sheet);
  const spread = spreadSymbols(window, symbols, widthPx);
  const labels = shownLabels(spread, ({ place }) => words.nameOf(place), widthPx);
  const shown = symbols.find(({ key }) => key === shownKey);
  // What is looked at stays in sight.
  const nearer = (steps: number): MapWindow => zoomed(window, steps, shown !== undefined && isWithin(window, shown.at) ? shown.at : window.middle);

  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const steps = zoomKeys[event.key];
    const arrow = arrowKeys[event.key];
    const next = steps !== undefined ? nearer(steps) : arrow !== undefined ? moved(window, ...arrow) : event.key === '0' ? allOfCambodia : undefined;
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onWindow(next);
  };
  return (
    <div className="map" role="group" aria-label={t('desk.map.title')} onKeyDownCapture={press}>
      <div className="map-sheet" ref={sheet}>
        <svg className="map-outlines" viewBox={viewBox(window)} aria-hidden="true" preserveAspectRatio="none">
          <path d={outlinePaths.neighbours} className="map-neighbours" />
          <path d={outlinePaths.around} className="map-around" />
          <path d={outlinePaths.cambodia} className="map-cambodia" />
          <path d={outlinePaths.disputed} className="map-disputed-ground" />
          <path d={outlinePaths.disputed} className="map-disputed" />
        </svg>
        {countryNames.map(([country, near, far]) => {
          const at = window.width > farDegrees ? far : near;
          const [x, y] = within(window, at);
          return isWithin(window, at) ? (
            <span key={country} className="map-country" aria-hidden="true" style={{ left: `${x * 100}%`, top: `${y * 100}%` }}>
              {t(`desk.map.country.${country}`)}
            </span>
          ) : null;
        })}
        <ul className="map-symbols" aria-label={t('desk.map.list')}>
          {spread.map(({ symbol, x, y }) => {
            const name = words.nameOf(symbol.place);
            return (
              <MapSymbol
                key={symbol.key}
                symbol={symbol}
                layer={layer}
                x={x}
                y={y}
                name={name}
                label={t('desk.map.symbol', { place: name, counts: words.countsOf(symbol.place) })}
                isLabelShown={labels.has(symbol.key)}
                describedBy={symbol.key === shownKey ? cardId : undefined}
                onShow={() => onShow(symbol)}
                onOpen={() => onOpen(symbol)}
              />
            );
          })}
        </ul>
      </div>
      <div className="map-moves" role="group" aria-label={t('desk.map.moveLabel')}>
        <Move label={t('desk.map.zoomIn')} sign="+" onPress={() => onWindow(nearer(1))} />
        <Move label={t('desk.map.zoomOut')} sign="−" onPress={() => onWindow(nearer(-1))} />
        <Move label={t('desk.map.left')} sign="←" onPress={() => onWindow(moved(window, -1, 0))} />
        <Move label={t('desk.map.up')} sign="↑" onPress={() => onWindow(moved(window, 0, -1))} />
        <Move label={t('desk.map.down')} sign="↓" onPress={() => onWindow(moved(window, 0, 1))} />
        <Move label={t('desk.map.right')} sign="→" onPress={() => onWindow(moved(window, 1, 0))} />
        <Button isSmall onPress={() => onWindow(allOfCambodia)}>
          {t('desk.map.home')}
        </Button>
      </div>
    </div>
  );
}

function Move({ label, sign, onPress }: { readonly label: string; readonly sign: string; readonly onPress: () => void }) {
  return (
    <Button isSmall label={label} onPress={onPress}>
      <span aria-hidden="true">{sign}</span>
    </Button>
  );
}
