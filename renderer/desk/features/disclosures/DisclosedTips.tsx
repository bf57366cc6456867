import { useTranslation } from '#i18n/desk-translation.ts';
import type { Disclosure } from '#shared/contract/disclosure-calls.ts';
import { Button } from '#ui/Button.tsx';

export interface DisclosedTipsProps {
  readonly tips: Disclosure['tips'];
  readonly onTip: (tipId: string) => void;
}

/** The tips of a disclosure, and on what each of them rested. */
export function DisclosedTips({ tips, onTip }: DisclosedTipsProps) {
  const { t } = useTranslation();
  const basisOf = ({ consentId, isConsentWithdrawn, withoutConsent }: Disclosure['tips'][number]): string => {
    if (withoutConsent !== null) return t(`desk.disclosures.restsWithout.${withoutConsent}`);
    if (consentId === null) return '';
    return t(isConsentWithdrawn ? 'desk.disclosures.restsWithdrawn' : 'desk.disclosures.rests');
  };
  return (
    <ul className="plain-list small" aria-label={t('desk.disclosures.tips')}>
      {tips.map((tip) => (
        <li key={tip.tipId}>
          {tip.number === null ? (
            <span className="muted">{t('desk.disclosures.tipGone')}</span>
          ) : (
            <Button isSmall kind="quiet" onPress={() => onTip(tip.tipId)}>
              {t('desk.disclosures.tip', { number: String(tip.number) })}
            </Button>
          )}{' '}
          {basisOf(tip)}
        </li>
      ))}
    </ul>
  );
}
