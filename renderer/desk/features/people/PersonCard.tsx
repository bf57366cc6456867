import { useTranslation } from '#i18n/desk-translation.ts';
import type { PersonView } from '#shared/contract/people-calls.ts';
import { roles, type Role } from '#shared/domain/role.ts';
import { Button } from '#ui/Button.tsx';
import { Chip } from '#ui/Chip.tsx';
import { Select } from '#ui/Select.tsx';
import { dateOnly, relativeTime } from '#ui/time.ts';
import { useNow } from '#ui/use-now.ts';

export type PersonAction = 'rename' | 'give' | 'remove' | 'clear';

export interface PersonCardProps {
  readonly person: PersonView;
  readonly mayManage: boolean;
  readonly onRole: (role: Role) => void;
  readonly onAction: (action: PersonAction) => void;
}

/** One person: what they may do, whether they can open the vault, and what a colleague who manages people can do about it. */
export function PersonCard({ person, mayManage, onRole, onAction }: PersonCardProps) {
  const { t, locale } = useTranslation();
  const now = useNow();
  const { isRecovery, isSelf, role, removedAt, slot } = person;
  const name = isRecovery ? t('desk.people.recoveryName') : person.name;
  const isMember = removedAt === null;
  const canChange = mayManage && !isRecovery;
  return (
    <li className="card person">
      <div className="card-head">
        <h2 className="person-name">
          <bdi>{name}</bdi>
        </h2>
        {isSelf ? <Chip tone="plain">{t('desk.people.you')}</Chip> : null}
        {isMember ? <Chip tone="plain">{t(`desk.people.role.${role}`)}</Chip> : <Chip tone="u4">{t('desk.people.removed', { when: dateOnly(removedAt, locale) })}</Chip>}
        {(isMember || slot === 'left') && slot !== 'works' ? <Chip tone="u2">{t(`desk.people.slot.${slot}`)}</Chip> : null}
        <span className="small muted">
          {t('desk.people.since', { when: dateOnly(person.addedAt, locale) })} · {person.lastActiveAt === null ? t('desk.people.neverActive') : t('desk.people.lastActive', { when: relativeTime(person.lastActiveAt, now, locale) })}
        </span>
      </div>
      {isRecovery ? <p className="small muted">{t('desk.people.recoveryWords')}</p> : null}
      {isMember && slot === 'none' ? <p className="small">{t('desk.people.noPassphrase')}</p> : null}
      {slot === 'half-done' ? <p className="small">{t('desk.people.halfDone')}</p> : null}
      {canChange && isMember ? (
        <div className="person-actions">
          <Select label={t('desk.people.roleOf', { name })} labelPlace="hidden" value={role} options={roles.map((value) => ({ value, text: t(`desk.people.roleLong.${value}`) }))} onChange={onRole} />
          <Button isSmall label={t('desk.people.renameOf', { name })} onPress={() => onAction('rename')}>
            {t('desk.people.rename')}
          </Button>
          {isSelf ? null : (
            <>
              <Button isSmall label={t('desk.people.giveOf', { name })} onPress={() => onAction('give')}>
                {t('desk.people.give')}
              </Button>
              <Button isSmall label={t('desk.people.removeOf', { name })} onPress={() => onAction('remove')}>
                {t('desk.people.remove')}
              </Button>
            </>
          )}
        </div>
      ) : null}
      {canChange && slot === 'left' ? (
        <div className="person-actions">
          <Button isSmall kind="danger" label={t('desk.people.clearOf', { name })} onPress={() => onAction('clear')}>
            {t('desk.people.clear')}
          </Button>
        </div>
      ) : null}
    </li>
  );
}
