import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply, Request } from '#shared/contract/contract.ts';
import { documentFormats, type DocumentFormat } from '#shared/domain/dossier-format.ts';
import { sealedFileName } from '#shared/domain/sealing.ts';
import { leavesOffice, presets } from '#shared/redaction/presets.ts';
import { receiversAtMost } from '#shared/domain/receiver.ts';
import { FormDialog } from '#ui/FormDialog.tsx';
import { Select } from '#ui/Select.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { useReply } from '../../api/use-reply.ts';
import { askedSealing, nothingChosen, saidLeaving, type LeavingChoices } from '../../sharing/leaving-choices.ts';
import { ReceiverFields } from '../../sharing/ReceiverFields.tsx';
import { SealingFields } from '../../sharing/SealingFields.tsx';
import { useExportPlace } from '../../sharing/use-export-place.ts';
import type { AskedBriefing } from './asked-briefing.ts';
import { BriefingApproval } from './BriefingApproval.tsx';
import { BriefingShows } from './BriefingShows.tsx';
import { BriefingTogether } from './BriefingTogether.tsx';

export interface BriefingExportDialogProps {
  readonly asked: AskedBriefing;
  readonly onDone: (reply: Reply<'briefing.export'>) => void;
  readonly onClose: () => void;
}

/** What has to be said before a briefing leaves: to whom, what for, who stands by it, and how it is sealed. The vault has the last word. */
export function BriefingExportDialog({ asked, onDone, onClose }: BriefingExportDialogProps) {
  const { t } = useTranslation();
  const api = useApi();
  const place = useExportPlace();
  const call = useCall<Reply<'briefing.export'>>(onDone);
  const [choices, setChoices] = useState<LeavingChoices>(nothingChosen);
  const [format, setFormat] = useState<DocumentFormat>('pdf');
  const [toldTogether, setToldTogether] = useState<string | null>(null);
  const [isChecked, setChecked] = useState(false);
  const change = (part: Partial<LeavingChoices>): void => setChoices((before) => ({ ...before, ...part }));
  const { loaded: known } = useReply('receivers.list', { withRetired: false, offset: 0, limit: receiversAtMost });
  const { preset } = asked;
  const isLeaving = leavesOffice(preset);
  const receiver = isLeaving && known.state === 'ready' ? known.value.receivers.find(({ receiverId }) => receiverId === choices.receiverId) : undefined;

  const save = async (request: Omit<Request<'briefing.export'>, 'handle'>): Promise<void> => {
    call.dismiss();
    const handle = await place.choose(sealedFileName(request.format, request.sealing.kind));
    if (handle === undefined) return;
    await call.run(async () => {
      const outcome = await api['briefing.export']({ ...request, handle });
      place.tried(outcome);
      return outcome;
    });
  };
  const submit = (): void => {
    setChecked(true);
    const leaving = isLeaving ? saidLeaving(choices) : null;
    const sealing = askedSealing(choices, receiver?.key !== undefined && receiver.key !== null);
    if (leaving === undefined || sealing === undefined) return;
    void save({ ...asked, format, leaving, sealing, ...(toldTogether === null ? {} : { compared: toldTogether }) });
  };
  return (
    <FormDialog title={t('desk.briefing.exportTitle')} save={t('desk.disclosures.save')} code={call.code} isBusy={call.isBusy} isWide onSubmit={submit} onClose={onClose}>
      <p>
        <b>{t('desk.disclosures.presetOption', { preset: t(`desk.disclosures.preset.${preset}`), tlp: presets[preset].tlp })}</b>
      </p>
      <BriefingShows preset={preset} />
      {isLeaving ? (
        <ReceiverFields
          choices={choices}
          isChecked={isChecked}
          onChange={change}
          gate={() => (
            <>
              <BriefingTogether asked={asked} known={toldTogether} isChecked={isChecked} onChange={setToldTogether} />
              <BriefingApproval choices={choices} isChecked={isChecked} onChange={change} />
            </>
          )}
        />
      ) : null}
      <Select label={t('desk.disclosures.formatLabel')} value={format} options={documentFormats.map((value) => ({ value, text: t(`desk.disclosures.format.${value}`) }))} onChange={setFormat} />
      <SealingFields receiver={receiver} choices={choices} isChecked={isChecked} onChange={change} />
      <div role="status">{call.isBusy ? <p className="small">{t('desk.redact.exporting')}</p> : null}</div>
    </FormDialog>
  );
}
