import { useRef, useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply, Request } from '#shared/contract/contract.ts';
import { referralWordsUnits } from '#shared/contract/referral-calls.ts';
import { dossierFileNames, dossierFormats, type DossierFormat } from '#shared/domain/dossier-format.ts';
import type { Code } from '#shared/errors.ts';
import { leavesOffice, presetNames, presets } from '#shared/redaction/presets.ts';
import { FormDialog } from '#ui/FormDialog.tsx';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi, useHost } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { ReceiverFields } from './ReceiverFields.tsx';
import { emptyExport, leavingOf, type ExportChoices } from './export-choices.ts';
import { PresetShows } from './PresetShows.tsx';

/** The vault has not looked at the handle yet: the place that was chosen is still good, and only a field has to be mended. */
const beforePlace: ReadonlySet<Code> = new Set<Code>(['wrong-passphrase', 'unlock-delayed', 'busy', 'memory-short', 'approver-same', 'approver-recovery', 'approver-not-permitted', 'approval-needed', 'approval-reason-missing', 'override-reason-missing', 'consent-of-tips', 'shown-reason-missing', 'receiver-needed', 'receiver-retired', 'purpose-missing', 'passphrase-needed', 'slot-replaced', 'member-removed', 'member-unknown']);

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
  const place = useRef<{ readonly format: DossierFormat; readonly handle: string }>(undefined);
  const change = (part: Partial<ExportChoices>): void => setChoices((before) => ({ ...before, ...part }));
  const { preset, shownBecause } = choices;

  const save = async (request: Omit<Request<'dossier.export'>, 'handle'>): Promise<void> => {
    call.dismiss();
    const chosen = place.current?.format === format ? place.current : await host.choose('dossier', dossierFileNames[format]);
    if (!chosen) return;
    place.current = { format, handle: chosen.handle };
    await call.run(async () => {
      const outcome = await api['dossier.export']({ ...request, handle: chosen.handle });
      if (!outcome.ok && !beforePlace.has(outcome.code)) place.current = undefined;
      return outcome;
    });
  };
  const submit = (): void => {
    setChecked(true);
    const leaving = leavingOf(choices);
    if (preset === null || leaving === undefined) return;
    void save({ dossierId, format, preset, shownBecause, leaving });
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
      {preset === null || !leavesOffice(preset) ? null : <ReceiverFields dossierId={dossierId} preset={preset} choices={choices} isChecked={isChecked} onChange={change} />}
      <Select label={t('desk.disclosures.formatLabel')} value={format} options={dossierFormats.map((value) => ({ value, text: t(`desk.disclosures.format.${value}`) }))} onChange={setFormat} />
      <div role="status">{call.isBusy ? <p className="small">{t('desk.redact.exporting')}</p> : null}</div>
    </FormDialog>
  );
}
