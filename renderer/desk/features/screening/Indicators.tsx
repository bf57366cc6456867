import { useRef } from 'react';
import { useTranslation, type Said } from '#i18n/desk-translation.ts';
import { useSaid } from '#i18n/use-said.ts';
import type { IndicatorFinding, Screening } from '#shared/contract/screening-calls.ts';
import { indicatorAnswers, indicatorGroups, type IndicatorGroup } from '#shared/domain/indicators.ts';
import { beginningOf } from '#shared/redaction/whole-passage.ts';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Select } from '#ui/Select.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useCall } from '../../api/use-call.ts';

const groups: readonly IndicatorGroup[] = ['labour', 'act', 'means', 'purpose'];
const noClaim = 'none';
/** UTF-16 units of a claim's passage in a menu. */
const menuUnits = 60;

interface IndicatorsProps {
  readonly tipId: string;
  readonly screening: Screening;
  readonly onChanged: (screening: Screening) => void;
}

/** What a tip shows, one indicator after the other, each with the claim that shows it. */
export function Indicators({ tipId, screening, onChanged }: IndicatorsProps) {
  const { t } = useTranslation();
  const api = useApi();
  const maySet = useMay('screening.setIndicator');
  const [said, say] = useSaid();
  const call = useCall(onChanged);
  const { indicators, claims } = screening;
  // Each answer is a decision of its own: a second that comes while the first is on its way waits for it, and is not left out.
  const before = useRef(Promise.resolve());
  const set = (finding: IndicatorFinding): void => {
    const words: Said = ({ t }) => t('desk.screening.set', { indicator: t(`desk.screening.indicator.${finding.indicator}`), answer: t(`desk.screening.answer.${finding.answer}`) });
    before.current = before.current.then(async () => {
      await call.run(
        () => api['screening.setIndicator']({ tipId, ...finding }),
        () => say(words),
      );
    });
  };
  const offered = (chosen: string | null) =>
    claims
      .filter(({ claimId, isWithdrawn }) => !isWithdrawn || claimId === chosen)
      .map(({ claimId, number, passage, isWithdrawn }) => ({ value: claimId, text: isWithdrawn ? t('desk.screening.claimWithdrawn', { number: String(number) }) : t('desk.screening.claim', { number: String(number), passage: beginningOf(passage, menuUnits) }) }));
  return (
    <>
      <p className="tiny muted">{t('desk.screening.intro')}</p>
      {call.code === undefined ? null : <ErrorBanner code={call.code} onDismiss={call.dismiss} />}
      <p className="said small muted" role="status">
        {said}
      </p>
      {groups.map((group) => (
        <section key={group}>
          <h4>{t(`desk.screening.group.${group}`)}</h4>
          {group === 'means' ? <p className="tiny muted">{t('desk.screening.under18')}</p> : null}
          {indicatorGroups[group].map((indicator) => {
            const finding = indicators.find((each) => each.indicator === indicator) ?? { indicator, answer: 'unknown', claimId: null };
            const name = t(`desk.screening.indicator.${indicator}`);
            return (
              <div key={indicator} className="indicator">
                <Select label={name} value={finding.answer} isDisabled={!maySet} options={indicatorAnswers.map((value) => ({ value, text: t(`desk.screening.answer.${value}`) }))} onChange={(answer) => set({ ...finding, answer, ...(answer === 'unknown' ? { claimId: null } : {}) })} />
                {finding.answer === 'unknown' || claims.length === 0 ? null : (
                  <Select
                    label={t('desk.screening.shownBy', { indicator: name })}
                    labelPlace="hidden"
                    value={finding.claimId ?? noClaim}
                    isDisabled={!maySet}
                    options={[{ value: noClaim, text: t('desk.screening.noClaim') }, ...offered(finding.claimId)]}
                    onChange={(chosen) => set({ ...finding, claimId: chosen === noClaim ? null : chosen })}
                  />
                )}
              </div>
            );
          })}
        </section>
      ))}
    </>
  );
}
