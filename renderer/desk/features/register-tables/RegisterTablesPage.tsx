import { useRef, useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Page } from '#ui/Page.tsx';
import { ProgressBar } from '#ui/ProgressBar.tsx';
import { useKeptFocus } from '#ui/use-kept-focus.ts';
import { CallReason } from '../../api/CallReason.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { PastImports } from './PastImports.tsx';
import { SaveRegisterDialog } from './SaveRegisterDialog.tsx';
import { TablePreviewSection } from './TablePreviewSection.tsx';
import { useTableImport } from './use-table-import.ts';

/** The register in and out as a table. */
export function RegisterTablesPage({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation();
  const mayRead = useMay('register.commit');
  const maySave = useMay('register.save');
  const table = useTableImport();
  const [isSaving, setSaving] = useState(false);
  const { state } = table;
  // Each step goes away with the button that led on from it.
  const step = useRef<HTMLDivElement>(null);
  const area = useKeptFocus(step);
  return (
    <Page areaRef={area} title={t('desk.registerTables.title')} intro={t('desk.registerTables.intro')} actions={<Button onPress={onBack}>{t('desk.registerTables.back')}</Button>}>
      <CallReason call="register.commit" />
      <div ref={step} tabIndex={-1} className="stack">
        {state.step === 'choose' ? (
          <>
            {state.code === undefined ? null : <ErrorBanner code={state.code} />}
            <div className="actions">
              {mayRead ? (
                <Button kind="primary" onPress={table.choose}>
                  {t('desk.registerTables.choose')}
                </Button>
              ) : null}
              {maySave ? <Button onPress={() => setSaving(true)}>{t('desk.registerTables.save')}</Button> : null}
            </div>
            {mayRead ? <p className="small muted">{t('desk.registerTables.chooseWords')}</p> : null}
            <PastImports />
          </>
        ) : null}
        {state.step === 'working' ? (
          <div className="card stack">
            <ProgressBar
              label={t(`desk.registerTables.progress.${state.phase}`)}
              done={state.progress?.done}
              total={state.progress?.total ?? 0}
              text={state.progress ? t('desk.registerTables.progressText', { done: state.progress.done, total: state.progress.total }) : t('desk.registerTables.starting')}
            />
            <div className="actions">
              <Button isPending={state.isCancelling} onPress={table.cancel}>
                {t(state.isCancelling ? 'desk.registerTables.cancelling' : 'desk.registerTables.cancel')}
              </Button>
            </div>
          </div>
        ) : null}
        {state.step === 'preview' ? <TablePreviewSection table={table} preview={state.preview} isRereading={state.isRereading} code={state.code} /> : null}
        {state.step === 'done' ? <Done summary={state.summary} onRegister={onBack} onAgain={table.leave} /> : null}
      </div>
      {isSaving ? <SaveRegisterDialog onClose={() => setSaving(false)} /> : null}
    </Page>
  );
}

const counted = ['made', 'added', 'skipped', 'undecided', 'left'] as const;

function Done({ summary, onRegister, onAgain }: { readonly summary: Reply<'register.commit'>; readonly onRegister: () => void; readonly onAgain: () => void }) {
  const { t } = useTranslation();
  return (
    <section className="stack" aria-label={t('desk.registerTables.doneTitle')}>
      {summary.isStopped ? (
        <Banner tone="warning" role="alert">
          {t('desk.registerTables.stopped')}
        </Banner>
      ) : null}
      <div className="card stack" role="status">
        <h2>{t('desk.registerTables.doneTitle')}</h2>
        <ul className="counts">{counted.map((what) => (what !== 'made' && summary[what] === 0 ? null : <li key={what}>{t(`desk.registerTables.done.${what}`, { count: summary[what] })}</li>))}</ul>
      </div>
      <div className="actions">
        <Button kind="primary" takesFocus onPress={onRegister}>
          {t('desk.registerTables.toRegister')}
        </Button>
        <Button onPress={onAgain}>{t('desk.registerTables.other')}</Button>
      </div>
    </section>
  );
}
