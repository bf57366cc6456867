import { useTranslation } from '#i18n/desk-translation.ts';
import { setAsideReasons, setAsideUnits, type SetAsideReason } from '#shared/domain/set-aside.ts';
import { statuses, type Status } from '#shared/domain/status.ts';
import { dueNoteUnits } from '#shared/contract/work-calls.ts';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { outcomeWords } from '#ui/outcome-words.ts';
import { useOutcomes } from '../../api/use-outcomes.ts';
import { useReply } from '../../api/use-reply.ts';
import type { ChangeKind, Wanted } from './wanted-change.ts';

const nobody = 'nobody';
const none = 'none';

export interface ChangeFieldsProps {
  readonly kind: ChangeKind;
  /** Any of the chosen tips: who can be given one can be given all. */
  readonly tipId: string;
  readonly wanted: Wanted;
  readonly onChange: (wanted: Wanted) => void;
}

/** What has to be said for one kind of change. */
export function ChangeFields({ kind, tipId, wanted, onChange }: ChangeFieldsProps) {
  const { t } = useTranslation();
  const outcomes = useOutcomes().filter(({ isRetired }) => !isRetired);
  const { loaded } = useReply('work.ofTip', { tipId });
  const people = loaded.state === 'ready' ? loaded.value.people : [];
  switch (kind) {
    case 'status':
      return (
        <>
          <Select<Status> label={t('desk.tip.status')} value={wanted.status} options={statuses.map((status) => ({ value: status, text: t(`desk.status.${status}`) }))} onChange={(status) => onChange({ ...wanted, status })} />
          {wanted.status === 'closed' ? (
            <Select
              label={t('desk.workflow.outcome.label')}
              value={wanted.outcomeId ?? none}
              options={[{ value: none, text: t('desk.workflow.outcome.none') }, ...outcomes.map((each) => ({ value: each.outcomeId, text: outcomeWords(t, each) }))]}
              onChange={(chosen) => onChange({ ...wanted, outcomeId: chosen === none ? undefined : chosen })}
            />
          ) : null}
        </>
      );
    case 'assign':
      return (
        <Select
          label={t('desk.work.assignee')}
          value={wanted.memberId ?? nobody}
          options={[{ value: nobody, text: t('desk.work.nobody') }, ...people.map(({ memberId, name, isSelf }) => ({ value: memberId, text: isSelf ? t('desk.work.self', { name }) : name }))]}
          onChange={(chosen) => onChange({ ...wanted, memberId: chosen === nobody ? null : chosen })}
        />
      );
    case 'due':
      return (
        <>
          <TextField label={t('desk.work.dueAt')} description={t('desk.workflow.many.noDate')} type="datetime-local" value={wanted.dueAt} onChange={(dueAt) => onChange({ ...wanted, dueAt })} />
          <TextField label={t('desk.work.dueNote')} value={wanted.dueNote} onChange={(dueNote) => onChange({ ...wanted, dueNote })} maxLength={dueNoteUnits} />
        </>
      );
    case 'aside':
      return (
        <>
          <p className="small">{t('desk.workflow.aside.words')}</p>
          <Select<SetAsideReason> label={t('desk.workflow.aside.why')} value={wanted.reason} options={setAsideReasons.map((each) => ({ value: each, text: t(`desk.workflow.aside.reason.${each}`) }))} onChange={(reason) => onChange({ ...wanted, reason })} />
          <TextField label={t('desk.workflow.aside.note')} value={wanted.asideNote} onChange={(asideNote) => onChange({ ...wanted, asideNote })} maxLength={setAsideUnits} />
        </>
      );
    case 'bring-back':
    case 'read':
    case 'unread':
      return null;
  }
}
