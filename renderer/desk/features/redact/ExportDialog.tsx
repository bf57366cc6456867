import { useRef, useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply, Request } from '#shared/contract/contract.ts';
import { referralWordsUnits } from '#shared/contract/referral-calls.ts';
import { dossierFormats, type DossierFormat } from '#shared/domain/dossier-format.ts';
import { sealedFileName } from '#shared/domain/sealing.ts';
import type { Code } from '#shared/errors.ts';
import { leavesOffice, presetNames, presets } from '#shared/redaction/presets.ts';
import { FormDialog } from '#ui/FormDialog.tsx';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi, useHost } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { useReply } from '../../api/use-reply.ts';
import { ReceiverFields } from './ReceiverFields.tsx';
import { askedSealing, emptyExport, leavingOf, type ExportChoices } from './export-choices.ts';
import { PresetShows } from './PresetShows.tsx';
import { SealingFields } from './SealingFields.tsx';

/** Receivers that are looked through: as many as one page of the register holds. */
const receiversAtMost = 200;

/** The vault has not looked at the handle yet: the place that was chosen is still good, and only a field has to be mended. */
const beforePlace: ReadonlySet<Code> = new Set<Code>(['wrong-passphrase', 'unlock-delayed', 'busy', 'memory-short', 'approver-same', 'approver-recovery', 'approver-not-permitted', 'approval-needed', 'approval-reason-missing', 'override-reason-missing', 'consent-of-tips', 'shown-reason-missing', 'plain-reason-missing', 'receiver-key-missing', 'receiver-needed', 'receiver-retired', 'purpose-missing', 'passphrase-needed', 'slot-replaced', 'member-removed', 'member-unknown']);

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
  const host = useHost();
  const call = useCall<Reply<'dossier.export'>>(onDone);
  const [choices, setChoices] = useState<ExportChoices>(emptyExport);
  const [format, setFormat] = useState<DossierFormat>('pdf');
  const [isChecked, setChecked] = useState(false);
  const place = useRef<{ readonly name: string; readonly handle: string }>(undefined);
  const change = (part: Partial<ExportChoices>): void => setChoices((before) => ({ ...before, ...part }));
  const { preset, shownBecause } = choices;
  const { loaded: known } = useReply('receivers.list', { withRetired: false, offset: 0, limit: receiversAtMost });
  const isLeaving = preset !== null && leavesOffice(preset);
  const receiver = isLeaving && known.state === 'ready' ? known.value.receivers.find(({ receiverId }) => receiverId === choices.receiverId) : undefined;

  const save = async (request: Omit<Request<'dossier.export'>, 'handle'>): Promise<void> => {
    call.dismiss();
    const name = sealedFileName(request.format, request.sealing.kind);
    const chosen = place.current?.name === name ? place.current : await host.choose('dossier', name);
    if (!chosen) return;
    place.current = { name, handle: chosen.handle };
    await call.run(async () => {
      const outcome = await api['dossier.export']({ ...request, handle: chosen.handle });
      if (!outcome.ok && !beforePlace.has(outcome.code)) place.current = undefined;
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
      {!isLeaving ? null : <ReceiverFields dossierId={dossierId} preset={preset} choices={choices} isChecked={isChecked} onChange={change} />}
      <Select label={t('desk.disclosures.formatLabel')} value={format} options={dossierFormats.map((value) => ({ value, text: t(`desk.disclosures.format.${value}`) }))} onChange={setFormat} />
      {preset === null ? null : <SealingFields receiver={receiver} choices={choices} isChecked={isChecked} onChange={change} />}
      <div role="status">{call.isBusy ? <p className="small">{t('desk.redact.exporting')}</p> : null}</div>
    </FormDialog>
  );
}
