import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply, Request } from '#shared/contract/contract.ts';
import { referralWordsUnits } from '#shared/contract/referral-calls.ts';
import { dossierFormats, type DossierFormat } from '#shared/domain/dossier-format.ts';
import { sealedFileName } from '#shared/domain/sealing.ts';
import { leavesOffice, presetNames, presets } from '#shared/redaction/presets.ts';
import { FormDialog } from '#ui/FormDialog.tsx';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { useReply } from '../../api/use-reply.ts';
import { askedSealing } from '../../sharing/leaving-choices.ts';
import { ReceiverFields, receiversAtMost } from '../../sharing/ReceiverFields.tsx';
import { SealingFields } from '../../sharing/SealingFields.tsx';
import { useExportPlace } from '../../sharing/use-export-place.ts';
import { emptyExport, leavingOf, withConsentAnew, type ExportChoices } from './export-choices.ts';
import { GateFields } from './GateFields.tsx';
import { PresetShows } from './PresetShows.tsx';

export interface ExportDialogProps {
  readonly dossierId: string;
  readonly onDone: (reply: Reply<'dossier.export'>) => void;
  /** It went wrong in a way that no field of this dialog mends. */
  readonly onClose: () => void;
}

/** What has to be said before a dossier leaves: for whom, to whom, what for, and who stands by it. Nothing is chosen beforehand; the vault has the last word. */
export function ExportDialog({ dossierId, onDone, onClose }: ExportDialogProps) {
  const { t } = useTranslation();
  const api = useApi();
  const place = useExportPlace();
  const call = useCall<Reply<'dossier.export'>>(onDone);
  const [choices, setChoices] = useState<ExportChoices>(emptyExport);
  const [format, setFormat] = useState<DossierFormat>('pdf');
  const [isChecked, setChecked] = useState(false);
  const change = (part: Partial<ExportChoices>): void => setChoices((before) => ({ ...before, ...part }));
  const { preset, shownBecause } = choices;
  const { loaded: known } = useReply('receivers.list', { withRetired: false, offset: 0, limit: receiversAtMost });
  const isLeaving = preset !== null && leavesOffice(preset);
  const receiver = isLeaving && known.state === 'ready' ? known.value.receivers.find(({ receiverId }) => receiverId === choices.receiverId) : undefined;

  const save = async (request: Omit<Request<'dossier.export'>, 'handle'>): Promise<void> => {
    call.dismiss();
    const handle = await place.choose(sealedFileName(request.format, request.sealing.kind));
    if (handle === undefined) return;
    await call.run(async () => {
      const outcome = await api['dossier.export']({ ...request, handle });
      place.tried(outcome);
      return outcome;
    });
  };
  const submit = (): void => {
    setChecked(true);
    const leaving = leavingOf(choices);
    const sealing = askedSealing(choices, receiver?.key !== undefined && receiver.key !== null);
    if (preset === null || leaving === undefined || sealing === undefined) return;
    void save({ dossierId, format, preset, shownBecause, leaving, sealing });
  };
  return (
    <FormDialog title={t('desk.disclosures.exportTitle')} save={t('desk.disclosures.save')} code={call.code} isBusy={call.isBusy} isWide onSubmit={submit} onClose={onClose}>
      <Select
        label={t('desk.disclosures.presetLabel')}
        placeholder={t('desk.disclosures.choose')}
        value={preset}
        options={presetNames.map((value) => ({ value, text: t('desk.disclosures.presetOption', { preset: t(`desk.disclosures.preset.${value}`), tlp: presets[value].tlp }) }))}
        onChange={(chosen) => change({ preset: chosen })}
        {...(isChecked && preset === null ? { error: t('desk.disclosures.presetMissing') } : {})}
      />
      {preset === null ? null : <PresetShows preset={preset} isReasoned={shownBecause.trim() !== ''} />}
      {preset === null || presets[preset].shownWithReason.length === 0 ? null : (
        <TextField label={t('desk.disclosures.because')} description={t('desk.disclosures.approvalHelp')} value={shownBecause} onChange={(typed) => change({ shownBecause: typed })} maxLength={referralWordsUnits} />
      )}
      {!isLeaving ? null : <ReceiverFields choices={choices} isChecked={isChecked} onChange={(part) => change(withConsentAnew(choices, part))} gate={(said) => <GateFields request={{ dossierId, preset, ...said }} choices={choices} isChecked={isChecked} onChange={change} />} />}
      <Select label={t('desk.disclosures.formatLabel')} value={format} options={dossierFormats.map((value) => ({ value, text: t(`desk.disclosures.format.${value}`) }))} onChange={setFormat} />
      {preset === null ? null : <SealingFields receiver={receiver} choices={choices} isChecked={isChecked} onChange={change} />}
      <div role="status">{call.isBusy ? <p className="small">{t('desk.redact.exporting')}</p> : null}</div>
    </FormDialog>
  );
}
