import { useTranslation } from '#i18n/desk-translation.ts';
import type { TipView } from '#shared/contract/tip-calls.ts';
import { Button } from '#ui/Button.tsx';

export interface SameReceiptProps {
  readonly tips: TipView['sameReceipt'];
  readonly onTip: (tipId: string) => void;
}

/** Other tips that were sent under the same receipt. */
export function SameReceipt({ tips, onTip }: SameReceiptProps) {
  const { t } = useTranslation();
  if (tips.length === 0) return null;
  return (
    <section>
      <h3>{t('desk.replies.sameReceipt.title')}</h3>
      <p className="small muted">{t('desk.replies.sameReceipt.words')}</p>
      <ul className="said-signs">
        {tips.map(({ tipId, number }) => (
          <li key={tipId}>
            <Button isSmall onPress={() => onTip(tipId)}>
              {t('desk.replies.sameReceipt.tip', { number: String(number) })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
