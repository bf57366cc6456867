import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { compoundSourceUnits, type CompoundView } from '#shared/contract/compound-calls.ts';
import type { Request } from '#shared/contract/contract.ts';
import { compoundStates } from '#shared/domain/compound.ts';
import { credibilities, reliabilities } from '#shared/domain/grade.ts';
import { isPartialDate } from '#shared/domain/partial-date.ts';
import { SearchSelect } from '#ui/SearchSelect.tsx';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useCompoundSearch } from '../../api/use-compound-search.ts';
import { FormDialog } from '#ui/FormDialog.tsx';
import { useCall } from '../../api/use-call.ts';

/** What happened to a compound, when, who says so and what that is worth. An anonymous source begins at F6. */
export function StatusDialog({ compoundId, onDone, onClose }: { readonly compoundId: string; readonly onDone: (compound: CompoundView) => void; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const [status, setStatus] = useState<Request<'compounds.recordStatus'>['status']>({ state: 'active', since: '', relocatedTo: null, source: '', reliability: 'F', credibility: '6' });
  const [isChecked, setChecked] = useState(false);
  const others = useCompoundSearch([compoundId]);
  const [goal, setGoal] = useState('');
  const call = useCall(onDone);
  const isDate = isPartialDate(status.since.trim());
  const submit = (): void => {
    setChecked(true);
    if (isDate) void call.run(() => api['compounds.recordStatus']({ compoundId, status: { ...status, since: status.since.trim() } }));
  };
  const nameOf = (name: string): string => (name === '' ? t('desk.compounds.nameless') : name);
  return (
    <FormDialog title={t('desk.compounds.addStatusTitle')} save={t('desk.compounds.save')} code={call.code} isBusy={call.isBusy} onSubmit={submit} onClose={onClose}>
      <Select label={t('desk.compounds.stateLabel')} value={status.state} options={compoundStates.map((value) => ({ value, text: t(`desk.compounds.state.${value}`) }))} onChange={(state) => setStatus({ ...status, state, relocatedTo: null })} />
      {status.state === 'relocated' ? (
        <SearchSelect
          label={t('desk.compounds.relocatedTo')}
          none={t('desk.compounds.nowhere')}
          chosen={status.relocatedTo === null ? null : { value: status.relocatedTo, text: goal }}
          options={others.rows.map((row) => ({ value: row.compoundId, text: nameOf(row.name) }))}
          total={others.total}
          isSearching={others.isSearching}
          onSearch={others.search}
          onChoose={(chosen) => {
            setGoal(nameOf(others.rows.find((row) => row.compoundId === chosen)?.name ?? ''));
            setStatus({ ...status, relocatedTo: chosen });
          }}
          maxLength={200}
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
