import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTranslation } from '#i18n/desk-translation.ts';
import { urgencies, type Urgency } from '#shared/domain/urgency.ts';
import { Keys } from '#ui/Keys.tsx';
import { useShortcut } from '#ui/Shortcuts.tsx';

const assessed = ['U1', 'U2', 'U3', 'U4'] as const satisfies readonly Urgency[];

/** One press sets the urgency; keys 1 to 4 do the same from anywhere on the screen. */
export function UrgencyControl({ urgency, isDisabled, onChange }: { readonly urgency: Urgency; readonly isDisabled: boolean; readonly onChange: (urgency: Urgency) => void }) {
  const { t } = useTranslation();
  useShortcut('urgency-1', () => onChange('U1'), !isDisabled);
  useShortcut('urgency-2', () => onChange('U2'), !isDisabled);
  useShortcut('urgency-3', () => onChange('U3'), !isDisabled);
  useShortcut('urgency-4', () => onChange('U4'), !isDisabled);
  return (
    <ToggleButtonGroup
      aria-label={t('desk.tip.urgency')}
      selectionMode="single"
      disallowEmptySelection
      isDisabled={isDisabled}
      className="urgency-control"
      selectedKeys={urgency === 'U0' ? [] : [urgency]}
      onSelectionChange={(keys) => {
        const chosen = urgencies.find((each) => keys.has(each));
        if (chosen && chosen !== urgency) onChange(chosen);
      }}
    >
      {assessed.map((each, index) => (
        <ToggleButton key={each} id={each} className={`button urgency-button urgency-button-${each.toLowerCase()}`}>
          {t(`desk.urgency.${each}`)}
          <Keys combination={String(index + 1)} />
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
