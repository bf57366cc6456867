import { useMemo, type ReactNode } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { hasHidden, visibleParts } from './control-characters.ts';
import { mayMixScripts, mixedWords } from './mixed-scripts.ts';

/**
 * A text from outside, as it came, in text nodes only, and marked, so that copying it is noticed. Hidden characters and words of mixed scripts
 * get a label drawn by the style sheet, so that the text of the page stays the text of the tip, unit for unit, and a direction override cannot reach beyond its own span.
 */
export function OriginalText({ text }: { readonly text: string }) {
  // Nearly every line of a list: one look, and no more drawn than its words.
  return <span data-tip-words="">{hasHidden(text) || mayMixScripts(text) ? <OddText text={text} /> : text}</span>;
}

function OddText({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const parts = useMemo(() => visibleParts(text).flatMap((part): readonly ((typeof part & { readonly kind: 'word-space' | 'control' }) | ReturnType<typeof mixedWords>[number])[] => (part.kind === 'text' ? mixedWords(part.text) : [part])), [text]);
  return parts.map((part, index): ReactNode => {
    switch (part.kind) {
      case 'text':
        return part.text;
      case 'word-space':
        return (
          <span key={index} className="word-space">
            {part.text}
          </span>
        );
      case 'control':
        return (
          <span key={index} className="control-character" data-name={part.name}>
            {part.text}
          </span>
        );
      case 'mixed':
        return (
          <span key={index} className="mixed-word" data-name={part.scripts.map((script) => t(`desk.text.script.${script}`)).join(' + ')}>
            {part.text}
          </span>
        );
    }
  });
}
