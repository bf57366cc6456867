import type { ReactNode } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { chosenAtMost } from '#shared/domain/chosen-tips.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useShortcut } from '#ui/Shortcuts.tsx';
import type { Choosing } from './use-choosing.ts';

export interface ChoiceBarProps {
  readonly chosenCount: number;
  /** How many tips the list has. */
  readonly total: number;
  readonly choosing: Choosing;
  /** What can be done with the chosen tips. */
  readonly actions: ReactNode;
}

/** Choosing all of a list or none, how many are chosen, and what can be done with them. */
export function ChoiceBar({ chosenCount, total, choosing, actions }: ChoiceBarProps) {
  const { t } = useTranslation();
  useShortcut('choose-all', choosing.all, total > 0);
  return (
    <div className="choice stack-small">
      <p className="small" role="status">
        {chosenCount === 0 ? '' : <b>{t('desk.inbox.chosenCount', { count: chosenCount })}</b>}
        {choosing.left === 0 ? '' : ` ${t('desk.inbox.chosenFull', { most: chosenAtMost, left: choosing.left })}`}
      </p>
      {choosing.code === undefined ? null : <ErrorBanner code={choosing.code} />}
      <div className="actions">
        {total === 0 ? null : (
          <Button kind="quiet" isSmall shortcut="A" onPress={choosing.all}>
            {total <= chosenAtMost ? t('desk.inbox.chooseAll', { count: total }) : t('desk.inbox.chooseFirst', { most: chosenAtMost, total })}
          </Button>
        )}
        {chosenCount === 0 ? null : (
          <>
            <Button kind="quiet" isSmall onPress={choosing.none}>
              {t('desk.inbox.chooseNone')}
            </Button>
            {actions}
          </>
        )}
      </div>
    </div>
  );
}
