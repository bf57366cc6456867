import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Pager } from '#ui/Pager.tsx';
import { useNow } from '#ui/use-now.ts';
import { useNotice } from '../../api/ConnectionProvider.tsx';
import { useReply } from '../../api/use-reply.ts';
import { DueTable } from './DueTable.tsx';
import { KeepDialog } from './KeepDialog.tsx';

const perPage = 100;

/** Tips that are due, with why and since when. A person chooses which go and which are kept longer. */
export function DueList({ canDecide, onDelete }: { readonly canDecide: boolean; readonly onDelete: (tipIds: readonly string[]) => void }) {
  const { t } = useTranslation();
  const now = useNow();
  const [offset, setOffset] = useState(0);
  const { loaded, reload } = useReply('retention.due', { offset, limit: perPage });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isKeeping, setKeeping] = useState(false);
  const [kept, setKept] = useState<number>();
  useNotice('tips.changed', reload);
  if (loaded.state === 'failed') return <ErrorBanner code={loaded.code} />;
  if (loaded.state === 'loading') return <p className="muted">{t('desk.loading')}</p>;
  const { total, due, tips } = loaded.value;
  const here = tips.filter(({ tipId }) => chosen.has(tipId)).map(({ tipId }) => tipId);
  const dueHere = tips.filter(({ dueAt }) => dueAt <= now);
  const choose = (tipIds: readonly string[], isChosen: boolean): void => setChosen(new Set(isChosen ? [...chosen, ...tipIds] : [...chosen].filter((tipId) => !tipIds.includes(tipId))));

  return (
    <>
      {kept === undefined ? null : (
        <Banner tone="ok" role="status" onDismiss={() => setKept(undefined)} dismissLabel={t('desk.dismiss')}>
          {t('desk.deletion.kept', { count: kept })}
        </Banner>
      )}
      <p role="status">{total === 0 ? t('desk.deletion.dueNone') : t('desk.deletion.dueNow', { count: due })}</p>
      {total === 0 ? null : (
        <>
          {canDecide ? (
            <div className="actions">
              <Checkbox
                isSelected={dueHere.length > 0 && dueHere.every(({ tipId }) => chosen.has(tipId))}
                isDisabled={dueHere.length === 0}
                onChange={(isChosen) =>
                  choose(
                    dueHere.map(({ tipId }) => tipId),
                    isChosen,
                  )
                }
              >
                {t('desk.deletion.chooseAll')}
              </Checkbox>
              <Button kind="danger" isDisabled={here.length === 0} onPress={() => onDelete(here)}>
                {t('desk.deletion.deleteDue', { count: here.length })}
              </Button>
              <Button isDisabled={here.length === 0} onPress={() => setKeeping(true)}>
                {t('desk.deletion.keepDue', { count: here.length })}
              </Button>
            </div>
          ) : null}
          <DueTable canDecide={canDecide} tips={tips} now={now} chosen={chosen} onChoose={(tipId, isChosen) => choose([tipId], isChosen)} />
        </>
      )}
      <Pager offset={offset} perPage={perPage} total={total} onOffset={setOffset} previous={t('desk.deletion.previous')} next={t('desk.deletion.next')} />
      {isKeeping ? (
        <KeepDialog
          tipIds={here}
          onClose={() => setKeeping(false)}
          onKept={() => {
            setKept(here.length);
            setChosen(new Set());
            setKeeping(false);
            reload();
          }}
        />
      ) : null}
    </>
  );
}
