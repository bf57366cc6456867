import { useTranslation } from '#i18n/desk-translation.ts';
import { deskLanguageFor } from '#shared/domain/desk-language.ts';
import { printPlace } from '#shared/search/place-words.ts';
import { Button } from '#ui/Button.tsx';
import type { CompoundsLook } from './compounds-look.ts';

export interface NarrowedToProps {
  readonly look: CompoundsLook;
  readonly onLook: (look: CompoundsLook) => void;
}

/** What the register is narrowed to from a map or a figure. A button takes each away, and goes away itself. */
export function NarrowedTo({ look, onLook }: NarrowedToProps) {
  const { t, locale } = useTranslation();
  const { place, state, sources } = look;
  if (place === undefined && state === undefined && sources === undefined) return null;
  const placeName = place === undefined ? '' : printPlace(place, deskLanguageFor(null, [locale]));
  const stateName = state === undefined ? '' : state === 'none' ? t('desk.compounds.noState') : t(`desk.compounds.state.${state}`);
  const sourcesName = sources === undefined ? '' : t(`desk.figures.sources.count.${sources}`);
  return (
    <div className="actions">
      {place === undefined ? null : (
        <Button isSmall label={t('desk.map.filterOff', { name: placeName })} onPress={() => onLook({ ...look, place: undefined })}>
          <bdi dir="auto">{t('desk.map.filter', { name: placeName })}</bdi>
          <span aria-hidden="true"> ×</span>
        </Button>
      )}
      {state === undefined ? null : (
        <Button isSmall label={t('desk.figures.states.filterOff', { name: stateName })} onPress={() => onLook({ ...look, state: undefined })}>
          {t('desk.figures.states.filter', { name: stateName })}
          <span aria-hidden="true"> ×</span>
        </Button>
      )}
      {sources === undefined ? null : (
        <Button isSmall label={t('desk.figures.sources.filterOff', { name: sourcesName })} onPress={() => onLook({ ...look, sources: undefined })}>
          {t('desk.figures.sources.filter', { name: sourcesName })}
          <span aria-hidden="true"> ×</span>
        </Button>
      )}
    </div>
  );
}
