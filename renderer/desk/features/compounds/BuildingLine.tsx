import { useTranslation } from '#i18n/desk-translation.ts';
import type { BuildingView } from '#shared/contract/site-calls.ts';
import { Button } from '#ui/Button.tsx';

export interface BuildingLineProps {
  readonly building: BuildingView;
  readonly mayChange: boolean;
  /** A change is under way. */
  readonly isBusy: boolean;
  readonly onChange: () => void;
  readonly onWithdrawn: (isWithdrawn: boolean) => void;
}

/** One building, and what a source says of it. Unknown is a word, never a number. */
export function BuildingLine({ building: { name, storeys, people, source, reliability, credibility, note, isMerged, isWithdrawn }, mayChange, isBusy, onChange, onWithdrawn }: BuildingLineProps) {
  const { t, locale } = useTranslation();
  const number = (count: number): string => new Intl.NumberFormat(locale).format(count);
  const figure = people.is === 'unknown' ? undefined : people.least === people.most ? number(people.least) : t('desk.site.range', { least: number(people.least), most: number(people.most) });
  const parts = [...(storeys === null ? [] : [t('desk.site.storeysLine', { count: storeys })]), figure === undefined ? t('desk.site.peopleUnknown') : t('desk.site.peopleLine', { figure })];
  return (
    <li className={isWithdrawn ? 'status-entry link-withdrawn' : 'status-entry'}>
      <div>
        <p>
          <b>
            <bdi dir="auto">{name}</bdi>
          </b>{' '}
          · {parts.join(' · ')}
          {isWithdrawn ? ` (${t('desk.site.withdrawn')})` : ''}
        </p>
        {source === '' && !isMerged ? null : (
          <p className="small muted">
            {source === '' ? null : (
              <>
                {t('desk.compounds.grade', { grade: `${reliability}${credibility}` })} · <bdi dir="auto">{source}</bdi>
              </>
            )}
            {isMerged ? ` (${t('desk.compounds.fromMerged')})` : ''}
          </p>
        )}
        {note === '' ? null : (
          <p className="small">
            <bdi dir="auto">{note}</bdi>
          </p>
        )}
      </div>
      {mayChange ? (
        <div className="actions">
          {isWithdrawn ? (
            <Button isSmall kind="quiet" label={t('desk.site.restoreOf', { name })} isPending={isBusy} onPress={() => onWithdrawn(false)}>
              {t('desk.site.restore')}
            </Button>
          ) : (
            <>
              <Button isSmall label={t('desk.site.changeBuildingOf', { name })} onPress={onChange}>
                {t('desk.site.changeBuilding')}
              </Button>
              <Button isSmall kind="quiet" label={t('desk.site.withdrawOf', { name })} isPending={isBusy} onPress={() => onWithdrawn(true)}>
                {t('desk.site.withdraw')}
              </Button>
            </>
          )}
        </div>
      ) : null}
    </li>
  );
}
