import { useRef } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Role } from '#shared/domain/role.ts';
import { Button } from '#ui/Button.tsx';
import { useShortcut } from '#ui/Shortcuts.tsx';
import { SearchBox } from './features/finding/SearchBox.tsx';
import type { ImportState } from './features/import/use-import.ts';
import { LockButton } from './LockButton.tsx';

export interface TopBarProps {
  /** Empty when the recovery words opened the vault. */
  readonly memberName: string | null;
  readonly role: Role | null;
  readonly mayImport: boolean;
  /** What stands in the search field. */
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly recent: readonly string[];
  readonly onForget: () => void;
  /** From the search to the list. */
  readonly onLeaveSearch: () => void;
  readonly importState: ImportState;
  readonly onImport: () => void;
  readonly onLock: () => void;
  readonly onHelp: () => void;
}

export function TopBar({ memberName, role, mayImport, typed, onType, recent, onForget, onLeaveSearch, importState, onImport, onLock, onHelp }: TopBarProps) {
  const { t } = useTranslation();
  const searchInput = useRef<HTMLInputElement>(null);
  useShortcut('search', () => {
    searchInput.current?.focus();
    searchInput.current?.select();
  });
  useShortcut('import', onImport, mayImport);
  useShortcut('help', onHelp);
  const progress = importState.step === 'importing' || importState.step === 'reading' ? importState.progress : undefined;
  return (
    <header className="top">
      <span className="product">{t('desk.product')}</span>
      {memberName === null ? null : (
        <span className="small muted member">
          <bdi className="member-name">{memberName === '' ? t('desk.people.recoveryName') : memberName}</bdi>
          {role === null ? null : <span className="member-role">{t(`desk.people.role.${role}`)}</span>}
        </span>
      )}
      <div role="search" className="top-search">
        <SearchBox typed={typed} onType={onType} onLeave={onLeaveSearch} recent={recent} onForget={onForget} inputRef={searchInput} />
      </div>
      <div className="actions">
        <Button kind="quiet" label={t('desk.shell.help')} onPress={onHelp}>
          <kbd aria-hidden="true">?</kbd>
        </Button>
        {mayImport ? (
          <Button shortcut="I" onPress={onImport}>
            {progress ? t('desk.shell.importing', { done: progress.done, total: progress.total }) : t('desk.shell.import')}
          </Button>
        ) : null}
        <LockButton onLock={onLock} />
      </div>
    </header>
  );
}
