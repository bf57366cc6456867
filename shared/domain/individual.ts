/** So many others are the same person as one at most: more than anybody takes for one. */
export const mergedIndividualsAtMost = 100;

/** Most characters of how a tip tells of somebody, in staff's words. */
export const individualWordsUnits = 300;
/** Most people one tip is said to tell of. */
export const individualsOfTipAtMost = 100;
/** So many other tips are named beside a person. */
export const otherTipsAtMost = 10;
