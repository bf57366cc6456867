import { useRef, useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { useSaid } from '#i18n/use-said.ts';
import type { BuildingView, SiteView } from '#shared/contract/site-calls.ts';
import type { Code } from '#shared/errors.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useKeptFocus } from '#ui/use-kept-focus.ts';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { BuildingDialog } from './BuildingDialog.tsx';
import { BuildingLine } from './BuildingLine.tsx';
import { PointDialog } from './PointDialog.tsx';
import { SitePoint } from './SitePoint.tsx';

export interface CompoundSiteProps {
  readonly compoundId: string;
  /** undefined while it is told. */
  readonly site: SiteView | undefined;
  readonly code: Code | undefined;
  readonly onChanged: (site: SiteView) => void;
}

/** What of a compound stands where. */
export function CompoundSite({ compoundId, site, code, onChanged }: CompoundSiteProps) {
  const { t } = useTranslation();
  const api = useApi();
  const mayChange = useMay('site.recordBuilding');
  const [asking, setAsking] = useState<{ readonly what: 'point' } | { readonly what: 'building'; readonly building?: BuildingView }>();
  const [said, say] = useSaid();
  const saved = (next: SiteView): void => {
    say(({ t }) => t('desk.compounds.saved'));
    onChanged(next);
  };
  /** What was asked closes; another form that was opened meanwhile does not. */
  const closing = (what: typeof asking) => (): void => setAsking((open) => (open === what ? undefined : open));
  const done = (what: typeof asking) => (next: SiteView): void => {
    closing(what)();
    saved(next);
  };
  const call = useCall(saved);
  const outcome = useRef<HTMLParagraphElement>(null);
  const area = useKeptFocus(outcome);
  return (
    <section ref={area} className="stack">
      <div className="section-head">
        <h2>{t('desk.site.title')}</h2>
        {mayChange && site !== undefined ? (
          <div className="actions">
            <Button isSmall onPress={() => setAsking({ what: 'point' })}>
              {t(site.point === null ? 'desk.site.setPoint' : 'desk.site.changePoint')}
            </Button>
            <Button isSmall onPress={() => setAsking({ what: 'building' })}>
              {t('desk.site.addBuilding')}
            </Button>
          </div>
        ) : null}
      </div>
      {code === undefined ? null : <ErrorBanner code={code} />}
      {call.code === undefined ? null : <ErrorBanner code={call.code} onDismiss={call.dismiss} />}
      {site === undefined ? null : (
        <>
          <SitePoint point={site.point} isBusy={call.isBusy} onRemove={mayChange ? () => void call.run(() => api['site.setPoint']({ compoundId, point: null, source: '' })) : undefined} />
          <h3>{t('desk.site.buildings')}</h3>
          {site.buildingsTotal === 0 ? <p className="muted">{t('desk.site.buildingsNone')}</p> : null}
          <ul className="plain-list" aria-label={t('desk.site.buildings')}>
            {site.buildings.map((building) => (
              <BuildingLine
                key={building.buildingId}
                building={building}
                mayChange={mayChange && !building.isMerged}
                isBusy={call.isBusy}
                onChange={() => setAsking({ what: 'building', building })}
                onWithdrawn={(isWithdrawn) => void call.run(() => api[isWithdrawn ? 'site.withdrawBuilding' : 'site.restoreBuilding']({ buildingId: building.buildingId }))}
              />
            ))}
          </ul>
          {site.buildingsTotal > site.buildings.length ? <p className="small muted">{t('desk.site.more', { count: site.buildings.length, total: site.buildingsTotal })}</p> : null}
        </>
      )}
      <p ref={outcome} tabIndex={-1} className="said small muted" role="status">
        {said}
      </p>
      {asking?.what === 'point' ? <PointDialog compoundId={compoundId} source={site?.point?.source ?? ''} onDone={done(asking)} onClose={closing(asking)} /> : null}
      {asking?.what === 'building' ? <BuildingDialog compoundId={compoundId} building={asking.building} onDone={done(asking)} onClose={closing(asking)} /> : null}
    </section>
  );
}
