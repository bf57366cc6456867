import { useEffect, useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { Banner } from '#ui/Banner.tsx';

/** Where words of a tip stand, in any language. */
const tipTexts = '.original, .transcript-text, .rendering-text, .excerpt';

/** Says calmly, whenever words of a tip are copied, where they must not be pasted. It stays until it is put away. */
export function CopyNote() {
  const { t } = useTranslation();
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const look = (): void => {
      const selection = document.getSelection();
      const ends = [selection?.anchorNode, selection?.focusNode].map((node) => (node instanceof Element ? node : node?.parentElement));
      if (ends.some((element) => element?.closest(tipTexts))) setShown(true);
    };
    document.addEventListener('copy', look);
    return () => document.removeEventListener('copy', look);
  }, []);
  return (
    <div className="copy-note" role="status">
      {isShown ? (
        <Banner tone="note" onDismiss={() => setShown(false)} dismissLabel={t('desk.dismiss')}>
          {t('desk.languages.copied')}
        </Banner>
      ) : null}
    </div>
  );
}
