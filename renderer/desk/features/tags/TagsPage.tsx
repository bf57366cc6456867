import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { useSaid } from '#i18n/use-said.ts';
import type { Tag } from '#shared/contract/tag-calls.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Page } from '#ui/Page.tsx';
import { Pager } from '#ui/Pager.tsx';
import { TextField } from '#ui/TextField.tsx';
import { CallReason } from '../../api/CallReason.tsx';
import { useSettled } from '../../api/use-settled.ts';
import { useNotice } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useStandingReply } from '../../api/use-standing-reply.ts';
import { RenameTagDialog } from './RenameTagDialog.tsx';

const perPage = 50;

/** Every tag with how many tips have it. Each leads to them, and can be called otherwise. */
export function TagsPage({ onTag }: { readonly onTag: (tag: Tag) => void }) {
  const { t } = useTranslation();
  const mayRename = useMay('tags.rename');
  const [search, setSearch] = useState('');
  const [offset, setOffset] = useState(0);
  const [renaming, setRenaming] = useState<Tag>();
  const [said, say] = useSaid();
  const { loaded, reload } = useStandingReply('tags.list', { search: useSettled(search), offset, limit: perPage });
  useNotice('tips.changed', reload);
  const tags = loaded.state === 'ready' ? loaded.value.tags : [];
  const total = loaded.state === 'ready' ? loaded.value.total : 0;
  const isEmpty = loaded.state === 'ready' && total === 0;
  return (
    <Page title={t('desk.tags.page.title')} intro={t('desk.tags.page.intro')}>
      <CallReason call="tags.rename" />
      {isEmpty && search === '' ? (
        <EmptyState title={t('desk.tags.page.none')}>
          <p>{t('desk.tags.page.noneWords')}</p>
        </EmptyState>
      ) : (
        <TextField
          label={t('desk.tags.page.search')}
          value={search}
          onChange={(words) => {
            setSearch(words);
            setOffset(0);
          }}
          maxLength={200}
        />
      )}
      {loaded.state === 'failed' ? <ErrorBanner code={loaded.code} /> : null}
      {isEmpty && search !== '' ? <EmptyState title={t('desk.tags.page.noneFound')} /> : null}
      {tags.length === 0 ? null : (
        <ul className="card plain-list tag-rows" aria-label={t('desk.tags.page.list')}>
          {tags.map((tag) => (
            <li key={tag.tagId} className="tag-row">
              <Button kind="quiet" onPress={() => onTag({ tagId: tag.tagId, name: tag.name })}>
                <bdi dir="auto">{tag.name}</bdi>
              </Button>
              <span className="small muted">{t('desk.tags.page.tips', { count: tag.tips })}</span>
              {mayRename ? (
                <Button isSmall label={t('desk.tags.page.renameOf', { name: tag.name })} onPress={() => setRenaming({ tagId: tag.tagId, name: tag.name })}>
                  {t('desk.tags.page.rename')}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      <Pager
        offset={offset}
        perPage={perPage}
        total={total}
        onOffset={setOffset}
      />
      <p className="said small muted" role="status">
        {said}
      </p>
      {renaming === undefined ? null : (
        <RenameTagDialog
          tag={renaming}
          onDone={({ name }) => {
            setRenaming(undefined);
            say(({ t }) => t('desk.tags.page.renamed', { name }));
            reload();
          }}
          onClose={() => setRenaming(undefined)}
        />
      )}
    </Page>
  );
}
