import { useTranslation } from '#i18n/desk-translation.ts';
import type { Role } from '#shared/domain/role.ts';

export interface RoleReasonProps {
  readonly needed: Exclude<Role, 'read'>;
  /** Says what it is that needs the role, where two such things are near each other. */
  readonly words?: string;
}

/** Stands where something would be that needs another role: says which, and whom to ask. */
export function RoleReason({ needed, words }: RoleReasonProps) {
  const { t } = useTranslation();
  return <p className="small muted">{words ?? t(`desk.people.needs.${needed}`)}</p>;
}
