import { useRef } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { Button } from '#ui/Button.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import { useShortcut } from '#ui/Shortcuts.tsx';
import type { ImportState } from './features/import/use-import.ts';
import { LockButton } from './LockButton.tsx';

export interface TopBarProps {
  readonly memberName: string | null;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  /** From the search to the list. */
  readonly onLeaveSearch: () => void;
  readonly importState: ImportState;
  readonly onImport: () => void;
  readonly onLock: () => void;
  readonly onHelp: () => void;
}

export function TopBar({ memberName, search, onSearch, onLeaveSearch, importState, onImport, onLock, onHelp }: TopBarProps) {
  const { t } = useTranslation();
  const searchInput = useRef<HTMLInputElement>(null);
  useShortcut('search', () => {
    searchInput.current?.focus();
    searchInput.current?.select();
  });
  useShortcut('import', onImport);
  useShortcut('help', onHelp);
  const progress = importState.step === 'importing' || importState.step === 'reading' ? importState.progress : undefined;
  return (
    <header className="top">
      <span className="product">{t('desk.product')}</span>
      {memberName === null ? null : <bdi className="small muted member">{memberName}</bdi>}
      <div role="search" className="top-search">
        <SearchField
          label={t('desk.shell.search')}
          clearLabel={t('desk.shell.clearSearch')}
          value={search}
          onChange={onSearch}
          onSubmit={onLeaveSearch}
          shortcut="/"
          maxLength={200}
          inputRef={searchInput}
        />
      </div>
      <div className="actions">
        <Button kind="quiet" label={t('desk.shell.help')} onPress={onHelp}>
          <kbd aria-hidden="true">?</kbd>
        </Button>
        <Button shortcut="I" onPress={onImport}>
          {progress ? t('desk.shell.importing', { done: progress.done, total: progress.total }) : t('desk.shell.import')}
        </Button>
        <LockButton onLock={onLock} />
      </div>
    </header>
  );
}
