import { useTranslation } from '#i18n/desk-translation.ts';
import type { TipView } from '#shared/contract/tip-calls.ts';
import { Banner } from '#ui/Banner.tsx';
import { dateAndTime, duration } from '#ui/time.ts';

/** What is due in this tip, and since when or until when; nothing once it was done. */
export function TipClock({ tip, now }: { readonly tip: TipView; readonly now: number }) {
  const { t, locale } = useTranslation();
  const { urgency, dueBy, overdue } = tip;
  if (dueBy === null || urgency === 'U4') return null;
  const late = { time: duration(now - dueBy, locale) };
  const by = { time: dateAndTime(dueBy, locale) };
  if (urgency === 'U1') return <Banner tone="warning">{t('desk.tip.actNow', late)}</Banner>;
  if (overdue) return <Banner tone="warning">{urgency === 'U0' ? t('desk.tip.overdue', late) : t(`desk.tip.actOverdue.${urgency}`, late)}</Banner>;
  return <Banner tone="note">{urgency === 'U0' ? t('desk.tip.assessBy', by) : t(`desk.tip.actBy.${urgency}`, by)}</Banner>;
}
