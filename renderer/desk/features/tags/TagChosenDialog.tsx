import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { TagField } from './TagField.tsx';

/** Puts a tag on all chosen tips, and takes it back from those that did not have it before. */
export function TagChosenDialog({ tipIds, onClose }: { readonly tipIds: readonly string[]; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const call = useCall();
  const [done, setDone] = useState<Reply<'tags.add'>>();
  const [isUndone, setUndone] = useState(false);
  const add = (name: string): void => {
    setUndone(false);
    void call.run(() => api['tags.add']({ tipIds: [...tipIds], name }), setDone);
  };
  const undo = ({ changed, tag }: Reply<'tags.add'>): Promise<unknown> =>
    call.run(
      () => api['tags.remove']({ tipIds: changed, tagId: tag.tagId }),
      () => {
        setDone(undefined);
        setUndone(true);
      },
    );
  return (
    <Dialog title={t('desk.tags.chosenTitle', { count: tipIds.length })} isBusy={call.isBusy} onClose={onClose}>
      <TagField except={[]} isBusy={call.isBusy} takesFocus onAdd={(name) => add(name)} />
      {call.code === undefined ? null : <ErrorBanner code={call.code} />}
      {done === undefined ? null : (
        <Banner tone="ok" role="status">
          {done.changed.length === 0 ? t('desk.tags.chosenNone', { name: done.tag.name }) : t('desk.tags.chosenDone', { count: done.changed.length, name: done.tag.name })}
          {done.changed.length === 0 ? null : (
            <div className="actions">
              <Button isSmall onPress={() => void undo(done)}>
                {t('desk.tags.undo')}
              </Button>
            </div>
          )}
        </Banner>
      )}
      {isUndone ? (
        <p className="small muted" role="status">
          {t('desk.tags.chosenUndone')}
        </p>
      ) : null}
      <div className="actions">
        <Button isPending={call.isBusy} onPress={onClose}>
          {t('desk.tags.close')}
        </Button>
      </div>
    </Dialog>
  );
}
