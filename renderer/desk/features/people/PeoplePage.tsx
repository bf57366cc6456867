import { useState, type ReactNode } from 'react';
import { useTranslation, type Said } from '#i18n/desk-translation.ts';
import { useSaid } from '#i18n/use-said.ts';
import type { PeopleList, PersonView } from '#shared/contract/people-calls.ts';
import type { Role } from '#shared/domain/role.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Page } from '#ui/Page.tsx';
import { CallReason } from '../../api/CallReason.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { useReply } from '../../api/use-reply.ts';
import { AddPersonDialog } from './AddPersonDialog.tsx';
import { ChangePassphraseDialog } from './ChangePassphraseDialog.tsx';
import { GiveSlotDialog } from './GiveSlotDialog.tsx';
import { PersonCard, type PersonAction } from './PersonCard.tsx';
import { RenameDialog } from './RenameDialog.tsx';
import { TakeAwayDialog } from './TakeAwayDialog.tsx';

type Question = { readonly ask: 'add' | 'change' } | { readonly ask: PersonAction; readonly person: PersonView } | { readonly ask: 'stranger'; readonly person: { readonly memberId: string; readonly name: string } };

export interface PeoplePageProps {
  readonly byRecovery: boolean;
  /** The role or the name of whoever has the vault open may be another now. */
  readonly onChanged: () => void;
  /** What to do about old copies after somebody left; stands apart, since it is long work of its own. */
  readonly rekey?: ReactNode;
}

/** Who can open this vault, with what right, and everything a colleague who manages people can do about it. */
export function PeoplePage({ byRecovery, onChanged, rekey }: PeoplePageProps) {
  const { t } = useTranslation();
  const api = useApi();
  const mayManage = useMay('people.add');
  const { loaded, put, reload } = useReply('people.list', {});
  const [question, setQuestion] = useState<Question>();
  const [said, say] = useSaid();
  const mayChange = useMay('passphrase.change');
  const call = useCall<PeopleList>();

  const done = (list: PeopleList, words: Said): void => {
    setQuestion(undefined);
    put(list);
    say(words);
    onChanged();
  };
  const ask = (next: Question): void => {
    say(undefined);
    call.dismiss();
    setQuestion(next);
  };
  const setRole = (person: PersonView, role: Role): void => {
    say(undefined);
    void call.run(
      () => api['people.setRole']({ memberId: person.memberId, role }),
      (list) => done(list, ({ t }) => t('desk.people.roleSet', { name: person.name, role: t(`desk.people.role.${role}`) })),
    );
  };

  const list = loaded.state === 'ready' ? loaded.value : undefined;
  const members = list?.people.filter(({ removedAt }) => removedAt === null) ?? [];
  const removed = list?.people.filter(({ removedAt }) => removedAt !== null) ?? [];
  const self = members.find(({ isSelf }) => isSelf);
  const answers = { onDone: done, onRefused: reload, onClose: () => setQuestion(undefined) };
  const cards = (people: readonly PersonView[]) =>
    people.map((person) => <PersonCard key={person.memberId} person={person} mayManage={mayManage} onRole={(role) => setRole(person, role)} onAction={(action) => ask({ ask: action, person })} />);

  return (
    <Page
      title={t('desk.people.title')}
      intro={t('desk.people.intro')}
      actions={
        <>
          {byRecovery || !mayChange ? null : <Button onPress={() => ask({ ask: 'change' })}>{t('desk.people.change')}</Button>}
          {mayManage ? (
            <Button kind="primary" isDisabled={list?.freeSlots === 0} onPress={() => ask({ ask: 'add' })}>
              {t('desk.people.add')}
            </Button>
          ) : null}
        </>
      }
    >
      {byRecovery ? <Banner tone="note">{t('desk.people.byRecovery')}</Banner> : null}
      {list?.olderHeader === true ? <Banner tone="danger">{t('desk.people.olderHeader')}</Banner> : null}
      {loaded.state === 'failed' ? <ErrorBanner code={loaded.code} /> : null}
      {call.code === undefined ? null : <ErrorBanner code={call.code} onDismiss={call.dismiss} />}
      {said === '' ? null : (
        <Banner tone="ok" role="status" onDismiss={() => say(undefined)} dismissLabel={t('desk.dismiss')}>
          {said}
        </Banner>
      )}
      {mayManage || loaded.state !== 'ready' ? null : <CallReason call="people.add" />}
      <ul className="cards" aria-label={t('desk.people.list')}>
        {cards(members)}
      </ul>
      {list === undefined ? null : <p className="small muted">{t('desk.people.places', { count: list.freeSlots })}</p>}
      <p className="small muted">{t('desk.people.roleHonest')}</p>
      {list && list.strangers.length > 0 ? (
        <Banner tone="danger">
          <p>{t('desk.people.strangersWords')}</p>
          <ul className="plain-list">
            {list.strangers.map((person) => (
              <li key={person.memberId} className="person-actions">
                <bdi>{person.name}</bdi>
                {mayManage ? (
                  <Button isSmall kind="danger" label={t('desk.people.clearOf', { name: person.name })} onPress={() => ask({ ask: 'stranger', person })}>
                    {t('desk.people.clear')}
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        </Banner>
      ) : null}
      {removed.length === 0 ? null : (
        <section className="stack">
          <h2>{t('desk.people.removedTitle')}</h2>
          <p className="small muted">{t('desk.people.removedWords')}</p>
          <ul className="cards" aria-label={t('desk.people.removedTitle')}>
            {cards(removed)}
          </ul>
          <section className="card stack">
            <h2>{t('desk.people.rekeyTitle')}</h2>
            <p className="small">{t('desk.people.rekeyWords')}</p>
            {rekey}
          </section>
        </section>
      )}
      {question?.ask === 'add' ? <AddPersonDialog byRecovery={byRecovery} {...answers} /> : null}
      {question?.ask === 'change' ? (
        <ChangePassphraseDialog
          memberName={self?.name ?? ''}
          onClose={answers.onClose}
          onChanged={() => {
            setQuestion(undefined);
            say(({ t }) => t('desk.people.changed'));
          }}
        />
      ) : null}
      {question?.ask === 'rename' ? <RenameDialog person={question.person} {...answers} /> : null}
      {question?.ask === 'give' ? <GiveSlotDialog person={question.person} byRecovery={byRecovery} {...answers} /> : null}
      {question?.ask === 'remove' || question?.ask === 'clear' ? <TakeAwayDialog what={question.ask} person={question.person} byRecovery={byRecovery} {...answers} /> : null}
      {question?.ask === 'stranger' ? <TakeAwayDialog what="clear" person={question.person} byRecovery={byRecovery} {...answers} /> : null}
    </Page>
  );
}
