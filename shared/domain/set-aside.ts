/** Why a tip was set aside. `other` comes with words. */
export const setAsideReasons = ['spam', 'test', 'empty', 'other'] as const;
export type SetAsideReason = (typeof setAsideReasons)[number];

/** Most characters of the words beside it. */
export const setAsideUnits = 200;
