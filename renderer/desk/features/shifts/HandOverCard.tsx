import type { ReactNode } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { HandOver } from '#shared/contract/shift-calls.ts';
import { beginningOf } from '#shared/redaction/whole-passage.ts';
import { Button } from '#ui/Button.tsx';
import { dateAndTime } from '#ui/time.ts';
import { TipBeginning } from '#ui/TipBeginning.tsx';
import { UrgencyChip } from '#ui/UrgencyChip.tsx';
import { Totals } from './Totals.tsx';

/** UTF-16 units of a tip's beginning in one line. */
const excerptUnits = 80;

export interface HandOverCardProps {
  readonly handOver: HandOver;
  readonly onTip: (tipId: string) => void;
  readonly children?: ReactNode;
}

/** What one person left to the next: how much, which tips, and their words. */
export function HandOverCard({ handOver, onTip, children }: HandOverCardProps) {
  const { t, locale } = useTranslation();
  const named = (name: string): string => (name === '' ? t('desk.people.recoveryName') : name);
  const { taken, tips, note } = handOver;
  return (
    <>
      {note === '' ? null : (
        <p className="hand-over-note">
          <bdi dir="auto" className="pre">
            {note}
          </bdi>
        </p>
      )}
      <Totals totals={handOver.totals} drafts={handOver.drafts} />
      {tips.length === 0 ? null : (
        <details>
          <summary>{t('desk.shifts.more')}</summary>
          <ul className="plain-list hand-over-tips">
            {tips.map((tip) => (
              <li key={tip.tipId}>
                <UrgencyChip urgency={tip.urgency} isShort />
                <Button isSmall kind="quiet" onPress={() => onTip(tip.tipId)}>
                  {t('desk.shifts.tip', { number: String(tip.number) })}
                </Button>
                <span className="small">
                  <bdi dir="auto">
                    <TipBeginning text={tip.due === null || tip.due.note === '' ? beginningOf(tip.excerpt, excerptUnits) : tip.due.note} />
                  </bdi>
                  {tip.due === null ? null : <span className="muted"> · {t('desk.shifts.due', { when: dateAndTime(tip.due.at, locale) })}</span>}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="small muted">{taken === null ? t('desk.shifts.notTaken') : t('desk.shifts.takenBy', { name: named(taken.by), when: dateAndTime(taken.at, locale) })}</p>
      {children}
    </>
  );
}
