import { useTranslation } from '#i18n/desk-translation.ts';
import { Button } from '#ui/Button.tsx';
import { BreakdownList } from './BreakdownList.tsx';
import type { Level } from './place-names.ts';
import type { PlacedSymbol } from './placed-symbols.ts';
import type { PlaceWords } from './use-place-words.ts';

export interface PlaceCardProps {
  readonly id: string;
  /** undefined: none was gone to yet. */
  readonly symbol: PlacedSymbol | undefined;
  readonly level: Level;
  readonly words: PlaceWords;
  readonly onCompounds: (symbol: PlacedSymbol) => void;
  readonly onTips: (symbol: PlacedSymbol) => void;
}

/** What a symbol stands for, and the way to both lists. */
export function PlaceCard({ id, symbol, level, words, onCompounds, onTips }: PlaceCardProps) {
  const { t } = useTranslation();
  const place = symbol?.place;
  const name = place === undefined ? '' : words.nameOf(place);
  return (
    <section className="card stack" aria-label={t('desk.map.card')}>
      {symbol === undefined || place === undefined ? (
        <p className="small muted">{t('desk.map.cardNone')}</p>
      ) : (
        <>
          <div id={id} className="stack">
            <h2>{name}</h2>
            {place.compounds === 0 ? null : (
              <div>
                <p>{t('desk.map.compounds', { count: place.compounds })}</p>
                <BreakdownList layer="compounds" states={place.states} urgencies={place.urgencies} />
              </div>
            )}
            {place.tips === 0 ? null : (
              <div>
                <p>{t('desk.map.tips', { count: place.tips })}</p>
                <BreakdownList layer="tips" states={place.states} urgencies={place.urgencies} />
              </div>
            )}
            <p className="small muted">{t(symbol.isAtDistrict ? 'desk.map.middleOfDistrict' : level === 'district' && place.district !== null ? 'desk.map.newerDistrict' : 'desk.map.middleOfProvince')}</p>
          </div>
          <div className="actions">
            {place.compounds === 0 ? null : (
              <Button isSmall onPress={() => onCompounds(symbol)}>
                {t('desk.map.showCompounds', { count: place.compounds })}
              </Button>
            )}
            {place.tips === 0 ? null : (
              <Button isSmall onPress={() => onTips(symbol)}>
                {t('desk.map.showTips', { count: place.tips })}
              </Button>
            )}
          </div>
        </>
      )}
    </section>
  );
}
