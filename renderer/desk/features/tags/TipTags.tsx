import { useTranslation } from '#i18n/desk-translation.ts';
import { useSaid } from '#i18n/use-said.ts';
import type { Tag } from '#shared/contract/tag-calls.ts';
import type { Reply } from '#shared/contract/contract.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useApi, useNotice } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { useReply } from '../../api/use-reply.ts';
import { TagField } from './TagField.tsx';

/** The tags of a tip. Each leads to all tips that have it. */
export function TipTags({ tipId, onTag }: { readonly tipId: string; readonly onTag: (tag: Tag) => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const mayTag = useMay('tags.add');
  const { loaded, put, reload } = useReply('tags.ofTip', { tipId });
  const call = useCall(({ tags: next }: Reply<'tags.add'>) => put({ tags: next }));
  const [said, say] = useSaid();
  useNotice('tips.changed', reload);
  if (loaded.state === 'failed') return loaded.code === 'not-found' ? null : <ErrorBanner code={loaded.code} />;
  if (loaded.state === 'loading') return null;
  const { tags } = loaded.value;
  const add = (name: string): Promise<unknown> =>
    call.run(
      () => api['tags.add']({ tipIds: [tipId], name }),
      ({ tag }) => say(({ t }) => t('desk.tags.added', { name: tag.name })),
    );
  const remove = (tagId: string): Promise<unknown> =>
    call.run(
      () => api['tags.remove']({ tipIds: [tipId], tagId }),
      ({ tag }) => say(({ t }) => t('desk.tags.removed', { name: tag.name })),
    );
  return (
    <section className="tags">
      <h3>{t('desk.tags.title')}</h3>
      {tags.length === 0 ? <p className="small muted">{t('desk.tags.none')}</p> : null}
      <ul className="plain-list tag-list" aria-label={t('desk.tags.title')}>
        {tags.map((tag) => (
          <li key={tag.tagId} className="tip-tag">
            <Button isSmall kind="quiet" label={t('desk.tags.show', { name: tag.name })} onPress={() => onTag(tag)}>
              <bdi dir="auto">{tag.name}</bdi>
            </Button>
            {mayTag ? (
              <Button isSmall kind="quiet" label={t('desk.tags.remove', { name: tag.name })} onPress={() => void remove(tag.tagId)}>
                ×
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {mayTag ? <TagField except={tags.map(({ name }) => name)} isBusy={call.isBusy} onAdd={(name) => void add(name)} /> : null}
      {call.code === undefined ? null : <ErrorBanner code={call.code} onDismiss={call.dismiss} />}
      <p className="said small muted" role="status">
        {said}
      </p>
    </section>
  );
}
