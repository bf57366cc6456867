import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { useSaid } from '#i18n/use-said.ts';
import type { SpeakingTip } from '#shared/contract/incident-calls.ts';
import type { CompoundLink } from '#shared/domain/compound.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Pager } from '#ui/Pager.tsx';
import { dateAndTime } from '#ui/time.ts';
import { TipBeginning } from '#ui/TipBeginning.tsx';
import { UrgencyChip } from '#ui/UrgencyChip.tsx';
import { useKeptFocus } from '#ui/use-kept-focus.ts';
import { useApi, useNotice } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { useReply } from '../../api/use-reply.ts';

const perPage = 25;

/** Which tips speak of an incident, as people decided, and which may. */
export function IncidentTips({ incidentId, onTip }: { readonly incidentId: string; readonly onTip: (tipId: string) => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const mayLink = useMay('incidents.setLink');
  const [offset, setOffset] = useState(0);
  const call = useCall();
  const [said, say] = useSaid();
  const { loaded, reload } = useReply('incidents.tips', { incidentId, offset, limit: perPage });
  const outcome = useRef<HTMLParagraphElement>(null);
  const area = useKeptFocus(outcome);
  useNotice('tips.changed', reload);
  useNotice('incidents.changed', reload);
  if (loaded.state === 'failed') return <ErrorBanner code={loaded.code} />;
  if (loaded.state === 'loading') return null;
  const { total, sources, rows, suggested, suggestedTotal } = loaded.value;
  const decide = ({ tipId, number }: SpeakingTip, to: CompoundLink): void =>
    void call.run(
      () => api['incidents.setLink']({ tipId, incidentId, to }),
      () => say(({ t }) => t(to === 'linked' ? 'desk.incidents.linked' : 'desk.incidents.unlinked', { number: String(number) })),
    );
  const refuse = (tip: SpeakingTip) => (
    <Button isSmall kind="quiet" label={t('desk.incidents.unlinkOf', { number: String(tip.number) })} isPending={call.isBusy} onPress={() => decide(tip, 'refused')}>
      {t('desk.incidents.unlink')}
    </Button>
  );
  return (
    <section ref={area} className="stack">
      <h2>{t('desk.incidents.tips')}</h2>
      {total === 0 ? (
        <p className="muted">{t('desk.incidents.tipsNone')}</p>
      ) : (
        <p>
          {t('desk.incidents.tipsCount', { count: total })}, {t('desk.compounds.sources', { count: sources })}
        </p>
      )}
      <ul className="plain-list" aria-label={t('desk.incidents.tips')}>
        {rows.map((tip) => (
          <TipLine key={tip.tipId} tip={tip} onTip={onTip}>
            {mayLink ? refuse(tip) : null}
          </TipLine>
        ))}
      </ul>
      <Pager
        offset={offset}
        perPage={perPage}
        total={total}
        onOffset={setOffset}
      />
      {suggested.length === 0 ? null : (
        <div className="stack">
          <h3>{t('desk.incidents.suggested')}</h3>
          <ul className="plain-list" aria-label={t('desk.incidents.suggested')}>
            {suggested.map((tip) => (
              <TipLine key={tip.tipId} tip={tip} onTip={onTip}>
                {mayLink ? (
                  <>
                    <Button isSmall label={t('desk.incidents.linkOf', { number: String(tip.number) })} isPending={call.isBusy} onPress={() => decide(tip, 'linked')}>
                      {t('desk.incidents.link')}
                    </Button>
                    {refuse(tip)}
                  </>
                ) : null}
              </TipLine>
            ))}
          </ul>
          {suggestedTotal > suggested.length ? <p className="small muted">{t('desk.incidents.suggestedMore', { count: suggestedTotal - suggested.length })}</p> : null}
          <p className="small muted">{t('desk.incidents.suggestedNote')}</p>
        </div>
      )}
      {call.code === undefined ? null : <ErrorBanner code={call.code} onDismiss={call.dismiss} />}
      <p ref={outcome} tabIndex={-1} className="said small muted" role="status">
        {said}
      </p>
    </section>
  );
}

function TipLine({ tip, onTip, children }: { readonly tip: SpeakingTip; readonly onTip: (tipId: string) => void; readonly children: ReactNode }) {
  const { t, locale } = useTranslation();
  return (
    <li className="linked-tip">
      <div className="linked-tip-head">
        <UrgencyChip urgency={tip.urgency} />
        <Button isSmall kind="quiet" onPress={() => onTip(tip.tipId)}>
          {t('desk.incidents.openTip', { number: String(tip.number) })}
        </Button>
        <span className="small muted">{dateAndTime(tip.receivedAt, locale)}</span>
        {children}
      </div>
      <p className="small" dir="auto">
        <TipBeginning text={tip.excerpt} />
      </p>
    </li>
  );
}
