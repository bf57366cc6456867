import { useTranslation } from '#i18n/form-translation.ts';

interface TopBarProps {
  readonly step: { readonly step: number; readonly of: number } | undefined;
  readonly leaveLabel: string;
  readonly onLeave: () => void;
}

/** Where one is, and the way out, on every screen in the same corner: a second press in the same spot erases. */
export function TopBar({ step, leaveLabel, onLeave }: TopBarProps) {
  const { t } = useTranslation();
  return (
    <header>
      <p className="quiet">{step && t('form.step', step)}</p>
      <button type="button" className="leave" onClick={onLeave}>
        {leaveLabel}
      </button>
    </header>
  );
}
