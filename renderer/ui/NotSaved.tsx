import { useTranslation } from '#i18n/desk-translation.ts';
import { Banner } from './Banner.tsx';
import { Button } from './Button.tsx';

export interface NotSavedProps {
  readonly isBusy: boolean;
  readonly onStartAnew: () => void;
  /** It may have been begun for something else than what is looked at now. */
  readonly mayBeOfOther?: boolean;
}

/** Says that what the fields hold was typed before and is not saved yet. */
export function NotSaved({ isBusy, onStartAnew, mayBeOfOther = false }: NotSavedProps) {
  const { t } = useTranslation();
  return (
    <Banner tone="note" role="status">
      <p>{t('desk.formDrafts.notSaved')}</p>
      {mayBeOfOther ? <p>{t('desk.formDrafts.mayBeOfOther')}</p> : null}
      <div className="actions">
        <Button isSmall isPending={isBusy} onPress={onStartAnew}>
          {t('desk.formDrafts.startAnew')}
        </Button>
      </div>
    </Banner>
  );
}
