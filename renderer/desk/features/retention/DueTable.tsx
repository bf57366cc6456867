import { useTranslation } from '#i18n/desk-translation.ts';
import type { DueTip } from '#shared/contract/retention-calls.ts';
import { Checkbox } from '#ui/Checkbox.tsx';
import { Chip } from '#ui/Chip.tsx';
import { dateOnly } from '#ui/time.ts';
import { TipBeginning } from '#ui/TipBeginning.tsx';

export interface DueTableProps {
  /** Whether tips can be chosen here. */
  readonly canDecide: boolean;
  readonly tips: readonly DueTip[];
  readonly now: number;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (tipId: string, isChosen: boolean) => void;
}

const dayMs = 86_400_000;

/** Each tip with the reason it is here. What is not due yet cannot be chosen. */
export function DueTable({ canDecide, tips, now, chosen, onChoose }: DueTableProps) {
  const { t, locale } = useTranslation();
  return (
    <div className="table-scroller">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('desk.deletion.tip')}</th>
            <th scope="col">{t('desk.deletion.why')}</th>
            <th scope="col">{t('desk.deletion.since')}</th>
            <th scope="col">{t('desk.deletion.dueAt')}</th>
          </tr>
        </thead>
        <tbody>
          {tips.map((tip) => {
            const isDue = tip.dueAt <= now;
            return (
              <tr key={tip.tipId}>
                <td>
                  {canDecide ? (
                    <Checkbox isSelected={chosen.has(tip.tipId)} isDisabled={!isDue} label={t('desk.deletion.choose', { number: String(tip.number) })} onChange={(isChosen) => onChoose(tip.tipId, isChosen)}>
                      {t('desk.deletion.tipNumber', { number: String(tip.number) })}
                    </Checkbox>
                  ) : (
                    t('desk.deletion.tipNumber', { number: String(tip.number) })
                  )}
                  <p lang={tip.language} dir="auto" className="small muted due-excerpt">
                    <TipBeginning text={tip.excerpt} />
                  </p>
                </td>
                <td>{t('desk.deletion.because', { status: t(`desk.status.${tip.status}`), count: Math.max(0, Math.floor((now - tip.lastNewsAt) / dayMs)) })}</td>
                <td>{dateOnly(tip.lastNewsAt, locale)}</td>
                <td>{isDue ? <Chip tone="u2">{dateOnly(tip.dueAt, locale)}</Chip> : <span className="muted">{t('desk.deletion.soon', { when: dateOnly(tip.dueAt, locale) })}</span>}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
