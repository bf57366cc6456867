import { useTranslation } from '#i18n/desk-translation.ts';
import { spanRoles, type SpanRole } from '#shared/redaction/roles.ts';
import { Select } from '#ui/Select.tsx';

export interface RoleSelectProps {
  readonly role: SpanRole;
  readonly roles?: readonly SpanRole[];
  readonly isDisabled?: boolean;
  readonly onChange: (role: SpanRole) => void;
}

/** Whom a passage is about. */
export function RoleSelect({ role, roles = spanRoles, isDisabled = false, onChange }: RoleSelectProps) {
  const { t } = useTranslation();
  return <Select label={t('desk.redact.role.label')} value={role} isDisabled={isDisabled} options={roles.map((value) => ({ value, text: t(`desk.redact.role.${value}`) }))} onChange={onChange} />;
}
