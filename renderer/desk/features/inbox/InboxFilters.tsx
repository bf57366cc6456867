import { useRef, type ReactNode } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { statuses, type Status } from '#shared/domain/status.ts';
import { urgencies, type Urgency } from '#shared/domain/urgency.ts';
import { printPlace } from '#shared/search/place-words.ts';
import { deskLanguageFor } from '#shared/domain/desk-language.ts';
import { openStatuses } from '#shared/search/tip-search.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { Select } from '#ui/Select.tsx';
import { outcomeWords } from '#ui/outcome-words.ts';
import { useOutcomes } from '../../api/use-outcomes.ts';
import { sameTips, views, type Filter } from './filter.ts';

const anyOutcome = 'any';
const noOutcome = 'none';

interface FilterProps {
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}

/** A control shows one of its choices; several, typed as a token, it can only name. */
type Choice<T extends string> = T | 'any' | 'several';
const choiceOf = <T extends string>(values: readonly T[]): Choice<T> => (values.length > 1 ? 'several' : (values[0] ?? 'any'));

/** Which outcome closed tips have; also a retired one, since tips keep it. */
function OutcomeFilter({ filter, onChange }: FilterProps) {
  const { t } = useTranslation();
  const outcomes = useOutcomes();
  const { outcome, ...others } = filter;
  const exact = outcomes.find((each) => outcome !== undefined && (each.name === outcome.name || outcomeWords(t, each) === outcome.name));
  // Typed, it may be a part of a name.
  const typed = outcome !== undefined && outcome.name !== null && exact === undefined ? [{ value: 'typed', text: outcome.name }] : [];
  return (
    <Select<string>
      label={t('desk.workflow.outcome.filter')}
      labelPlace="hidden"
      value={outcome === undefined ? anyOutcome : outcome.name === null ? noOutcome : (exact?.outcomeId ?? 'typed')}
      options={[{ value: anyOutcome, text: t('desk.workflow.outcome.any') }, ...typed, ...outcomes.map((each) => ({ value: each.outcomeId, text: outcomeWords(t, each) })), { value: noOutcome, text: t('desk.workflow.outcome.unknown') }]}
      onChange={(chosen) => {
        const found = outcomes.find(({ outcomeId }) => outcomeId === chosen);
        if (chosen !== 'typed') onChange(chosen === anyOutcome ? others : { ...filter, outcome: { name: found === undefined ? null : outcomeWords(t, found) } });
      }}
    />
  );
}

/** What narrows the list, as controls; the place and the tag as buttons that take them away; and what else can be done with it. */
export function InboxFilters({ filter, onChange, children }: FilterProps & { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const bar = useRef<HTMLDivElement>(null);
  /** For a button that goes away with what it says: the focus must not go with it. */
  const goingAway = (next: Filter): void => {
    onChange(next);
    bar.current?.querySelector('button')?.focus();
  };
  const { urgencies: chosenUrgencies, marks } = filter;
  const isOpen = filter.statuses.length === openStatuses.length && openStatuses.every((status) => filter.statuses.includes(status));
  const status: Choice<Status> | 'open' = isOpen ? 'open' : choiceOf(filter.statuses);
  const urgency = choiceOf(chosenUrgencies);
  const several = <T extends string>(choice: Choice<T> | 'open') => (choice === 'several' ? [{ value: 'several' as const, text: t('desk.finding.several') }] : []);
  const setStatus = (chosen: Choice<Status> | 'open'): void => {
    if (chosen === 'several') return;
    const { outcome, ...others } = filter;
    const chosenStatuses = chosen === 'any' ? [] : chosen === 'open' ? openStatuses : [chosen];
    // Only closed tips have an outcome, and its control goes with them.
    onChange({ ...others, ...(outcome !== undefined && chosen === 'closed' ? { outcome } : {}), statuses: chosenStatuses });
  };
  return (
    <div className="filters" ref={bar}>
      <Select<Choice<Urgency>>
        label={t('desk.inbox.urgencyFilter')}
        labelPlace="hidden"
        value={urgency}
        options={[{ value: 'any', text: t('desk.inbox.anyUrgency') }, ...several(urgency), ...urgencies.map((value) => ({ value, text: t(`desk.urgency.chip.${value}`) }))]}
        onChange={(chosen) => {
          if (chosen !== 'several') onChange({ ...filter, urgencies: chosen === 'any' ? [] : [chosen] });
        }}
      />
      <Select<Choice<Status> | 'open'>
        label={t('desk.inbox.statusFilter')}
        labelPlace="hidden"
        value={status}
        options={[{ value: 'any', text: t('desk.inbox.anyStatus') }, { value: 'open', text: t('desk.inbox.openStatus') }, ...several(status), ...statuses.map((value) => ({ value, text: t(`desk.status.${value}`) }))]}
        onChange={setStatus}
      />
      {status === 'closed' || filter.outcome !== undefined ? <OutcomeFilter filter={filter} onChange={onChange} /> : null}
      <Checkbox isSelected={marks.includes('hinted')} onChange={(isWanted) => onChange({ ...filter, marks: isWanted ? [...marks, 'hinted'] : marks.filter((mark) => mark !== 'hinted') })}>
        {t('desk.suggestion.filter')}
      </Checkbox>
      <NamesAway filter={filter} onChange={goingAway} />
      {sameTips(filter, views.open) && filter.sort === 'urgency' ? null : (
        <Button kind="quiet" isSmall onPress={() => goingAway(views.open)}>
          {t('desk.inbox.clear')}
        </Button>
      )}
      {children}
    </div>
  );
}

/** The place, the indicator and the tag that the list is narrowed to. Their buttons go away when pressed; `onChange` keeps the focus in the bar. */
function NamesAway({ filter, onChange }: FilterProps) {
  const { t, locale } = useTranslation();
  const { place, ...elsewhere } = filter;
  const { tag, ...untagged } = filter;
  const { indicator, ...ofAny } = filter;
  const found = indicator === undefined ? { indicator: '', answer: '' } : { indicator: t(`desk.screening.indicator.${indicator.indicator}`), answer: t(`desk.screening.answer.${indicator.answer}`) };
  const placeName = place === undefined ? '' : printPlace(place, deskLanguageFor(null, [locale]));
  return (
    <>
      {place === undefined ? null : (
        <Button kind="quiet" isSmall label={t('desk.map.filterOff', { name: placeName })} onPress={() => onChange(elsewhere)}>
          <bdi dir="auto">{t('desk.map.filter', { name: placeName })}</bdi>
          <span aria-hidden="true"> ×</span>
        </Button>
      )}
      {indicator === undefined ? null : (
        <Button kind="quiet" isSmall label={t('desk.figures.indicators.filterOff', found)} onPress={() => onChange(ofAny)}>
          {t('desk.figures.indicators.filter', found)}
          <span aria-hidden="true"> ×</span>
        </Button>
      )}
      {tag === undefined ? null : (
        <Button kind="quiet" isSmall label={t('desk.tags.filterOff', { name: tag })} onPress={() => onChange(untagged)}>
          <bdi dir="auto">{t('desk.tags.filter', { name: tag })}</bdi>
          <span aria-hidden="true"> ×</span>
        </Button>
      )}
    </>
  );
}
