import { useId, useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { PlaceFilter } from '#shared/contract/place-filter.ts';
import type { PlacedCounts } from '#shared/contract/overview-calls.ts';
import { Checkbox } from '#ui/Checkbox.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Page } from '#ui/Page.tsx';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { useNotice } from '../../api/ConnectionProvider.tsx';
import { useReply } from '../../api/use-reply.ts';
import { Elsewhere } from './Elsewhere.tsx';
import { layers } from './layers.ts';
import { MapCanvas } from './MapCanvas.tsx';
import { MapLegend } from './MapLegend.tsx';
import type { MapLook } from './map-look.ts';
import { showing } from './map-window.ts';
import { MapSummary } from './MapSummary.tsx';
import { PlaceCard } from './PlaceCard.tsx';
import { placeFilterOf } from './place-names.ts';
import { placedSymbols } from './placed-symbols.ts';
import { PlacesTable } from './PlacesTable.tsx';
import { usePlaceWords } from './use-place-words.ts';

export interface MapPageProps {
  readonly look: MapLook;
  readonly onLook: (look: MapLook) => void;
  readonly onCompounds: (place: PlaceFilter) => void;
  /** `closedToo`: the list has closed tips as well. */
  readonly onTips: (place: PlaceFilter, closedToo: boolean) => void;
}

/** Compounds and tips by place. Every number leads to the list of what it counts. */
export function MapPage({ look, onLook, onCompounds, onTips }: MapPageProps) {
  const { t } = useTranslation();
  const { layer, level, form, closedToo, window } = look;
  const { loaded, reload } = useReply('overview.places', { level, closedToo });
  useNotice('tips.changed', reload);
  useNotice('compounds.changed', reload);
  const words = usePlaceWords(level);
  const cardId = useId();
  const [shownKey, setShownKey] = useState<string>();
  if (loaded.state === 'failed') {
    return (
      <Page title={t('desk.map.title')}>
        <ErrorBanner code={loaded.code} />
      </Page>
    );
  }
  const places = loaded.state === 'ready' ? loaded.value : undefined;
  const symbols = places === undefined ? [] : placedSymbols(places.places, layer);
  const filterOf = (place: PlacedCounts): PlaceFilter => placeFilterOf(place, level);
  const showTips = (place: PlaceFilter): void => onTips(place, closedToo);
  const open = (place: PlacedCounts): void => (layer === 'compounds' ? onCompounds(filterOf(place)) : showTips(filterOf(place)));
  return (
    <Page title={t('desk.map.title')}>
      <div className="map-choices">
        <RadioGroup label={t('desk.map.layerLabel')} value={layer} options={layers.map((each) => ({ value: each, text: t(`desk.map.layer.${each}`) }))} onChange={(chosen) => onLook({ ...look, layer: chosen })} />
        <RadioGroup label={t('desk.map.levelLabel')} value={level} options={(['province', 'district'] as const).map((each) => ({ value: each, text: t(`desk.map.level.${each}`) }))} onChange={(chosen) => onLook({ ...look, level: chosen })} />
        <RadioGroup label={t('desk.map.formLabel')} value={form} options={(['map', 'table'] as const).map((each) => ({ value: each, text: t(`desk.map.form.${each}`) }))} onChange={(chosen) => onLook({ ...look, form: chosen })} />
        <Checkbox isSelected={closedToo} onChange={(chosen) => onLook({ ...look, closedToo: chosen })}>
          {t('desk.map.closedToo')}
        </Checkbox>
      </div>
      {places === undefined ? <p role="status">{t('desk.loading')}</p> : null}
      {places !== undefined && places.tips + places.compounds === 0 ? (
        <EmptyState title={t('desk.map.none')}>
          <p>{t('desk.map.noneWords')}</p>
        </EmptyState>
      ) : null}
      {places === undefined || places.tips + places.compounds === 0 ? null : (
        <>
          <MapSummary places={places} layer={layer} words={words} />
          {places.placesTotal > places.places.length ? <p className="small">{t('desk.map.more', { count: places.places.length, total: places.placesTotal })}</p> : null}
          {form === 'table' ? (
            <PlacesTable places={places} layer={layer} words={words} onOpen={open} />
          ) : (
            <div className="map-and-card">
              <MapCanvas
                symbols={symbols}
                layer={layer}
                window={window}
                onWindow={(chosen) => onLook({ ...look, window: chosen })}
                words={words}
                cardId={cardId}
                shownKey={shownKey}
                onShow={(symbol) => {
                  setShownKey(symbol.key);
                  onLook({ ...look, window: showing(window, symbol.at) });
                }}
                onOpen={({ place }) => open(place)}
              />
              <div className="stack">
                <PlaceCard id={cardId} symbol={symbols.find(({ key }) => key === shownKey)} level={level} words={words} onCompounds={({ place }) => onCompounds(filterOf(place))} onTips={({ place }) => showTips(filterOf(place))} />
                <Elsewhere places={places} onCompounds={onCompounds} onTips={showTips} />
              </div>
            </div>
          )}
          {form === 'map' ? <MapLegend layer={layer} /> : null}
          <div className="small muted">
            {form === 'map' ? <p>{t('desk.map.keys')}</p> : null}
            <p>{t('desk.map.rule')}</p>
            {form === 'map' ? (
              <>
                <p>{t('desk.map.sizes')}</p>
                <p>{t('desk.map.disclaimer')}</p>
                <p>{t('desk.map.credit')}</p>
              </>
            ) : null}
          </div>
        </>
      )}
    </Page>
  );
}
