import { useTranslation } from '#i18n/desk-translation.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { WordList } from '#ui/WordList.tsx';

export interface SpokenWordsProps {
  readonly words: readonly string[];
  /** They are to be forgotten. */
  readonly onNoted: () => void;
}

/** The words that open a sealed file, once. Nothing but the button closes it, so that no stray click loses them. */
export function SpokenWords({ words, onNoted }: SpokenWordsProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('desk.disclosures.wordsTitle')} onClose={onNoted} mustAnswer>
      <p>{t('desk.disclosures.wordsOnce')}</p>
      <WordList label={t('desk.disclosures.words')} words={words} />
      <p>{t('desk.disclosures.wordsVoice')}</p>
      <div className="actions">
        <Button kind="primary" takesFocus onPress={onNoted}>
          {t('desk.disclosures.wordsNoted')}
        </Button>
      </div>
    </Dialog>
  );
}
