import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { AskedCard } from '#shared/contract/emergency-card-calls.ts';
import { cardFields } from '#shared/domain/emergency-card.ts';
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
  return (
    <WholeWindow
      label={t('desk.emergencyCard.large')}
      onKey={(event) => {
        if (event.key === 'Escape') onEnd();
        else if (onwards.includes(event.key)) setAt(Math.min(at + 1, lines.length - 1));
        else if (backwards.includes(event.key)) setAt(Math.max(at - 1, 0));
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
