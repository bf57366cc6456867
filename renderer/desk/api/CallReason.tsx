import { useTranslation } from '#i18n/desk-translation.ts';
import type { CallName } from '#shared/contract/contract.ts';
import { neededRole } from '#shared/contract/needed-role.ts';
import { useIsSample, useMay, useMayByRole } from './RoleProvider.tsx';

export interface CallReasonProps {
  /** What cannot be done here. */
  readonly call: CallName;
  /** Says what it is that needs the role, where two such things are near each other. */
  readonly words?: string;
}

/** Stands where something would be that whoever has the vault open cannot do, and says why: it needs another role, or it is not done in the sample vault. Nothing where they can. */
export function CallReason({ call, words }: CallReasonProps) {
  const { t } = useTranslation();
  const may = useMay(call);
  const mayByRole = useMayByRole(call);
  const isSample = useIsSample();
  const needed: (typeof neededRole)[CallName] = neededRole[call];
  if (may) return null;
  if (isSample && mayByRole) return <p className="small muted">{t('error.not-in-sample')}</p>;
  // Nothing that everybody may do, or whoever only reads, is ever missing for want of a role.
  return needed === null || needed === 'read' ? null : <p className="small muted">{words ?? t(`desk.people.needs.${needed}`)}</p>;
}
