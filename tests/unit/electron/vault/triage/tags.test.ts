import { expect, it } from 'vitest';
import { listTags } from '#vault/triage/tags.ts';
import { openMemoryVault } from '../../../../support/memory-vault.ts';

it('five thousand tags are offered a few at a time, by a part of their name, with how many fit', async () => {
  const { context } = await openMemoryVault();
  context.database.transaction(() => {
    for (let index = 0; index < 5000; index += 1) context.database.run('INSERT INTO tag (tag_id, name, folded) VALUES (?, ?, ?)', [String(index).padStart(32, '0'), `Tag ${index}`, `tag ${index}`]);
  });
  const all = listTags(context.database, { search: '', limit: 12 });
  expect([all.total, all.tags.length]).toEqual([5000, 12]);
  const some = listTags(context.database, { search: 'TAG 499', limit: 12 });
  expect([some.total, some.tags[0]?.name]).toEqual([11, 'Tag 499']);
});
