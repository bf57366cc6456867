/**
 * How much people can add to one list before the vault says that it is enough: each is more than anybody reads in one go. Lists that come page by page have no such end, and a list that is merely cut says how many there are.
 */

/** To so many compounds, incidents and places a tip is linked at most, of each. What is said not to be meant counts too. */
export const linksOfTipAtMost = 100;
/** Tags of one tip. */
export const tagsOfTipAtMost = 50;
/** Consents of one tip, and referrals. */
export const referralsOfTipAtMost = 50;
/** Files of one tip that have a transcript. */
export const transcribedFilesAtMost = 200;
/** Saved searches of a vault, which stand beside its list. */
export const savedSearchesAtMost = 100;
/** Outcomes of a vault to choose from, retired ones included. */
export const outcomesAtMost = 200;
/** Backups that are shown, the newest; the total counts all that were ever made. */
export const backupsShownAtMost = 200;
