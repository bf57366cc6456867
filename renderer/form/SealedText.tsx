import { useEffect, useState } from 'react';
import { useTranslation } from '#i18n/form-translation.ts';
import { textParts } from './sealed-message.ts';

/** The same sealed tip for carriers that take only text. */
export function SealedText({ blob }: { readonly blob: Blob }) {
  const { t } = useTranslation();
  const [parts, setParts] = useState<readonly string[] | 'reading' | undefined>('reading');
  /** What became of each part, beside its button: with many parts it is easy to lose one's place. */
  const [said, setSaid] = useState<Readonly<Record<number, 'copied' | 'copyYourself'>>>({});
  useEffect(() => {
    let isShown = true;
    void textParts(blob).then((made) => isShown && setParts(made));
    return () => {
      isShown = false;
    };
  }, [blob]);
  const say = (part: number, what: 'copied' | 'copyYourself') => setSaid((before) => ({ ...before, [part]: what }));

  const words = (part: number): string => {
    const what = said[part];
    return what === undefined ? '' : t(`form.sealed.${what}`, { part });
  };

  const copy = async (part: number, text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      say(part, 'copied');
    } catch {
      const field = document.getElementById(`part-${part}`);
      if (field instanceof HTMLTextAreaElement) field.select();
      say(part, 'copyYourself');
    }
  };

  return (
    <details>
      <summary>{t('form.sealed.asText')}</summary>
      {parts === 'reading' ? null : parts === undefined ? (
        <p>{t('form.sealed.asTextTooLong')}</p>
      ) : (
        <>
          <p>{t('form.sealed.asTextHint', { count: parts.length })}</p>
          {parts.map((text, index) => (
            <div key={index} className="field">
              <label htmlFor={`part-${index + 1}`}>{t('form.sealed.part', { part: index + 1, of: parts.length })}</label>
              <textarea id={`part-${index + 1}`} className="code" rows={3} readOnly value={text} autoComplete="off" spellCheck={false} dir="ltr" />
              <button type="button" onClick={() => void copy(index + 1, text)}>
                {t('form.sealed.copy', { part: index + 1 })}
              </button>
              <p className="said" role="status">
                {words(index + 1)}
              </p>
            </div>
          ))}
        </>
      )}
    </details>
  );
}
