import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { useSaid } from '#i18n/use-said.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Select } from '#ui/Select.tsx';
import { dateAndTime, duration } from '#ui/time.ts';
import { useNow } from '#ui/use-now.ts';
import { useApi, useNotice } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { useReply } from '../../api/use-reply.ts';
import { DueDialog } from './DueDialog.tsx';
import { Notes } from './Notes.tsx';

const nobody = 'nobody';

/** Who sees to a tip, by when, and what staff note about it. */
export function TipWork({ tipId }: { readonly tipId: string }) {
  const { t, locale } = useTranslation();
  const api = useApi();
  const now = useNow();
  const { loaded, put, reload } = useReply('work.ofTip', { tipId });
  const mayWork = useMay('work.assign');
  // A date that was typed is not to be lost because somebody is being given the tip.
  const assigning = useCall(put);
  const dating = useCall(put);
  const [said, say] = useSaid();
  const [isDating, setDating] = useState(false);
  useNotice('tips.changed', reload);

  if (loaded.state === 'failed') return loaded.code === 'not-found' ? null : <ErrorBanner code={loaded.code} />;
  if (loaded.state === 'loading') return null;
  const { assignee, due, people } = loaded.value;
  const nameOf = (memberId: string): string => people.find((person) => person.memberId === memberId)?.name ?? '';
  const options = [
    { value: nobody, text: t('desk.work.nobody') },
    ...people.map(({ memberId, name, isSelf }) => ({ value: memberId, text: isSelf ? t('desk.work.self', { name }) : name })),
    ...(assignee === null || people.some(({ memberId }) => memberId === assignee.memberId) ? [] : [{ value: assignee.memberId, text: t('desk.work.removed', { name: assignee.name }) }]),
  ];
  const when = due === null ? '' : dateAndTime(due.at, locale);
  return (
    <section className="work">
      <h3>{t('desk.work.title')}</h3>
      <Select
        label={t('desk.work.assignee')}
        isDisabled={!mayWork}
        value={assignee?.memberId ?? nobody}
        options={options}
        onChange={(chosen) =>
          void assigning.run(
            () => api['work.assign']({ tipId, memberId: chosen === nobody ? null : chosen }),
            () => say(({ t }) => chosen === nobody ? t('desk.work.givenNobody') : t('desk.work.given', { name: nameOf(chosen) })),
          )
        }
      />
      {assignee?.isRemoved === true ? <Banner tone="warning">{t('desk.work.leftWords', { name: assignee.name })}</Banner> : null}
      {due === null ? (
        <p className="small muted">{t('desk.work.noDue')}</p>
      ) : (
        <p className="small">
          <b className={due.at <= now ? 'overdue' : ''}>{due.at <= now ? t('desk.work.overdue', { when, time: duration(now - due.at, locale) }) : t('desk.work.due', { when })}</b>
          {due.note === '' ? null : (
            <>
              <br />
              <bdi dir="auto">{due.note}</bdi>
            </>
          )}
        </p>
      )}
      {/* Why somebody may not is said once, beside the urgency. */}
      {mayWork ? (
        <div className="actions">
          <Button isSmall onPress={() => setDating(true)}>
            {t(due === null ? 'desk.work.setDue' : 'desk.work.changeDue')}
          </Button>
          {due === null ? null : (
            <Button
              isSmall
              onPress={() =>
                void dating.run(
                  () => api['work.setDue']({ tipId, at: null, note: '' }),
                  () => say(({ t }) => t('desk.work.dueCleared')),
                )
              }
            >
              {t('desk.work.clearDue')}
            </Button>
          )}
        </div>
      ) : null}
      {[assigning, dating].map(({ code, dismiss }, index) => (code === undefined ? null : <ErrorBanner key={index} code={code} onDismiss={dismiss} />))}
      <p className="said small muted" role="status">
        {said}
      </p>
      <Notes key={tipId} tipId={tipId} work={loaded.value} onChange={put} />
      {isDating ? (
        <DueDialog
          due={due}
          onClose={() => setDating(false)}
          onSave={(at, note) => {
            setDating(false);
            void dating.run(
              () => api['work.setDue']({ tipId, at, note }),
              () => say(({ t, locale }) => t('desk.work.dueSet', { when: dateAndTime(at, locale) })),
            );
          }}
        />
      ) : null}
    </section>
  );
}
