import { useState, type SubmitEvent } from 'react';
import { useTranslation, type Said } from '#i18n/desk-translation.ts';
import type { LeftTips as Left } from '#shared/contract/many-calls.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Select } from '#ui/Select.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { ChangeFields } from './ChangeFields.tsx';
import { LeftTips } from './LeftTips.tsx';
import { changeKinds, changeOf, nothingWanted, type ChangeKind } from './wanted-change.ts';

const missingWords = { outcome: 'desk.workflow.outcome.missing', date: 'desk.work.dueMissing', words: 'desk.workflow.aside.noteMissing' } as const;

interface Done {
  readonly words: Said;
  readonly left: Left;
}

/** One change for all chosen tips; says which it left and why, and takes exactly itself back. */
export function ChangeChosenDialog({ tipIds, onClose }: { readonly tipIds: readonly string[]; readonly onClose: () => void }) {
  const translation = useTranslation();
  const { t } = translation;
  const api = useApi();
  const [kind, setKind] = useState<ChangeKind>('status');
  const [wanted, setWanted] = useState(nothingWanted);
  const [missing, setMissing] = useState<keyof typeof missingWords>();
  const call = useCall();
  const [done, setDone] = useState<Done>();
  /** What was changed here and can be taken back, the last at the end. */
  const [batches, setBatches] = useState<readonly string[]>([]);
  const begin = (): void => {
    call.dismiss();
    setMissing(undefined);
    setDone(undefined);
  };
  const told = (changed: number, left: Left): void => setDone({ words: ({ t }) => (changed === 0 ? t('desk.workflow.many.doneNone') : t('desk.workflow.many.done', { count: changed })), left });
  const change = (): void => {
    if (call.isBusy) return;
    begin();
    if (kind === 'read' || kind === 'unread') {
      void call.run(
        () => api['reading.mark']({ tipIds: [...tipIds], isUnread: kind === 'unread' }),
        ({ changed }) => told(changed, []),
      );
      return;
    }
    const wantedChange = changeOf(kind, wanted);
    if ('missing' in wantedChange) {
      setMissing(wantedChange.missing);
      return;
    }
    void call.run(
      () => api['many.change']({ tipIds: [...tipIds], change: wantedChange }),
      ({ changed, left, batchId }) => {
        told(changed, left);
        if (batchId !== null) setBatches([...batches, batchId]);
      },
    );
  };
  const undo = (batchId: string): void => {
    if (call.isBusy) return;
    begin();
    void call.run(
      () => api['many.undo']({ batchId }),
      ({ changed, left }) => {
        setBatches(batches.filter((each) => each !== batchId));
        setDone({ words: ({ t }) => (changed === 0 ? t('desk.workflow.many.undoneNone') : t('desk.workflow.many.undone', { count: changed })), left });
      },
    );
  };
  const last = batches.at(-1);
  return (
    <Dialog title={t('desk.workflow.many.title', { count: tipIds.length })} onClose={onClose} isBusy={call.isBusy}>
      <form
        className="stack"
        noValidate
        onSubmit={(event: SubmitEvent) => {
          event.preventDefault();
          change();
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
        {call.code === undefined ? null : <ErrorBanner code={call.code} />}
        {done === undefined ? null : (
          <Banner tone="ok" role="status">
            <p>{done.words(translation)}</p>
            <LeftTips left={done.left} />
          </Banner>
        )}
        {last === undefined ? null : (
          <div className="actions">
            <Button isSmall isPending={call.isBusy} onPress={() => undo(last)}>
              {t('desk.workflow.many.undo')}
            </Button>
          </div>
        )}
        <div className="actions">
          <Button isPending={call.isBusy} onPress={onClose}>
            {t('desk.close')}
          </Button>
          <Button kind="primary" type="submit" isPending={call.isBusy}>
            {t('desk.workflow.many.go')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
