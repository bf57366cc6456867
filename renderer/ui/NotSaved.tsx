import { useTranslation } from '#i18n/desk-translation.ts';
import { Banner } from './Banner.tsx';
import { Button } from './Button.tsx';

export interface NotSavedProps {
  /** Where the usual words say too little. */
  readonly words?: string;
  /** It may have been begun for something else than what is looked at now. */
  readonly mayBeOfOther?: boolean;
  readonly isBusy: boolean;
  /** Absent: there is another way to throw it away. */
  readonly onStartAnew?: () => void;
}

/** Says that what the fields hold was typed before and is not saved yet. */
export function NotSaved({ words, mayBeOfOther = false, isBusy, onStartAnew }: NotSavedProps) {
  const { t } = useTranslation();
  return (
    <Banner tone="note" role="status">
      <p>{words ?? t('desk.formDrafts.notSaved')}</p>
      {mayBeOfOther ? <p>{t('desk.formDrafts.mayBeOfOther')}</p> : null}
      {onStartAnew === undefined ? null : (
        <div className="actions">
          <Button isSmall isPending={isBusy} onPress={onStartAnew}>
            {t('desk.formDrafts.startAnew')}
          </Button>
        </div>
      )}
    </Banner>
  );
}
