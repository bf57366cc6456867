import { useTranslation } from '#i18n/desk-translation.ts';
import type { Role } from '#shared/domain/role.ts';

/** Stands where something would be that needs another role: says which, and whom to ask. */
export function RoleReason({ needed }: { readonly needed: Exclude<Role, 'read'> }) {
  const { t } = useTranslation();
  return <p className="small muted">{t(`desk.people.needs.${needed}`)}</p>;
}
