import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { NotSaved } from '#ui/NotSaved.tsx';
import { Page } from '#ui/Page.tsx';
import { CallReason } from '../../api/CallReason.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useDraftedForm } from '../../api/use-drafted-form.ts';
import { ExportOutcome } from '../../sharing/ExportOutcome.tsx';
import { useExportResult } from '../../sharing/use-export-result.ts';
import { askedOf, firstDraft, type BriefingDraft } from './asked-briefing.ts';
import { BriefingExportDialog } from './BriefingExportDialog.tsx';
import { BriefingFields } from './BriefingFields.tsx';
import { BriefingPreview } from './BriefingPreview.tsx';

/** A briefing is chosen, looked at as it leaves, and exported. `language`: the desk's, with which a new one begins. */
export function BriefingPage({ language }: { readonly language: BriefingDraft['language'] }) {
  const { t } = useTranslation();
  const mayExport = useMay('briefing.export');
  return (
    <Page title={t('desk.briefing.title')} intro={t('desk.briefing.intro')}>
      {mayExport ? <BriefingForm language={language} /> : <CallReason call="briefing.export" />}
    </Page>
  );
}

function BriefingForm({ language }: { readonly language: BriefingDraft['language'] }) {
  const { t } = useTranslation();
  const [first] = useState(() => firstDraft(Date.now(), language));
  const form = useDraftedForm('briefing', null, first, () => undefined, () => undefined);
  const api = useApi();
  const [isChecked, setChecked] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const result = useExportResult();
  if (form.value === undefined) return <p role="status">{t('desk.loading')}</p>;
  const asked = askedOf(form.value);
  const { code, isBusy, onStartAnew } = form.dialog;
  return (
    <>
      {onStartAnew === undefined ? null : <NotSaved words={t('desk.briefing.kept')} isBusy={isBusy} onStartAnew={onStartAnew} />}
      {code === undefined ? null : <ErrorBanner code={code} />}
      <div className="card stack">
        <BriefingFields draft={form.value} isChecked={isChecked} onChange={form.change} />
        <div className="actions">
          <Button
            kind="primary"
            onPress={() => {
              setChecked(true);
              if (asked === undefined) return;
              result.clear();
              setAsking(true);
            }}
          >
            {t('desk.disclosures.export')}
          </Button>
        </div>
        <p className="tiny muted">{t('desk.redact.gate')}</p>
        <ExportOutcome result={result} refusedWords={t('desk.briefing.refusedWords')} />
      </div>
      {isAsking && asked !== undefined ? (
        <BriefingExportDialog
          asked={asked}
          onDone={(reply) => {
            setAsking(false);
            result.take(reply);
            // It is written: what was typed is no half-filled form any more, though it still stands here for another format.
            if (reply.outcome === 'written') void api['formDrafts.forget']({ form: 'briefing', subject: null });
          }}
          onClose={() => setAsking(false)}
        />
      ) : null}
      <BriefingPreview asked={asked} />
    </>
  );
}
