import { useTranslation } from '#i18n/desk-translation.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import type { Loaded } from '../../api/use-reply.ts';
import type { Reply } from '#shared/contract/contract.ts';

export interface InboxEmptyProps {
  readonly keys: Loaded<Reply<'intakeKey.list'>>;
  readonly hasTips: boolean;
  readonly isNarrowed: boolean;
  readonly onKeys: () => void;
  readonly onImport: () => void;
}

/** Why the list is empty, and the next step. */
export function InboxEmpty({ keys, hasTips, isNarrowed, onKeys, onImport }: InboxEmptyProps) {
  const { t } = useTranslation();
  if (hasTips) {
    return (
      <EmptyState title={t(isNarrowed ? 'desk.inbox.noneMatch' : 'desk.inbox.nothingHere')}>
        <p>{t(isNarrowed ? 'desk.inbox.noneMatchWords' : 'desk.inbox.nothingHereWords')}</p>
      </EmptyState>
    );
  }
  if (keys.state === 'loading') return null;
  if (keys.state === 'ready' && keys.value.keys.length === 0) {
    return (
      <EmptyState
        title={t('desk.inbox.noKeyTitle')}
        actions={
          <Button kind="primary" onPress={onKeys}>
            {t('desk.inbox.noKeyAction')}
          </Button>
        }
      >
        <p>{t('desk.inbox.noKeyWords')}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('desk.inbox.noTipsTitle')}
      actions={
        <>
          <Button onPress={onKeys}>{t('desk.inbox.noTipsForm')}</Button>
          <Button kind="primary" onPress={onImport}>
            {t('desk.inbox.noTipsImport')}
          </Button>
        </>
      }
    >
      <p>{t('desk.inbox.noTipsWords')}</p>
    </EmptyState>
  );
}
