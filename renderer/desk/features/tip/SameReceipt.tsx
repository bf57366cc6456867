import { useTranslation } from '#i18n/desk-translation.ts';
import { sameReceiptAtOnce, type TipView } from '#shared/contract/tip-calls.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Pager } from '#ui/Pager.tsx';
import { usePages } from '../../api/use-pages.ts';

export interface SameReceiptProps {
  readonly tip: TipView;
  readonly onTip: (tipId: string) => void;
}

/** Other tips that were sent under the same receipt. */
export function SameReceipt({ tip, onTip }: SameReceiptProps) {
  const { t } = useTranslation();
  const { page, offset, onOffset } = usePages('tips.get', tip, (sameReceiptOffset) => ({ tipId: tip.tipId, sameReceiptOffset }));
  if (tip.sameReceiptTotal === 0) return null;
  return (
    <section>
      <h3>{t('desk.replies.sameReceipt.title')}</h3>
      <p className="small muted">{t('desk.replies.sameReceipt.words')}</p>
      <ul className="said-signs">
        {(page.state === 'ready' ? page.value.sameReceipt : []).map(({ tipId, number }) => (
          <li key={tipId}>
            <Button isSmall onPress={() => onTip(tipId)}>
              {t('desk.replies.sameReceipt.tip', { number: String(number) })}
            </Button>
          </li>
        ))}
      </ul>
      {page.state === 'failed' ? <ErrorBanner code={page.code} /> : null}
      <Pager offset={offset} perPage={sameReceiptAtOnce} total={tip.sameReceiptTotal} onOffset={onOffset} />
    </section>
  );
}
