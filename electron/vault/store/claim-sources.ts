/** The other one of each two claims of which `claim` is one, unless that was withdrawn or its tip is set aside. To be put after FROM. */
export const otherClaims = `claim_relation AS held JOIN claim AS other ON other.claim_id = CASE WHEN held.claim_id = claim.claim_id THEN held.other_claim_id ELSE held.claim_id END
  WHERE (held.claim_id = claim.claim_id OR held.other_claim_id = claim.claim_id) AND other.withdrawn_at IS NULL AND NOT EXISTS (SELECT 1 FROM tip AS spoken WHERE spoken.tip_id = other.tip_id AND spoken.set_aside IS NOT NULL)`;

/** Sources as compounds count them: tips of one group are one. */
const groupOf = (tipId: string): string => `(SELECT coalesce(tip.source_group, tip.tip_id) FROM tip WHERE tip.tip_id = ${tipId})`;

/** Independent sources that say what `claim` says, its own among them. Only a claim that supports it directly counts, not what supports that one in turn. */
export const claimSources = `(SELECT count(*) FROM (SELECT ${groupOf('claim.tip_id')} UNION SELECT ${groupOf('other.tip_id')} FROM ${otherClaims} AND held.relation = 'supports'))`;
