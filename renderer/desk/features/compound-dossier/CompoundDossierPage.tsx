import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { keepsBack, lackingFor } from '#shared/redaction/lacking-for.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Page } from '#ui/Page.tsx';
import { CallReason } from '../../api/CallReason.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { useCompoundName } from '../../api/use-compound-name.ts';
import { useDraftedForm } from '../../api/use-drafted-form.ts';
import { ExportOutcome } from '../../sharing/ExportOutcome.tsx';
import { useExportResult } from '../../sharing/use-export-result.ts';
import { askedOf, becauseOf, firstDraft, type AskedPreview, type CompoundDossierDraft } from './asked-dossier.ts';
import { CompoundExportDialog } from './CompoundExportDialog.tsx';
import { DossierChoices } from './DossierChoices.tsx';
import { DossierClaimsList } from './DossierClaimsList.tsx';
import { DossierPreview } from './DossierPreview.tsx';
import { Lacking } from './Lacking.tsx';
import { OperatorReplies } from './OperatorReplies.tsx';
import { useDossierClaims } from './use-dossier-claims.ts';

export interface CompoundDossierPageProps {
  readonly compoundId: string;
  /** The desk's, with which a new one begins. */
  readonly language: CompoundDossierDraft['language'];
  readonly onBack: () => void;
}

/** A dossier about one compound is written, looked at as it leaves, and exported. */
export function CompoundDossierPage({ compoundId, language, onBack }: CompoundDossierPageProps) {
  const { t } = useTranslation();
  const mayExport = useMay('compoundDossier.export');
  const name = useCompoundName(compoundId);
  return (
    <Page title={name === undefined ? t('desk.compoundDossier.kind') : t('desk.compoundDossier.title', { name })} intro={t('desk.compoundDossier.intro')} actions={<Button onPress={onBack}>{t('desk.compoundDossier.back')}</Button>}>
      {mayExport ? <DossierForm compoundId={compoundId} language={language} /> : <CallReason call="compoundDossier.export" />}
    </Page>
  );
}

type DossierProps = Omit<CompoundDossierPageProps, 'onBack'>;

/** All of it but the list stays whichever page of the claims is shown: what was asked, a dialog that is open, and the words of a sealed file, which are shown once. */
function DossierForm({ compoundId, language }: DossierProps) {
  const { t } = useTranslation();
  const [first] = useState(() => firstDraft(language));
  const form = useDraftedForm('compound-dossier', compoundId, first, () => undefined, () => undefined);
  const listed = useDossierClaims(compoundId);
  const [isChecked, setChecked] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const result = useExportResult();
  const api = useApi();
  const fresh = useCall();
  const { known, page } = listed;
  if (known === undefined && page.state === 'failed') return <ErrorBanner code={page.code} />;
  if (form.value === undefined || known === undefined) return <p role="status">{t('desk.loading')}</p>;
  const asked = askedOf(compoundId, form.value);
  /** What is shown may be older than the last key. */
  const begin = (readers: AskedPreview): void => {
    void fresh.run(() => api['compoundDossier.claims'](listed.request), (claims) => {
      listed.put(claims);
      if (keepsBack(claims.lacking, readers)) return;
      result.clear();
      setAsking(true);
    });
  };
  const isLacking = asked !== undefined && keepsBack(known.lacking, asked);
  return (
    <>
      {form.dialog.code === undefined ? null : <ErrorBanner code={form.dialog.code} />}
      <div className="card stack">
        <DossierChoices draft={form.value} isChecked={isChecked} onChange={form.change} />
        <p className="tiny muted">{t('desk.compoundDossier.kept')}</p>
      </div>
      <DossierClaimsList
        compoundId={compoundId}
        listed={listed}
        isChecked={isChecked}
        onKept={listed.onKept}
      />
      <OperatorReplies compoundId={compoundId} onKept={listed.onKept} />
      <div className="card stack">
        <Lacking claims={asked === undefined ? known : { ...known, lacking: lackingFor(known.lacking, asked) }} />
        {fresh.code === undefined ? null : <ErrorBanner code={fresh.code} />}
        {isChecked && isLacking ? <ErrorBanner code="dossier-incomplete" /> : null}
        <div className="actions">
          <Button
            kind="primary"
            onPress={() => {
              setChecked(true);
              if (asked !== undefined) begin(asked);
            }}
          >
            {t('desk.disclosures.export')}
          </Button>
        </div>
        <p className="tiny muted">{t('desk.redact.gate')}</p>
        <ExportOutcome result={result} refusedWords={t('desk.compoundDossier.refusedWords')} />
      </div>
      {isAsking && asked !== undefined ? (
        <CompoundExportDialog
          asked={asked}
          shownBecause={becauseOf(form.value)}
          onDone={(reply) => {
            setAsking(false);
            result.take(reply);
          }}
          onClose={() => setAsking(false)}
        />
      ) : null}
      <DossierPreview asked={asked} round={listed.round} />
    </>
  );
}
