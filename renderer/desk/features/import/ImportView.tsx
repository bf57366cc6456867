import { useState, type ReactNode } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Page } from '#ui/Page.tsx';
import { ProgressBar } from '#ui/ProgressBar.tsx';
import { ImportItems } from './ImportItems.tsx';
import { NotTakenBanner } from './NotTakenBanner.tsx';
import { PartSets } from './PartSets.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import type { Import } from './use-import.ts';

export interface ImportViewProps {
  readonly running: Import;
  readonly onTips: () => void;
  readonly onQuarantine: () => void;
  /** Other ways in, below the choice of files. */
  readonly children?: ReactNode;
}

/** Choose, look, import, read what became of it. */
export function ImportView({ running, onTips, onQuarantine, children }: ImportViewProps) {
  const { t } = useTranslation();
  const { state, choose, paste, commit, cancel, again } = running;
  const [isPasting, setPasting] = useState(false);
  const [takeDeleted, setTakeDeleted] = useState(false);
  const choices = (kind: 'plain' | 'primary') => (
    <>
      <Button kind={kind} onPress={() => choose('import-files')}>
        {t('desk.import.files')}
      </Button>
      <Button onPress={() => choose('import-folder')}>{t('desk.import.folder')}</Button>
      <Button onPress={() => setPasting(true)}>{t('desk.carriers.paste')}</Button>
    </>
  );

  return (
    <Page title={t('desk.import.title')} intro={t('desk.import.intro')}>
      {state.step === 'choose' ? (
        <>
          {state.code === undefined ? null : <ErrorBanner code={state.code} />}
          {state.notTaken === undefined ? null : <NotTakenBanner notTaken={state.notTaken} />}
          <div className="actions">{choices('primary')}</div>
          <p className="muted">{t('desk.carriers.dropHint')}</p>
          <PartSets />
          {children}
        </>
      ) : null}
      {state.step === 'reading' || state.step === 'importing' ? (
        <div className="card stack">
          <ProgressBar
            label={t(state.progress?.phase === 'taking' ? 'desk.carriers.taking' : state.progress?.phase === 'opening' || (state.step === 'importing' && !state.progress) ? 'desk.import.opening' : 'desk.import.reading')}
            done={state.progress?.done}
            total={state.progress?.total ?? 0}
            text={state.progress ? t('desk.import.progress', { done: state.progress.done, total: state.progress.total }) : t('desk.import.starting')}
          />
          <div className="actions">
            <Button isPending={state.isCancelling} onPress={cancel}>
              {t(state.isCancelling ? 'desk.import.cancelling' : 'desk.import.cancel')}
            </Button>
          </div>
        </div>
      ) : null}
      {state.step === 'preview' ? (
        <section className="stack" aria-label={t('desk.import.previewTitle')}>
          <NotTakenBanner notTaken={state.notTaken} />
          <div className="card stack" role="status">
            <h2>{t('desk.import.previewTitle')}</h2>
            <ul className="counts">
              <li className="counts-first">{t('desk.import.new', { count: state.preview.new })}</li>
              {state.preview.part === 0 ? null : <li>{t('desk.carriers.part', { count: state.preview.part })}</li>}
              <li>{t('desk.import.duplicate', { count: state.preview.duplicate })}</li>
              {state.preview.deleted === 0 ? null : <li>{t('desk.import.deleted', { count: state.preview.deleted })}</li>}
              <li>{t('desk.import.unreadable', { count: state.preview.unreadable })}</li>
              <li>{t('desk.import.left', { count: state.preview.left })}</li>
            </ul>
            {state.preview.deleted === 0 ? null : (
              <Checkbox isSelected={takeDeleted} onChange={setTakeDeleted}>
                {t('desk.import.takeDeleted')}
              </Checkbox>
            )}
            {isNothing(state.preview) ? <p>{t('desk.import.nothingNew')}</p> : null}
          </div>
          <div className="actions">
            {isNothing(state.preview) ? null : (
              <Button kind="primary" takesFocus onPress={() => commit(takeDeleted)}>
                {t('desk.import.go')}
              </Button>
            )}
            <Button onPress={again}>{t('desk.import.other')}</Button>
          </div>
          <ImportItems items={state.preview.items} listed={state.preview.listed} isDone={false} />
        </section>
      ) : null}
      {state.step === 'done' ? (
        <section className="stack" aria-label={t('desk.import.doneTitle')}>
          {state.summary.stoppedBy === null ? null : (
            <Banner tone={state.summary.stoppedBy === 'cancelled' ? 'warning' : 'danger'} role="alert">
              {t(`desk.import.stopped.${state.summary.stoppedBy}`)}
            </Banner>
          )}
          <div className="card stack" role="status">
            <h2>{t('desk.import.doneTitle')}</h2>
            <ul className="counts">
              <li className="counts-first">{t('desk.import.opened', { count: state.summary.opened })}</li>
              {state.summary.parts === 0 ? null : <li>{t('desk.carriers.part', { count: state.summary.parts })}</li>}
              <li>{t('desk.import.duplicatesDone', { count: state.summary.duplicates })}</li>
              {state.summary.deleted === 0 ? null : <li>{t('desk.import.deletedDone', { count: state.summary.deleted })}</li>}
              <li>{t('desk.import.quarantined', { count: state.summary.quarantined })}</li>
              <li>{t('desk.import.left', { count: state.summary.left })}</li>
              {state.summary.notReached === 0 ? null : <li>{t('desk.import.notReached', { count: state.summary.notReached })}</li>}
            </ul>
          </div>
          <div className="actions">
            {state.summary.notReached === 0 ? null : (
              <Button kind="primary" takesFocus onPress={() => commit(false)}>
                {t('desk.carriers.goOn')}
              </Button>
            )}
            <Button kind={state.summary.notReached === 0 ? 'primary' : 'plain'} takesFocus={state.summary.notReached === 0} onPress={onTips}>
              {t('desk.import.seeTips')}
            </Button>
            {state.summary.deleted === 0 ? null : <Button onPress={() => commit(true)}>{t('desk.import.takeDeletedNow', { count: state.summary.deleted })}</Button>}
            {state.summary.quarantined === 0 ? null : <Button onPress={onQuarantine}>{t('desk.import.seeQuarantine')}</Button>}
            <Button onPress={again}>{t('desk.import.more')}</Button>
          </div>
          <PartSets />
          <ImportItems items={state.summary.items} listed={state.summary.listed} isDone />
        </section>
      ) : null}
      {isPasting ? (
        <PasteDialog
          onLook={(text) => {
            setPasting(false);
            paste(text);
          }}
          onClose={() => setPasting(false)}
        />
      ) : null}
    </Page>
  );
}

/** Whether the files hold nothing that an import could do anything about. */
function isNothing({ new: fresh, unreadable, duplicate, deleted, part }: { readonly new: number; readonly unreadable: number; readonly duplicate: number; readonly deleted: number; readonly part: number }): boolean {
  return fresh + unreadable + duplicate + deleted + part === 0;
}
