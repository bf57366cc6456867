import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { DossierDraft } from '#shared/contract/dossier-calls.ts';
import { Button } from '#ui/Button.tsx';
import { ExportOutcome } from '../../sharing/ExportOutcome.tsx';
import { useExportResult } from '../../sharing/use-export-result.ts';
import { ExportDialog } from './ExportDialog.tsx';
import { LeftOver, type LeftOverProps } from './LeftOver.tsx';
import type { PreviewedPreset } from './LeavesColumn.tsx';

export interface ExportPanelProps {
  readonly draft: DossierDraft;
  readonly preview: LeftOverProps['preview'];
  /** Texts nobody has read to the end yet. */
  readonly toReview: number;
  /** Pictures nobody has looked at as they leave; undefined while that is asked. */
  readonly toSee: number | undefined;
  /** Likely details nobody decided about; undefined while they are looked for. */
  readonly toDecide: number | undefined;
  readonly onGoTo: LeftOverProps['onGoTo'];
}

/** Writes the dossier, and says what was written or why nothing was. */
export function ExportPanel({ draft, preview, toReview, toSee, toDecide, onGoTo }: ExportPanelProps) {
  const { t } = useTranslation();
  const { dossierId } = draft;
  const [isAsking, setAsking] = useState(false);
  const [asked, setAsked] = useState<PreviewedPreset>();
  const result = useExportResult();
  return (
    <section>
      <h2>{t('desk.redact.exportTitle')}</h2>
      <p className="small">{toReview === 0 ? t('desk.redact.allReviewed') : t('desk.redact.toReview', { count: toReview })}</p>
      {toSee === undefined || toSee === 0 ? null : <p className="small">{t('desk.pictures.toReview', { count: toSee })}</p>}
      {toDecide === undefined || toDecide === 0 ? null : <p className="small">{t('desk.redact.found.toDecide', { count: toDecide })}</p>}
      <div className="actions">
        <Button
          kind="primary"
          isDisabled={toReview > 0 || toSee !== 0 || toDecide !== 0}
          onPress={() => {
            result.clear();
            setAsking(true);
          }}
        >
          {t('desk.disclosures.export')}
        </Button>
      </div>
      <p className="tiny muted">{t('desk.redact.gate')}</p>
      {isAsking ? (
        <ExportDialog
          dossierId={dossierId}
          onDone={(reply, preset) => {
            setAsking(false);
            setAsked(preset);
            result.take(reply);
          }}
          onClose={() => setAsking(false)}
        />
      ) : null}
      <ExportOutcome result={result} refusedWords={t('desk.redact.refusedWords')} explained={asked === undefined ? null : <LeftOver request={{ dossierId, preset: asked }} draft={draft} preview={preview} onGoTo={onGoTo} />} />
    </section>
  );
}
