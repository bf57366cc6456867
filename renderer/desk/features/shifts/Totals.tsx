import { useTranslation } from '#i18n/desk-translation.ts';
import type { HandOver } from '#shared/contract/shift-calls.ts';

/** How much is open that cannot wait. */
export function Totals({ totals, drafts }: Pick<HandOver, 'totals' | 'drafts'>) {
  const { t } = useTranslation();
  if (totals.length === 0 && drafts === 0) return <p className="small muted">{t('desk.shifts.nothing')}</p>;
  return (
    <ul className="small hand-over-totals">
      {totals.map(({ reason, tips }) => (
        <li key={reason}>{t(`desk.shifts.total.${reason}`, { count: tips })}</li>
      ))}
      {drafts === 0 ? null : <li>{t('desk.shifts.drafts', { count: drafts })}</li>}
    </ul>
  );
}
