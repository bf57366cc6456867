/** Whom or what a passage is about, who needs most protection first. `nobody`: it points at nobody, such as a sum or the number of an authority. */
export const spanRoles = ['source', 'victim', 'third-party', 'place', 'perpetrator', 'nobody'] as const;
export type SpanRole = (typeof spanRoles)[number];

/** Of several roles that one passage was given, the one that is protected most; a third party where none is given. */
export function mostProtected(roles: Iterable<SpanRole>): SpanRole {
  const given = new Set(roles);
  return spanRoles.find((role) => given.has(role)) ?? 'third-party';
}

/** Why something that leads to a person or a place stands as it is. `other`: only with words. */
export const keepReasons = ['evidence', 'agreed', 'needed', 'known', 'no-detail', 'other'] as const;
export type KeepReason = (typeof keepReasons)[number];

/** The reason that goes without saying; undefined where a person has to choose. */
export function usualReason(role: SpanRole): KeepReason | undefined {
  return role === 'perpetrator' ? 'evidence' : role === 'nobody' ? 'no-detail' : undefined;
}
