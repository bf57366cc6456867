import { useRef } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { statuses } from '#shared/domain/status.ts';
import { urgencies } from '#shared/domain/urgency.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { Select } from '#ui/Select.tsx';
import { useOutcomes } from '../../api/use-outcomes.ts';
import { views, type Filter } from './filter.ts';

const anyOutcome = 'any';

/** Which outcome closed tips have; also a retired one, since tips keep it. */
function OutcomeFilter({ value, onChange }: { readonly value: string | undefined; readonly onChange: (outcome: string | undefined) => void }) {
  const { t } = useTranslation();
  const outcomes = useOutcomes();
  return (
    <Select<string>
      label={t('desk.workflow.outcome.filter')}
      labelPlace="hidden"
      value={value ?? anyOutcome}
      options={[{ value: anyOutcome, text: t('desk.workflow.outcome.any') }, ...outcomes.map(({ outcomeId, name }) => ({ value: outcomeId, text: name })), { value: 'none', text: t('desk.workflow.outcome.unknown') }]}
      onChange={(chosen) => onChange(chosen === anyOutcome ? undefined : chosen)}
    />
  );
}

export function InboxFilters({ filter, onChange }: { readonly filter: Filter; readonly onChange: (filter: Filter) => void }) {
  const { t } = useTranslation();
  const bar = useRef<HTMLDivElement>(null);
  const isOpenOnly = filter.urgency === 'any' && filter.status === 'open' && !filter.onlyOverdue && !filter.onlyHinted && filter.assignee === undefined && filter.onlyDue !== true && filter.onlySecond !== true && filter.onlyUnread !== true && filter.onlyAside !== true && filter.tag === undefined && filter.place === undefined && filter.search === '';
  return (
    <div className="filters" ref={bar}>
      <Select<Filter['urgency']>
        label={t('desk.inbox.urgencyFilter')}
        labelPlace="hidden"
        value={filter.urgency}
        options={[{ value: 'any', text: t('desk.inbox.anyUrgency') }, ...urgencies.map((urgency) => ({ value: urgency, text: t(`desk.urgency.chip.${urgency}`) }))]}
        onChange={(urgency) => onChange({ ...filter, urgency })}
      />
      <Select<Filter['status']>
        label={t('desk.inbox.statusFilter')}
        labelPlace="hidden"
        value={filter.status}
        options={[
          { value: 'any', text: t('desk.inbox.anyStatus') },
          { value: 'open', text: t('desk.inbox.openStatus') },
          ...statuses.map((status) => ({ value: status, text: t(`desk.status.${status}`) })),
        ]}
        onChange={(status) => onChange({ ...filter, status })}
      />
      {filter.status === 'closed' ? <OutcomeFilter value={filter.outcome} onChange={(outcome) => onChange({ ...filter, outcome })} /> : null}
      <Checkbox isSelected={filter.onlyHinted} onChange={(onlyHinted) => onChange({ ...filter, onlyHinted })}>
        {t('desk.suggestion.filter')}
      </Checkbox>
      {filter.place === undefined ? null : (
        <Button
          kind="quiet"
          isSmall
          label={t('desk.map.filterOff', { name: filter.place.name })}
          onPress={() => {
            onChange({ ...filter, place: undefined });
            // The button goes away, and the focus with it.
            bar.current?.querySelector('button')?.focus();
          }}
        >
          <bdi dir="auto">{t('desk.map.filter', { name: filter.place.name })}</bdi> ×
        </Button>
      )}
      {filter.tag === undefined ? null : (
        <Button kind="quiet" isSmall label={t('desk.tags.filterOff', { name: filter.tag.name })} onPress={() => onChange({ ...filter, tag: undefined })}>
          <bdi dir="auto">{t('desk.tags.filter', { name: filter.tag.name })}</bdi> ×
        </Button>
      )}
      {isOpenOnly ? null : (
        <Button kind="quiet" isSmall onPress={() => onChange({ ...views.open, search: '' })}>
          {t('desk.inbox.clear')}
        </Button>
      )}
    </div>
  );
}
