// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { RoleProvider } from '../../../../../../renderer/desk/api/RoleProvider.tsx';
import { TagsPage } from '../../../../../../renderer/desk/features/tags/TagsPage.tsx';
import { heldCalls } from '../../../../../support/held-calls.ts';
import { type } from '../../../../../support/page-actions.ts';
import { shownWithVault } from '../../../../../support/shown-with-vault.tsx';
import { must } from '../../../../../support/vault-harness.ts';
import { vaultWithTips } from '../../../../../support/vault-with-tips.ts';

it('tags are looked for when a person stops typing, not once for every key', async () => {
  const { harness, tipIds } = await vaultWithTips(['Invented']);
  for (const name of ['ferry', 'festival', 'ប៉ូលិស']) must(await harness.api['tags.add']({ tipIds: [...tipIds], name }));
  const held = heldCalls(harness);
  const shown = await shownWithVault(
    held.harness,
    <RoleProvider role="manage" isSample={false}>
      <TagsPage onTag={() => undefined} />
    </RoleProvider>,
  );
  await shown.settled(() => expect(shown.place.querySelectorAll('.tag-row')).toHaveLength(3));
  const before = held.times('tags.list');
  for (const typed of ['f', 'fe', 'fer', 'ferr']) type('Find a tag', typed);
  await shown.settled(() => expect(shown.place.querySelectorAll('.tag-row')).toHaveLength(1));
  expect(held.times('tags.list')).toBe(before + 1);
  shown.gone();
});
