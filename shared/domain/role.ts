/**
 * What a member may do, each role including the ones before it: `read` looks, `triage` assesses and imports, `export` lets things
 * leave the laptop, `manage` decides about people, keys and deletion. The vault's program enforces it; whoever holds a
 * passphrase and writes a program of their own is not held by it (docs/threat-model.md).
 */
export const roles = ['read', 'triage', 'export', 'manage'] as const;
export type Role = (typeof roles)[number];

/** The roles that may do what needs `needed`. */
export function rolesFrom(needed: Role): readonly Role[] {
  return roles.slice(roles.indexOf(needed));
}

/** Whether somebody with the role `held` may do what needs `needed`. */
export function roleCovers(held: Role, needed: Role): boolean {
  return roles.indexOf(held) >= roles.indexOf(needed);
}
