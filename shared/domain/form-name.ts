/** Forms that outlive a lock half-filled. */
export const formNames = [
  'incident', 'figure', 'compound', 'compound-facts', 'compound-name', 'compound-status', 'building', 'building-facts', 'point', 'organisation', 'organisation-facts', 'organisation-name',
  'organisation-link', 'organisation-link-facts', 'consent', 'referral', 'referral-end', 'receiver', 'individual', 'briefing', 'emergency-card', 'compound-dossier', 'compound-export', 'dossier-export', 'commitment-opening', 'picture-painting', 'passage-decision',
] as const;
export type FormName = (typeof formNames)[number];

/** Forms that belong to a tip: what was typed into one goes with it. The subject is the tip, the referral that ends, the picture that is painted over, or the text that is decided about. */
export const formsOfTip: readonly FormName[] = ['consent', 'referral', 'referral-end', 'individual', 'emergency-card', 'picture-painting', 'passage-decision'];
