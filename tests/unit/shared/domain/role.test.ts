import { expect, test } from 'vitest';
import { roleCovers, roles } from '#shared/domain/role.ts';

test('a role covers itself and every role before it, and none after it', () => {
  for (const [held, one] of roles.entries()) for (const [needed, other] of roles.entries()) expect(roleCovers(one, other)).toBe(held >= needed);
});
