/** Why a tip was deleted. The words that go with it are staff's own and stay in the vault. */
export const tipDeletionReasons = ['kept-long-enough', 'not-for-us', 'asked-to', 'copy', 'unsafe-to-keep', 'test', 'other'] as const;
export type TipDeletionReason = (typeof tipDeletionReasons)[number];

/** Why an intake key was destroyed. */
export const keyDestructionReasons = ['key-unused', 'key-exposed', 'other'] as const;
export type KeyDestructionReason = (typeof keyDestructionReasons)[number];

/** `gone-since`: deleted again in a vault that was restored from an older backup. */
export type DeletionReason = TipDeletionReason | KeyDestructionReason | 'gone-since';
export const deletionReasons: readonly DeletionReason[] = [...new Set<DeletionReason>([...tipDeletionReasons, ...keyDestructionReasons, 'gone-since'])];

/** What can be deleted for good. */
export const deletionTargets = ['tip', 'intake-key'] as const;
export type DeletionTarget = (typeof deletionTargets)[number];

/** So many deletions wait at once at most, each of as many tips as can be chosen. */
export const deletionsAtOnce = 50;

/** So long a deletion can be undone. */
export const undoWithinMs = 30_000;

/** Staff's own words about a deletion, in UTF-16 units. */
export const deletionNoteUnits = 500;
