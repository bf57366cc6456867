/**
 * Each compound beside the one that stands for it: itself, or the end of the chain of merges. A condition of a query, to be put before its SELECT. Only those that
 * are merged into nothing are beginnings, so that a circle, which no command makes, leads nowhere.
 */
export const withRoots = `WITH RECURSIVE root (compound_id, root_id) AS (
  SELECT compound_id, compound_id FROM compound WHERE merged_into IS NULL
  UNION ALL SELECT compound.compound_id, root.root_id FROM compound JOIN root ON compound.merged_into = root.compound_id
)`;
