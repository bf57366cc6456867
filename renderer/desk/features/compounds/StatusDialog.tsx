import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { compoundSourceUnits, type CompoundView } from '#shared/contract/compound-calls.ts';
import type { Request } from '#shared/contract/contract.ts';
import { compoundStates } from '#shared/domain/compound.ts';
import { credibilities, reliabilities } from '#shared/domain/grade.ts';
import { isPartialDate } from '#shared/domain/partial-date.ts';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useReply } from '../../api/use-reply.ts';
import { FormDialog } from '#ui/FormDialog.tsx';
import { useCall } from '../../api/use-call.ts';

const nowhere = 'nowhere';
/** As many places to go to as one page of the register holds. */
const offeredAtMost = 200;

/** What happened to a compound, when, who says so and what that is worth. An anonymous source begins at F6. */
export function StatusDialog({ compoundId, onDone, onClose }: { readonly compoundId: string; readonly onDone: (compound: CompoundView) => void; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const [status, setStatus] = useState<Request<'compounds.recordStatus'>['status']>({ state: 'active', since: '', relocatedTo: null, source: '', reliability: 'F', credibility: '6' });
  const [isChecked, setChecked] = useState(false);
  const { loaded } = useReply('compounds.list', { search: '', offset: 0, limit: offeredAtMost });
  const call = useCall(onDone);
  const isDate = isPartialDate(status.since.trim());
  const submit = (): void => {
    setChecked(true);
    if (isDate) void call.run(api['compounds.recordStatus']({ compoundId, status: { ...status, since: status.since.trim() } }));
  };
  const others = loaded.state === 'ready' ? loaded.value.rows.filter((row) => row.compoundId !== compoundId) : [];
  return (
    <FormDialog title={t('desk.compounds.addStatusTitle')} save={t('desk.compounds.save')} code={call.code} isBusy={call.isBusy} onSubmit={submit} onClose={onClose}>
      <Select label={t('desk.compounds.stateLabel')} value={status.state} options={compoundStates.map((value) => ({ value, text: t(`desk.compounds.state.${value}`) }))} onChange={(state) => setStatus({ ...status, state, relocatedTo: null })} />
      {status.state === 'relocated' ? (
        <Select
          label={t('desk.compounds.relocatedTo')}
          value={status.relocatedTo ?? nowhere}
          options={[{ value: nowhere, text: t('desk.compounds.nowhere') }, ...others.map((row) => ({ value: row.compoundId, text: row.name }))]}
          onChange={(chosen) => setStatus({ ...status, relocatedTo: chosen === nowhere ? null : chosen })}
        />
      ) : null}
      <TextField
        label={t('desk.compounds.since')}
        description={t('desk.compounds.sinceWords')}
        value={status.since}
        onChange={(since) => setStatus({ ...status, since })}
        maxLength={10}
        {...(isChecked && !isDate ? { error: t('desk.compounds.sinceWrong') } : {})}
      />
      <TextField label={t('desk.compounds.source')} value={status.source} onChange={(source) => setStatus({ ...status, source })} maxLength={compoundSourceUnits} />
      <Select label={t('desk.compounds.reliabilityLabel')} value={status.reliability} options={reliabilities.map((value) => ({ value, text: t(`desk.compounds.reliability.${value}`) }))} onChange={(reliability) => setStatus({ ...status, reliability })} />
      <Select label={t('desk.compounds.credibilityLabel')} value={status.credibility} options={credibilities.map((value) => ({ value, text: t(`desk.compounds.credibility.${value}`) }))} onChange={(credibility) => setStatus({ ...status, credibility })} />
    </FormDialog>
  );
}
