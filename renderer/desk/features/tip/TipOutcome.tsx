import { useTranslation } from '#i18n/desk-translation.ts';
import type { TipView as Tip } from '#shared/contract/tip-calls.ts';
import { Button } from '#ui/Button.tsx';
import { outcomeWords } from '#ui/outcome-words.ts';

/** What came of a closed tip. Nothing for any other. */
export function TipOutcome({ tip, onChange }: { readonly tip: Tip; /** Undefined: they may not. */ readonly onChange: (() => void) | undefined }) {
  const { t } = useTranslation();
  if (tip.status !== 'closed') return null;
  return (
    <p className="small tip-outcome">
      <b dir="auto">{tip.outcome === null ? t('desk.workflow.outcome.notRecorded') : t('desk.workflow.outcome.is', { name: outcomeWords(t, { name: tip.outcome, starting: tip.startingOutcome }) })}</b>
      {onChange === undefined ? null : (
        <Button isSmall kind="quiet" onPress={onChange}>
          {t('desk.workflow.outcome.change')}
        </Button>
      )}
    </p>
  );
}
