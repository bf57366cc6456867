import type { Handlers, Reply } from '#shared/contract/contract.ts';
import type { tagCalls } from '#shared/contract/tag-calls.ts';
import type { Code } from '#shared/errors.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { renameTag, tagTips, untagTips, type TagChange } from '../../store/commands/keep-tags.ts';
import { listTags, tagOf, tagsOfTip } from '../../triage/tags.ts';
import type { OpenVault } from '../open-vault.ts';
import type { VaultSession } from '../vault-session.ts';

export function tagHandlers(session: VaultSession): Pick<Handlers, keyof typeof tagCalls> {
  const changed = ({ context: { database } }: OpenVault, outcome: Result<TagChange, Code>, tipIds: readonly string[]): Result<Reply<'tags.add'>, Code> => {
    if (!outcome.ok) return outcome;
    const tag = tagOf(database, outcome.value.tagId);
    const first = tagsOfTip(database, tipIds[0] ?? '');
    if (!tag.ok || !first.ok) return fail('not-found');
    if (outcome.value.changed.length > 0) session.notify({ notice: 'tips.changed', value: {} });
    return ok({ tags: first.value.tags, tag: tag.value, changed: [...outcome.value.changed] });
  };
  return {
    'tags.list': (request) => session.withVault(({ context }) => ok(listTags(context.database, request))),
    'tags.ofTip': ({ tipId }) => session.withVault(({ context }) => tagsOfTip(context.database, tipId)),
    'tags.add': ({ tipIds, name }) => session.withVault((vault) => changed(vault, tagTips(vault.context, tipIds, name), tipIds)),
    'tags.remove': ({ tipIds, tagId }) => session.withVault((vault) => changed(vault, untagTips(vault.context, tipIds, tagId), tipIds)),
    'tags.rename': ({ tagId, name }) =>
      session.withVault(({ context }) => {
        const outcome = renameTag(context, tagId, name);
        if (!outcome.ok) return outcome;
        session.notify({ notice: 'tips.changed', value: {} });
        return tagOf(context.database, tagId);
      }),
  };
}
