import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Tag } from '#shared/contract/tag-calls.ts';
import type { Reply } from '#shared/contract/contract.ts';
import type { Code } from '#shared/errors.ts';
import type { Result } from '#shared/result.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useApi, useNotice } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useReply } from '../../api/use-reply.ts';
import { TagField } from './TagField.tsx';

/** The tags of a tip. Each leads to all tips that have it. */
export function TipTags({ tipId, onTag }: { readonly tipId: string; readonly onTag: (tag: Tag) => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const mayTag = useMay('tags.add');
  const { loaded, put, reload } = useReply('tags.ofTip', { tipId });
  const [isBusy, setBusy] = useState(false);
  const [code, setCode] = useState<Code>();
  const [said, setSaid] = useState('');
  useNotice('tips.changed', reload);
  if (loaded.state === 'failed') return loaded.code === 'not-found' ? null : <ErrorBanner code={loaded.code} />;
  if (loaded.state === 'loading') return null;
  const { tags } = loaded.value;
  const change = async (call: Promise<Result<Reply<'tags.add'>, Code>>, words: (tag: Tag) => string): Promise<void> => {
    setBusy(true);
    setCode(undefined);
    const result = await call;
    setBusy(false);
    if (!result.ok) {
      setCode(result.code);
      return;
    }
    put({ tags: result.value.tags });
    setSaid(words(result.value.tag));
  };
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
              <Button isSmall kind="quiet" label={t('desk.tags.remove', { name: tag.name })} onPress={() => void change(api['tags.remove']({ tipIds: [tipId], tagId: tag.tagId }), ({ name }) => t('desk.tags.removed', { name }))}>
                ×
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {mayTag ? <TagField except={tags.map(({ name }) => name)} isBusy={isBusy} onAdd={(name) => void change(api['tags.add']({ tipIds: [tipId], name }), (tag) => t('desk.tags.added', { name: tag.name }))} /> : null}
      {code === undefined ? null : <ErrorBanner code={code} onDismiss={() => setCode(undefined)} />}
      <p className="said small muted" role="status">
        {said}
      </p>
    </section>
  );
}
