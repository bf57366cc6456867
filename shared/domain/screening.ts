/**
 * What a record of screening for non-punishment holds: whoever was trafficked is not to be punished for what they were made to do (ASEAN guideline of 27 May 2025). Nothing
 * in it has to be known before anybody acts.
 */

export const screeningPlaces = ['free', 'detained', 'unknown'] as const;
export const interpreterAnswers = ['yes', 'no', 'unknown'] as const;
export const screeningConsents = ['given', 'refused', 'not-asked', 'unknown'] as const;

/** Of what somebody is accused, by category alone: what they did stands nowhere, since a laptop that is taken would turn it against them. */
export const allegedActs = ['immigration', 'work-permit', 'online-fraud', 'money-handling', 'recruiting-others', 'documents', 'drugs', 'prostitution', 'violence', 'other'] as const;
export type AllegedAct = (typeof allegedActs)[number];

export const causalLinks = ['direct-result', 'under-compulsion', 'none-found', 'not-assessed'] as const;
/** `reasonable-grounds` is enough to be treated as a victim; `confirmed` is what a court or an authority says. */
export const screeningResults = ['not-screened', 'in-progress', 'reasonable-grounds', 'confirmed', 'not-a-victim', 'unknown'] as const;
/** The bodies of the IOM's counter-trafficking data standard (HTCDS 2.0), and that it is not known. */
export const decidingBodies = ['police', 'ngo', 'court-or-prosecution', 'other-authority', 'other', 'unknown'] as const;
export const laterTreatments = ['detained', 'fined', 'charged', 'deported', 'released', 'referred'] as const;
export type LaterTreatment = (typeof laterTreatments)[number];

/** A record in which nothing is known yet. */
export const emptyScreening = {
  screenedOn: '',
  place: 'unknown',
  screenerRole: '',
  language: '',
  interpreter: 'unknown',
  consent: 'unknown',
  allegedActs: [] as readonly AllegedAct[],
  causalLink: 'not-assessed',
  result: 'not-screened',
  decidingBody: 'unknown',
  laterTreatment: [] as readonly LaterTreatment[],
} as const;
