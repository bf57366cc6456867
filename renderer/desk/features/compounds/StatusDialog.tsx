import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { compoundSourceUnits, type CompoundRow, type CompoundView } from '#shared/contract/compound-calls.ts';
import { compoundStates } from '#shared/domain/compound.ts';
import { credibilities, reliabilities } from '#shared/domain/grade.ts';
import { isPartialDate } from '#shared/domain/partial-date.ts';
import { SearchSelect } from '#ui/SearchSelect.tsx';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useCompoundName } from '../../api/use-compound-name.ts';
import { useCompoundSearch } from '../../api/use-compound-search.ts';
import { FormDialog } from '#ui/FormDialog.tsx';
import { useDraftedForm } from '../../api/use-drafted-form.ts';

/** What happened to a compound, when, who says so and what that is worth. An anonymous source begins at F6. */
export function StatusDialog({ compoundId, onDone, onClose }: { readonly compoundId: string; readonly onDone: (compound: CompoundView) => void; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const form = useDraftedForm('compound-status', compoundId, { state: 'active', since: '', relocatedTo: null, source: '', reliability: 'F', credibility: '6' }, onDone, onClose);
  const [isChecked, setChecked] = useState(false);
  const others = useCompoundSearch([compoundId]);
  const [found, setFound] = useState<CompoundRow>();
  const goalId = form.value?.relocatedTo ?? null;
  // A draft that comes back knows an id only.
  const asked = useCompoundName(found?.compoundId === goalId ? null : goalId);
  const goal = found?.compoundId === goalId ? found.name : asked;
  if (form.value === undefined) {
    return (
      <FormDialog title={t('desk.compounds.addStatusTitle')} save={t('desk.compounds.save')} {...form.dialog} isOpening onSubmit={() => undefined}>
        {null}
      </FormDialog>
    );
  }
  const status = form.value;
  const isDate = isPartialDate(status.since.trim());
  const submit = (): void => {
    setChecked(true);
    if (isDate) form.submit(() => api['compounds.recordStatus']({ compoundId, status: { ...status, since: status.since.trim() }, ofForm: true }));
  };
  const nameOf = (name: string): string => (name === '' ? t('desk.compounds.nameless') : name);
  return (
    <FormDialog title={t('desk.compounds.addStatusTitle')} save={t('desk.compounds.save')} {...form.dialog} onSubmit={submit}>
      <Select label={t('desk.compounds.stateLabel')} value={status.state} options={compoundStates.map((value) => ({ value, text: t(`desk.compounds.state.${value}`) }))} onChange={(state) => form.change({ state, relocatedTo: null })} />
      {status.state === 'relocated' ? (
        <SearchSelect
          label={t('desk.compounds.relocatedTo')}
          none={t('desk.compounds.nowhere')}
          chosen={status.relocatedTo === null ? null : { value: status.relocatedTo, text: goal === undefined ? '' : nameOf(goal) }}
          options={others.rows.map((row) => ({ value: row.compoundId, text: nameOf(row.name) }))}
          total={others.total}
          isSearching={others.isSearching}
          code={others.code}
          onSearch={others.search}
          onChoose={(relocatedTo) => {
            setFound(others.rows.find((row) => row.compoundId === relocatedTo));
            form.change({ relocatedTo });
          }}
          maxLength={200}
        />
      ) : null}
      <TextField
        label={t('desk.compounds.since')}
        description={t('desk.compounds.sinceWords')}
        value={status.since}
        onChange={(since) => form.change({ since })}
        maxLength={10}
        {...(isChecked && !isDate ? { error: t('desk.compounds.sinceWrong') } : {})}
      />
      <TextField label={t('desk.compounds.source')} value={status.source} onChange={(source) => form.change({ source })} maxLength={compoundSourceUnits} />
      <Select label={t('desk.compounds.reliabilityLabel')} value={status.reliability} options={reliabilities.map((value) => ({ value, text: t(`desk.compounds.reliability.${value}`) }))} onChange={(reliability) => form.change({ reliability })} />
      <Select label={t('desk.compounds.credibilityLabel')} value={status.credibility} options={credibilities.map((value) => ({ value, text: t(`desk.compounds.credibility.${value}`) }))} onChange={(credibility) => form.change({ credibility })} />
    </FormDialog>
  );
}
