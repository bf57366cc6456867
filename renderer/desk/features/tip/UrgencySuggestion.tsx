import { useTranslation } from '#i18n/desk-translation.ts';
import type { TipView } from '#shared/contract/tip-calls.ts';
import { urgencyRank, type Urgency } from '#shared/domain/urgency.ts';
import { urgencyOfSign } from '#shared/domain/urgency-sign.ts';
import { Button } from '#ui/Button.tsx';
import { Chip } from '#ui/Chip.tsx';
import { OriginalText } from '#ui/OriginalText.tsx';

export interface UrgencySuggestionProps {
  readonly tip: Pick<TipView, 'suggestion' | 'urgency' | 'language' | 'answers'>;
  /** Undefined for whoever may not set it. */
  readonly onSet: ((urgency: Urgency) => void) | undefined;
}

const toneOf = { U1: 'u1', U2: 'u2', U3: 'u3' } as const;

/** What chosen answers and cue words speak for, as long as the tip is not taken that seriously. It proposes: one press by a person sets it. */
export function UrgencySuggestion({ tip: { suggestion, urgency, language, answers }, onSet }: UrgencySuggestionProps) {
  const { t } = useTranslation();
  if (suggestion === null) return null;
  // Unassessed is not "less urgent", but it is where a suggestion is wanted.
  if (urgency !== 'U0' && urgencyRank(urgency, false) <= urgencyRank(suggestion.urgency, false)) return null;
  // The signs a reporter chose stand right above.
  const reasons = suggestion.reasons.filter(({ sign }) => !(answers.danger ?? []).some((chosen) => chosen === sign));
  return (
    <section className={`suggestion suggestion-${toneOf[suggestion.urgency]}`}>
      <div className="suggestion-head">
        <h3>{t('desk.suggestion.title', { urgency: t(`desk.urgency.${suggestion.urgency}`) })}</h3>
        {onSet === undefined ? null : (
          <Button isSmall onPress={() => onSet(suggestion.urgency)}>
            {t('desk.suggestion.set', { urgency: t(`desk.urgency.${suggestion.urgency}`) })}
          </Button>
        )}
      </div>
      {reasons.length === 0 ? null : (
        <ul className="plain-list">
          {reasons.map(({ sign, passage }) => (
            <li key={sign}>
              <Chip tone={toneOf[urgencyOfSign(sign)]}>{t(`desk.suggestion.sign.${sign}`)}</Chip>{' '}
              {passage === null ? (
                <span className="small muted">{t('desk.suggestion.chosen')}</span>
              ) : (
                <q lang={language} dir="auto" className="small">
                  <OriginalText text={passage} />
                </q>
              )}
            </li>
          ))}
        </ul>
      )}
      <p className="tiny muted">{t('desk.suggestion.note')}</p>
    </section>
  );
}
