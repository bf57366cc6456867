import { useTranslation } from '#i18n/desk-translation.ts';
import type { ConsentView } from '#shared/contract/referral-calls.ts';
import { consentGap, type Sharing } from '#shared/domain/consent.ts';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { useWords } from '../../sharing/use-words.ts';

/** The id of a consent, or none of them. */
export type BasisChoice = string;

export interface BasisProps {
  readonly consents: readonly ConsentView[];
  readonly sharing: Sharing;
  readonly mayOverride: boolean;
  readonly basis: BasisChoice | null;
  readonly onChange: (basis: BasisChoice) => void;
}

/** Which consents cover what is about to be shared, and why the others do not. The vault asks the same rules again. */
export function Basis({ consents, sharing, mayOverride, basis, onChange }: BasisProps) {
  const { t } = useTranslation();
  const words = useWords();
  const looked = consents.map((consent) => ({ consent, gap: consentGap({ ...consent, isWithdrawn: consent.withdrawn !== null }, sharing) }));
  const covering = looked.filter(({ gap }) => gap === undefined).map(({ consent }) => ({ value: consent.consentId, text: t('desk.referrals.basisConsent', { day: words.day(consent.givenOn), purpose: words.purpose(consent) }) }));
  const options = [...covering, ...(mayOverride ? [{ value: 'without', text: t('desk.referrals.without') }] : [])];
  return (
    <div className="stack-tight">
      {covering.length === 0 ? <p className="small">{t('desk.referrals.noneCovers')}</p> : null}
      <ul className="plain-list small muted">
        {looked.map(({ consent, gap }) =>
          gap === undefined ? null : (
            <li key={consent.consentId}>{t('desk.referrals.gapLine', { purpose: words.purpose(consent), day: words.day(consent.givenOn), why: t(`desk.referrals.gap.${gap}`) })}</li>
          ),
        )}
      </ul>
      {options.length === 0 ? null : <RadioGroup label={t('desk.referrals.basis')} value={basis} options={options} onChange={onChange} />}
    </div>
  );
}
