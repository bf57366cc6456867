import { useEffect, useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { Banner } from '#ui/Banner.tsx';

/** Where words of a tip stand: every text from outside (`OriginalText`), and fields in which staff write one down. */
const tipWords = '[data-tip-words]';

/** Whether what is copied has words of a tip in it, wherever the selection begins and ends. */
function isOfTip(target: EventTarget | null): boolean {
  // What is selected in a field is no selection of the page.
  if (target instanceof Element && target.closest(tipWords) !== null) return true;
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return false;
  const range = selection.getRangeAt(0);
  const within = range.commonAncestorContainer instanceof Element ? range.commonAncestorContainer : range.commonAncestorContainer.parentElement;
  return within !== null && (within.closest(tipWords) !== null || [...within.querySelectorAll(tipWords)].some((words) => range.intersectsNode(words)));
}

/** Says calmly, whenever words of a tip are copied on any screen, where they must not be pasted. It stays until it is put away. */
export function CopyNote() {
  const { t } = useTranslation();
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const look = ({ target }: ClipboardEvent): void => {
      if (isOfTip(target)) setShown(true);
    };
    document.addEventListener('copy', look);
    document.addEventListener('cut', look);
    return () => {
      document.removeEventListener('copy', look);
      document.removeEventListener('cut', look);
    };
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
