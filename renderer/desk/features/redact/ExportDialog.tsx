import { useRef, useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply, Request } from '#shared/contract/contract.ts';
import type { FormDraft } from '#shared/contract/form-draft-calls.ts';
import { referralWordsUnits } from '#shared/contract/referral-calls.ts';
import { sealedFileName } from '#shared/domain/sealing.ts';
import { allowsFormat, leavesOffice, presetNames, presets } from '#shared/redaction/presets.ts';
import { receiversAtMost } from '#shared/domain/receiver.ts';
import { FormDialog } from '#ui/FormDialog.tsx';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useReply } from '../../api/use-reply.ts';
import { saidWithConsent, withConsentAnew } from '../../sharing/consent-choices.ts';
import { askedSealing } from '../../sharing/leaving-choices.ts';
import { ExportProgress } from '../../sharing/ExportProgress.tsx';
import { ReceiverFields } from '../../sharing/ReceiverFields.tsx';
import { SealingFields } from '../../sharing/SealingFields.tsx';
import { nothingTyped, useDraftedLeaving } from '../../sharing/use-drafted-leaving.ts';
import { useExportPlace } from '../../sharing/use-export-place.ts';
import { DossierHeld } from './DossierHeld.tsx';
import { FormatFields } from './FormatFields.tsx';
import { GateFields } from './GateFields.tsx';
import type { PreviewedPreset } from './LeavesColumn.tsx';
import { PresetShows } from './PresetShows.tsx';

export interface ExportDialogProps {
  readonly dossierId: string;
  /** `preset`: under which it was asked for. */
  readonly onDone: (reply: Reply<'dossier.export'>, preset: PreviewedPreset) => void;
  /** It went wrong in a way that no field of this dialog mends. */
  readonly onClose: () => void;
}

const nothingSaid: FormDraft<'dossier-export'> = { ...nothingTyped, format: 'pdf', preset: null, shownBecause: '' };

/** What has to be said before a dossier leaves: for whom, to whom, what for, and who stands by it. Nothing is chosen beforehand; the vault has the last word. */
export function ExportDialog({ dossierId, onDone, onClose }: ExportDialogProps) {
  const { t } = useTranslation();
  const api = useApi();
  const place = useExportPlace();
  const asked = useRef<PreviewedPreset>({ name: 'internal', isReasoned: false });
  const { form, choices, change } = useDraftedLeaving('dossier-export', dossierId, nothingSaid, (reply: Reply<'dossier.export'>) => onDone(reply, asked.current), onClose);
  const [isChecked, setChecked] = useState(false);
  const { loaded: known } = useReply('receivers.list', { withRetired: false, offset: 0, limit: receiversAtMost });
  if (choices === undefined) return <FormDialog title={t('desk.disclosures.exportTitle')} save={t('desk.disclosures.save')} {...form.dialog} isOpening isWide onSubmit={() => undefined}>{null}</FormDialog>;
  const { preset, shownBecause, format, compared } = choices;
  const isLeaving = preset !== null && leavesOffice(preset);
  const receiver = isLeaving && known.state === 'ready' ? known.value.receivers.find(({ receiverId }) => receiverId === choices.receiverId) : undefined;

  const save = async (request: Omit<Request<'dossier.export'>, 'handle'>): Promise<void> => {
    const handle = await place.choose(sealedFileName(request.format, request.sealing.kind));
    if (handle === undefined) return;
    form.submit(async () => {
      const outcome = await api['dossier.export']({ ...request, handle });
      place.tried(outcome);
      return outcome;
    });
  };
  const submit = (): void => {
    setChecked(true);
    const leaving = isLeaving ? saidWithConsent(choices) : null;
    const sealing = askedSealing(choices, receiver?.key !== undefined && receiver.key !== null);
    if (preset === null || !allowsFormat(preset, format) || leaving === undefined || sealing === undefined) return;
    asked.current = { name: preset, isReasoned: shownBecause.trim() !== '' };
    void save({ dossierId, format, preset, shownBecause, leaving, sealing, ...(compared === null ? {} : { compared }) });
  };
  return (
    <FormDialog title={t('desk.disclosures.exportTitle')} save={t('desk.disclosures.save')} isWide {...form.dialog} onSubmit={submit}>
      <Select
        label={t('desk.disclosures.presetLabel')}
        placeholder={t('desk.disclosures.choose')}
        value={preset}
        options={presetNames.map((value) => ({ value, text: t('desk.disclosures.presetOption', { preset: t(`desk.disclosures.preset.${value}`), tlp: presets[value].tlp }) }))}
        onChange={(chosen) => change({ preset: chosen })}
        {...(isChecked && preset === null ? { error: t('desk.disclosures.presetMissing') } : {})}
      />
      {preset === null ? null : <PresetShows preset={preset} isReasoned={shownBecause.trim() !== ''} format={format} />}
      {preset === null || presets[preset].shownWithReason.length === 0 ? null : (
        <TextField label={t('desk.disclosures.because')} description={t('desk.disclosures.approvalHelp')} value={shownBecause} onChange={(typed) => change({ shownBecause: typed })} maxLength={referralWordsUnits} />
      )}
      {!isLeaving ? null : <ReceiverFields choices={choices} isChecked={isChecked} onChange={(part) => change(withConsentAnew(choices, part))} gate={(said) => (
          <>
            <DossierHeld request={{ dossierId, preset: { name: preset, isReasoned: shownBecause.trim() !== '' }, receiverId: said.receiverId }} compared={compared} isChecked={isChecked} onChange={(said) => change({ compared: said })} />
            <GateFields request={{ dossierId, preset, ...said }} choices={choices} isChecked={isChecked} onChange={change} />
          </>
        )} />}
      <FormatFields dossierId={dossierId} format={format} preset={preset} isReasoned={shownBecause.trim() !== ''} onChange={(chosen) => change({ format: chosen })} />
      {preset === null ? null : <SealingFields receiver={receiver} choices={choices} isChecked={isChecked} onChange={change} />}
      <div role="status">{form.dialog.isBusy ? <ExportProgress /> : null}</div>
    </FormDialog>
  );
}
