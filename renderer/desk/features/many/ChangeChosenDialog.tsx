import { useState, type SubmitEvent } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { LeftTips as Left } from '#shared/contract/many-calls.ts';
import type { Code } from '#shared/errors.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Select } from '#ui/Select.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { ChangeFields } from './ChangeFields.tsx';
import { LeftTips } from './LeftTips.tsx';
import { changeKinds, changeOf, nothingWanted, type ChangeKind } from './wanted-change.ts';

const missingWords = { outcome: 'desk.workflow.outcome.missing', date: 'desk.work.dueMissing', words: 'desk.workflow.aside.noteMissing' } as const;

interface Done {
  readonly words: string;
  readonly left: Left;
  /** What can be taken back; null: nothing. */
  readonly batchId: string | null;
}

/** One change for all chosen tips; says which it left and why, and takes exactly itself back. */
export function ChangeChosenDialog({ tipIds, onClose }: { readonly tipIds: readonly string[]; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const [kind, setKind] = useState<ChangeKind>('status');
  const [wanted, setWanted] = useState(nothingWanted);
  const [missing, setMissing] = useState<keyof typeof missingWords>();
  const [isBusy, setBusy] = useState(false);
  const [code, setCode] = useState<Code>();
  const [done, setDone] = useState<Done>();
  const begin = (): void => {
    setCode(undefined);
    setMissing(undefined);
    setDone(undefined);
  };
  const told = (changed: number, left: Left, batchId: string | null): void => setDone({ words: changed === 0 ? t('desk.workflow.many.doneNone') : t('desk.workflow.many.done', { count: changed }), left, batchId });
  const change = async (): Promise<void> => {
    begin();
    if (kind === 'read' || kind === 'unread') {
      const result = await api['reading.mark']({ tipIds: [...tipIds], isUnread: kind === 'unread' });
      if (result.ok) told(result.value.changed, [], null);
      else setCode(result.code);
      return;
    }
    const wantedChange = changeOf(kind, wanted);
    if ('missing' in wantedChange) {
      setMissing(wantedChange.missing);
      return;
    }
    setBusy(true);
    const result = await api['many.change']({ tipIds: [...tipIds], change: wantedChange });
    setBusy(false);
    if (result.ok) told(result.value.changed, result.value.left, result.value.batchId);
    else setCode(result.code);
  };
  const undo = async (batchId: string): Promise<void> => {
    begin();
    const result = await api['many.undo']({ batchId });
    if (!result.ok) {
      setCode(result.code);
      return;
    }
    const { changed, left } = result.value;
    setDone({ words: changed === 0 ? t('desk.workflow.many.undoneNone') : t('desk.workflow.many.undone', { count: changed }), left, batchId: null });
  };
  return (
    <Dialog title={t('desk.workflow.many.title', { count: tipIds.length })} onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event: SubmitEvent) => {
          event.preventDefault();
          void change();
        }}
      >
        <Select<ChangeKind>
          label={t('desk.workflow.many.what')}
          value={kind}
          options={changeKinds.map((each) => ({ value: each, text: t(`desk.workflow.many.kind.${each}`) }))}
          onChange={(chosen) => {
            begin();
            setKind(chosen);
          }}
        />
        <ChangeFields kind={kind} tipId={tipIds[0] ?? ''} wanted={wanted} onChange={setWanted} />
        {missing === undefined ? null : (
          <p className="field-error" role="alert">
            {t(missingWords[missing])}
          </p>
        )}
        <p className="small muted">{t('desk.workflow.many.words')}</p>
        {code === undefined ? null : <ErrorBanner code={code} />}
        {done === undefined ? null : (
          <Banner tone="ok" role="status">
            <p>{done.words}</p>
            <LeftTips left={done.left} />
            {done.batchId === null ? null : (
              <div className="actions">
                <Button isSmall onPress={() => done.batchId !== null && void undo(done.batchId)}>
                  {t('desk.workflow.many.undo')}
                </Button>
              </div>
            )}
          </Banner>
        )}
        <div className="actions">
          <Button onPress={onClose}>{t('desk.close')}</Button>
          <Button kind="primary" type="submit" isPending={isBusy}>
            {t('desk.workflow.many.go')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
