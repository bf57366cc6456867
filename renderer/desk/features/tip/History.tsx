import { useTranslation } from '#i18n/desk-translation.ts';
import { setAsideReasons } from '#shared/domain/set-aside.ts';
import { statuses } from '#shared/domain/status.ts';
import { urgencies } from '#shared/domain/urgency.ts';
import type { TipView as Tip } from '#shared/contract/tip-calls.ts';
import { HistoryLine } from '#ui/HistoryLine.tsx';
import { dateAndTime } from '#ui/time.ts';

/** Who did what to this tip, newest first. */
export function History({ tip }: { readonly tip: Tip }) {
  const { t, locale } = useTranslation();
  const shown = (entry: Tip['history'][number], value: string | null): string => {
    // Names and times are what they are: a person may be called like a status.
    if (entry.type === 'assigned' || entry.type === 'unassigned') return value === '' ? t('desk.people.recoveryName') : (value ?? '');
    if (entry.type === 'due-set') return dateAndTime(Number(value), locale);
    // An outcome is staff's own word, too.
    if (entry.type === 'closed' || entry.type === 'outcome-set') return value ?? '';
    if (entry.type === 'set-aside') {
      const reason = setAsideReasons.find((each) => each === value);
      const words = reason === undefined ? (value ?? '') : t(`desk.workflow.aside.reason.${reason}`);
      return entry.from === null ? words : `${words}: ${entry.from}`;
    }
    if (entry.type === 'tagged' || entry.type === 'untagged') return value ?? '';
    if (entry.type.startsWith('compound-')) return value === '' ? t('desk.compounds.nameless') : (value ?? '');
    return word(value);
  };
  const word = (value: string | null): string => {
    const urgency = urgencies.find((each) => each === value);
    const status = statuses.find((each) => each === value);
    if (urgency) return t(`desk.urgency.${urgency}`);
    if (status) return t(`desk.status.${status}`);
    return value ?? t('desk.tip.nobody');
  };
  return (
    <section>
      <h3>{t('desk.tip.history')}</h3>
      <ol className="history small">
        {[...tip.history]
          .sort((a, b) => b.at - a.at)
          .map((entry, index) => (
            <HistoryLine key={`${entry.at} ${index}`} {...entry}>
              {t(`desk.tip.event.${entry.type}`, { from: shown(entry, entry.from), to: shown(entry, entry.to) })}
            </HistoryLine>
          ))}
      </ol>
    </section>
  );
}
