import { useTranslation } from '#i18n/desk-translation.ts';
import type { PointView } from '#shared/contract/site-calls.ts';
import { isInRegion } from '#shared/domain/compound-point.ts';
import { Button } from '#ui/Button.tsx';
import { pointWords } from './point-words.ts';

/** Farther from the middle of its province or district than any place of it: the largest provinces reach some 100 km from theirs. */
const farKm = 130;

/** The point of a compound, never without how exactly it is known. `isBusy`: a change is under way; `onRemove` undefined: the reader may not. */
export function SitePoint({ point, isBusy, onRemove }: { readonly point: PointView | null; readonly isBusy: boolean; readonly onRemove: (() => void) | undefined }) {
  const { t } = useTranslation();
  if (point === null) return <p className="muted">{t('desk.site.noPoint')}</p>;
  return (
    <div className="stack-tight">
      <div className="status-entry">
        <div>
          <p>
            <span className="muted">{t('desk.site.pointLabel')}</span> <b>{pointWords(t, point)}</b> · {t(`desk.site.precision.${point.precision}`)}
          </p>
          {point.source === '' ? null : (
            <p className="small muted">
              <bdi dir="auto">{point.source}</bdi>
            </p>
          )}
        </div>
        {onRemove === undefined ? null : (
          <Button isSmall kind="quiet" isPending={isBusy} onPress={onRemove}>
            {t('desk.site.removePoint')}
          </Button>
        )}
      </div>
      {isInRegion(point) ? null : <p className="claim-warning small">{t('desk.site.outside')}</p>}
      {point.fromMiddleKm !== null && point.fromMiddleKm > farKm ? <p className="claim-warning small">{t('desk.site.far', { km: point.fromMiddleKm })}</p> : null}
      <p className="small muted">{t('desk.site.pointWords')}</p>
    </div>
  );
}
