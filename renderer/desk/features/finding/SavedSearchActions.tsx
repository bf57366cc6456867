import { useRef, useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { SavedSearch } from '#shared/contract/finding-calls.ts';
import { Button } from '#ui/Button.tsx';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { SavedSearchDialog } from './SavedSearchDialog.tsx';

export interface SavedSearchActionsProps {
  readonly typed: string;
  /** The saved search that the list shows. */
  readonly saved: SavedSearch | undefined;
}

/** What can be done with the search that the list shows: save it, or rename and delete the one that it is. */
export function SavedSearchActions({ typed, saved }: SavedSearchActionsProps) {
  const { t } = useTranslation();
  const api = useApi();
  const may = useMay('savedSearches.save');
  const [dialog, setDialog] = useState<'name' | 'delete'>();
  const close = (): void => setDialog(undefined);
  const call = useCall(close);
  const name = useRef<HTMLSpanElement>(null);
  if (!may) return null;
  return (
    <>
      <span ref={name}>
        <Button kind="quiet" isSmall onPress={() => setDialog('name')}>
          {t(saved === undefined ? 'desk.finding.saved.save' : 'desk.finding.saved.rename')}
        </Button>
      </span>
      {saved === undefined ? null : (
        <Button kind="quiet" isSmall onPress={() => setDialog('delete')}>
          {t('desk.finding.saved.delete')}
        </Button>
      )}
      {dialog === 'name' ? <SavedSearchDialog saved={saved} typed={typed} onClose={close} /> : null}
      {dialog === 'delete' && saved !== undefined ? (
        <ConfirmDialog
          title={t('desk.finding.saved.deleteTitle', { name: saved.name })}
          confirm={t('desk.finding.saved.deleteButton')}
          cancel={t('desk.cancel')}
          isDangerous
          isPending={call.isBusy}
          onConfirm={() => void call.run(
              () => api['savedSearches.delete']({ searchId: saved.searchId }),
              // The button that asked goes away with it.
              () => setTimeout(() => name.current?.querySelector('button')?.focus()),
            )}
          onCancel={close}
        >
          <p>{t('desk.finding.saved.deleteWords')}</p>
          {call.code === undefined ? null : <ErrorBanner code={call.code} />}
        </ConfirmDialog>
      ) : null}
    </>
  );
}
