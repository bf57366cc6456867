/** The eleven indicators of forced labour of the International Labour Organization (ILO Indicators of Forced Labour, 2012), in its order. */
export const forcedLabourIndicators = [
  'abuse-of-vulnerability',
  'deception',
  'restriction-of-movement',
  'isolation',
  'violence',
  'intimidation',
  'retention-of-documents',
  'withholding-of-wages',
  'debt-bondage',
  'abusive-conditions',
  'excessive-overtime',
] as const;

/** Article 3 of the Palermo Protocol (UN, 2000): what was done. */
export const traffickingActs = ['act-recruitment', 'act-transportation', 'act-transfer', 'act-harbouring', 'act-receipt'] as const;

/** By which means. For anybody under 18 none is required. */
export const traffickingMeans = ['means-force', 'means-coercion', 'means-abduction', 'means-fraud', 'means-deception', 'means-abuse-of-power', 'means-abuse-of-vulnerability', 'means-payments'] as const;

/** To what end. The protocol lists a minimum; forced criminality is added, which is what scam compounds are for. */
export const traffickingPurposes = ['purpose-sexual-exploitation', 'purpose-forced-labour', 'purpose-slavery', 'purpose-servitude', 'purpose-organs', 'purpose-forced-criminality'] as const;

/** The lists as they are shown, in order. */
export const indicatorGroups = { labour: forcedLabourIndicators, act: traffickingActs, means: traffickingMeans, purpose: traffickingPurposes } as const;
export type IndicatorGroup = keyof typeof indicatorGroups;

export const indicators = [...forcedLabourIndicators, ...traffickingActs, ...traffickingMeans, ...traffickingPurposes] as const;
export type Indicator = (typeof indicators)[number];

/**
 * What staff found. Every tip begins with `unknown` for all of them, since nobody has looked; `not-asked` is a finding of its own: somebody looked, and the person was
 * not asked.
 */
export const indicatorAnswers = ['present', 'absent', 'not-asked', 'unknown'] as const;
export type IndicatorAnswer = (typeof indicatorAnswers)[number];
