/** A disclosure: one finished file of a dossier that left the vault (docs/decisions/disclosures.md). */

/** Who stands by it beside whoever exports. `none`: nobody is asked, for a dossier that stays in the office. */
export const approvalKinds = ['none', 'member', 'override'] as const;
export type ApprovalKind = (typeof approvalKinds)[number];

/** Why a dossier may leave without a second person: nobody else in this vault could approve, or every tip in it is about danger now. */
export const approvalOverrides = ['nobody-else', 'danger'] as const;
export type ApprovalOverride = (typeof approvalOverrides)[number];

/** What was overridden is looked at the next day, with fresh eyes. */
export const reviewAfterMs = 24 * 60 * 60 * 1000;

/** Which override is possible, if any. */
export function approvalOverride(approvers: number, isAllDanger: boolean): ApprovalOverride | undefined {
  if (approvers === 0) return 'nobody-else';
  return isAllDanger ? 'danger' : undefined;
}
