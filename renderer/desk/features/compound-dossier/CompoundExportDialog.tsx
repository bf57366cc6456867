import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply, Request } from '#shared/contract/contract.ts';
import type { FormDraft } from '#shared/contract/form-draft-calls.ts';
import { documentFormats } from '#shared/domain/dossier-format.ts';
import { sealedFileName } from '#shared/domain/sealing.ts';
import { leavesOffice, presets } from '#shared/redaction/presets.ts';
import { receiversAtMost } from '#shared/domain/receiver.ts';
import { FormDialog } from '#ui/FormDialog.tsx';
import { Select } from '#ui/Select.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useReply } from '../../api/use-reply.ts';
import { saidWithConsent, withConsentAnew } from '../../sharing/consent-choices.ts';
import { askedSealing } from '../../sharing/leaving-choices.ts';
import { ExportProgress } from '../../sharing/ExportProgress.tsx';
import { ReceiverFields } from '../../sharing/ReceiverFields.tsx';
import { SealingFields } from '../../sharing/SealingFields.tsx';
import { nothingTyped, useDraftedLeaving } from '../../sharing/use-drafted-leaving.ts';
import { useExportPlace } from '../../sharing/use-export-place.ts';
import type { AskedPreview } from './asked-dossier.ts';
import { CompoundHeld } from './CompoundHeld.tsx';
import { DossierGate } from './DossierGate.tsx';
import { PresetNotes } from './PresetNotes.tsx';

export interface CompoundExportDialogProps {
  readonly asked: AskedPreview;
  readonly shownBecause: string;
  readonly onDone: (reply: Reply<'compoundDossier.export'>) => void;
  readonly onClose: () => void;
}

const nothingSaid: FormDraft<'compound-export'> = { ...nothingTyped, format: 'pdf' };

/** What has to be said before a dossier about a compound leaves: to whom, what for, on whose consent, who stands by it, and how it is sealed. The vault has the last word. */
export function CompoundExportDialog({ asked, shownBecause, onDone, onClose }: CompoundExportDialogProps) {
  const { t } = useTranslation();
  const api = useApi();
  const place = useExportPlace();
  const { form, choices, change } = useDraftedLeaving('compound-export', asked.compoundId, nothingSaid, onDone, onClose);
  const [isChecked, setChecked] = useState(false);
  const { loaded: known } = useReply('receivers.list', { withRetired: false, offset: 0, limit: receiversAtMost });
  const { compoundId, preset, language, isReasoned } = asked;
  if (choices === undefined) return <FormDialog title={t('desk.compoundDossier.exportTitle')} save={t('desk.disclosures.save')} {...form.dialog} isOpening isWide onSubmit={() => undefined}>{null}</FormDialog>;
  const { format, compared } = choices;
  const isLeaving = leavesOffice(preset);
  const receiver = isLeaving && known.state === 'ready' ? known.value.receivers.find(({ receiverId }) => receiverId === choices.receiverId) : undefined;

  const save = async (request: Omit<Request<'compoundDossier.export'>, 'handle'>): Promise<void> => {
    const handle = await place.choose(sealedFileName(request.format, request.sealing.kind));
    if (handle === undefined) return;
    form.submit(async () => {
      const outcome = await api['compoundDossier.export']({ ...request, handle });
      place.tried(outcome);
      return outcome;
    });
  };
  const submit = (): void => {
    setChecked(true);
    const leaving = isLeaving ? saidWithConsent(choices) : null;
    const sealing = askedSealing(choices, receiver?.key !== undefined && receiver.key !== null);
    if (leaving === undefined || sealing === undefined) return;
    void save({ compoundId, preset, language, format, shownBecause, leaving, sealing, ...(compared === null ? {} : { compared }) });
  };
  return (
    <FormDialog title={t('desk.compoundDossier.exportTitle')} save={t('desk.disclosures.save')} isWide {...form.dialog} onSubmit={submit}>
      <p>
        <b>{t('desk.disclosures.presetOption', { preset: t(`desk.disclosures.preset.${preset}`), tlp: presets[preset].tlp })}</b>
      </p>
      <PresetNotes preset={preset} isReasoned={isReasoned} />
      {isLeaving ? (
        <ReceiverFields choices={choices} isChecked={isChecked} onChange={(part) => change(withConsentAnew(choices, part))} gate={(said) => (
          <>
            <CompoundHeld request={{ compoundId, preset, isReasoned, receiverId: said.receiverId }} compared={compared} isChecked={isChecked} onChange={(digest) => change({ compared: digest })} />
            <DossierGate request={{ compoundId, preset, isReasoned, ...said }} choices={choices} isChecked={isChecked} onChange={change} />
          </>
        )} />
      ) : null}
      <Select label={t('desk.disclosures.formatLabel')} value={format} options={documentFormats.map((value) => ({ value, text: t(`desk.disclosures.format.${value}`) }))} onChange={(chosen) => change({ format: chosen })} />
      <SealingFields receiver={receiver} choices={choices} isChecked={isChecked} onChange={change} />
      <div role="status">{form.dialog.isBusy ? <ExportProgress /> : null}</div>
    </FormDialog>
  );
}
