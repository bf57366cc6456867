import { useTranslation } from '#i18n/desk-translation.ts';
import type { HeldRun } from '#shared/contract/held-calls.ts';

/** A text with what only the earlier file has struck through and what is new underlined; both are told in words to whoever hears it. */
export function HeldText({ runs }: { readonly runs: readonly HeldRun[] }) {
  const { t } = useTranslation();
  return (
    <p className="held-text" dir="auto">
      {runs.map(({ kind, parts }, index) => {
        const text = parts.map(({ kind: of, text: said }) => (of === 'left-out' ? ` ${t('desk.held.leftOut')} ` : said)).join('');
        // Runs have no other name than their place, and are drawn anew together.
        const key = `${String(index)} ${kind}`;
        if (kind === 'same') return <span key={key}>{text}</span>;
        const Marked = kind === 'added' ? 'ins' : 'del';
        return (
          <Marked key={key}>
            <span className="visually-hidden">{t(`desk.held.${kind}`)} </span>
            {text}
          </Marked>
        );
      })}
    </p>
  );
}
