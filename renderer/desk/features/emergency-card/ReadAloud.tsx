import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { AskedCard } from '#shared/contract/emergency-card-calls.ts';
import { cardFields } from '#shared/domain/emergency-card.ts';
import { Button } from '#ui/Button.tsx';
import { WholeWindow } from '#ui/WholeWindow.tsx';

const onwards: readonly string[] = ['ArrowRight', 'ArrowDown', 'Enter', ' ', 'PageDown'];
const backwards: readonly string[] = ['ArrowLeft', 'ArrowUp', 'PageUp'];

/** A card field after field, to be read out over a telephone. */
export function ReadAloud({ card, onEnd }: { readonly card: AskedCard; readonly onEnd: () => void }) {
  const { t } = useTranslation();
  const [at, setAt] = useState(0);
  const lines = cardFields.flatMap((field) => {
    const entry = card[field];
    return entry === undefined ? [] : [{ field, text: entry.state === 'unknown' ? t('desk.emergencyCard.unknown') : entry.text }];
  });
  const line = lines[at];
  const goBack = (): void => setAt(Math.max(at - 1, 0));
  const goOn = (): void => setAt(Math.min(at + 1, lines.length - 1));
  return (
    <WholeWindow
      label={t('desk.emergencyCard.large')}
      foot={
        <>
          <Button isDisabled={at === 0} onPress={goBack}>
            {t('desk.pager.previous')}
          </Button>
          <Button isDisabled={at >= lines.length - 1} onPress={goOn}>
            {t('desk.pager.next')}
          </Button>
          <p className="small">{t('desk.emergencyCard.largeAt', { at: at + 1, total: lines.length })}</p>
          <Button shortcut="Esc" onPress={onEnd}>
            {t('desk.emergencyCard.largeEnd')}
          </Button>
        </>
      }
      onKey={(event) => {
        // A button that has the focus is pressed by them.
        if ((event.key === 'Enter' || event.key === ' ') && event.target instanceof Element && event.target.closest('button') !== null) return;
        if (event.key === 'Escape') onEnd();
        else if (onwards.includes(event.key)) goOn();
        else if (backwards.includes(event.key)) goBack();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      {line === undefined ? null : (
        <div aria-live="polite" className={line.text.length > 90 ? 'read-aloud read-aloud-long' : 'read-aloud'}>
          <p className="read-aloud-field">{t(`desk.emergencyCard.fields.${line.field}`)}</p>
          <p className="read-aloud-text" dir="auto">
            {line.text}
          </p>
        </div>
      )}
    </WholeWindow>
  );
}
