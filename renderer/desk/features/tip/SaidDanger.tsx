import { useTranslation } from '#i18n/desk-translation.ts';
import { isPressing } from '#shared/domain/pressing-dangers.ts';
import type { TipView } from '#shared/contract/tip-calls.ts';
import { Chip } from '#ui/Chip.tsx';

/** The signs of danger a reporter chose, the pressing ones first. Nothing where none was chosen: the facts say that. */
export function SaidDanger({ answers }: { readonly answers: TipView['answers'] }) {
  const { t } = useTranslation();
  const said = (answers.danger ?? []).filter((danger) => danger !== 'none' && danger !== 'unsure');
  if (said.length === 0) return null;
  return (
    <section className={said.some(isPressing) ? 'said-danger said-danger-pressing' : 'said-danger'}>
      <h3>{t('desk.replies.said.danger')}</h3>
      <ul className="said-signs">
        {said.map((danger) => (
          <li key={danger}>
            <Chip tone={isPressing(danger) ? 'u1' : 'u2'}>{t(`desk.replies.said.dangerSigns.${danger}`)}</Chip>
          </li>
        ))}
      </ul>
    </section>
  );
}
