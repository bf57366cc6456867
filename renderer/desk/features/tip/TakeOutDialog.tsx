import { useState, type ReactNode } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';

export interface TakeOutDialogProps {
  /** Which file, and what it may carry. */
  readonly children: ReactNode;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks twice before a file leaves the vault unencrypted: what that risks, and that nothing takes it back. The safe answer has the focus both times. */
export function TakeOutDialog({ children, onConfirm, onCancel }: TakeOutDialogProps) {
  const { t } = useTranslation();
  const [isSure, setSure] = useState(false);
  if (!isSure) {
    return (
      <ConfirmDialog key="first" title={t('desk.viewing.takeOut.title')} confirm={t('desk.viewing.takeOut.confirm')} cancel={t('desk.cancel')} isDangerous onConfirm={() => setSure(true)} onCancel={onCancel}>
        {children}
      </ConfirmDialog>
    );
  }
  return (
    <ConfirmDialog key="second" title={t('desk.viewing.takeOut.sureTitle')} confirm={t('desk.viewing.takeOut.sureConfirm')} cancel={t('desk.cancel')} isDangerous onConfirm={onConfirm} onCancel={onCancel}>
      <p>{t('desk.viewing.takeOut.sureWords')}</p>
    </ConfirmDialog>
  );
}
