import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { useSaid } from '#i18n/use-said.ts';
import type { OutcomeRow } from '#shared/contract/outcome-calls.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { CallReason } from '../../api/CallReason.tsx';
import { outcomeWords } from '#ui/outcome-words.ts';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { useReply } from '../../api/use-reply.ts';
import { OutcomeDialog } from './OutcomeDialog.tsx';

/** What may have come of a tip: the list from which one is chosen when a tip is closed. */
export function OutcomeList() {
  const { t } = useTranslation();
  const api = useApi();
  const mayChange = useMay('outcomes.add');
  const { loaded, put } = useReply('outcomes.list', {});
  const [changing, setChanging] = useState<OutcomeRow | 'new'>();
  const call = useCall(put);
  const [said, say] = useSaid();
  if (loaded.state === 'failed') return <ErrorBanner code={loaded.code} />;
  if (loaded.state === 'loading') return null;
  const retire = ({ outcomeId, isRetired, ...named }: OutcomeRow): Promise<unknown> =>
    call.run(
      () => api['outcomes.retire']({ outcomeId, isRetired: !isRetired }),
      () => say(({ t }) => t(isRetired ? 'desk.workflow.outcomes.restored' : 'desk.workflow.outcomes.retiredSaid', { name: outcomeWords(t, named) })),
    );
  return (
    <section className="card stack">
      <h2>{t('desk.workflow.outcomes.title')}</h2>
      <p className="small">{t('desk.workflow.outcomes.words')}</p>
      <ul className="plain-list outcome-list">
        {loaded.value.outcomes.map((outcome) => (
          <li key={outcome.outcomeId} className="outcome">
            <span>
              <bdi dir="auto" className={outcome.isRetired ? 'muted' : ''}>
                {outcomeWords(t, outcome)}
              </bdi>{' '}
              <span className="tiny muted">
                {t('desk.workflow.outcomes.tips', { count: outcome.tips })}
                {outcome.isRetired ? ` · ${t('desk.workflow.outcomes.retired')}` : ''}
              </span>
            </span>
            {mayChange ? (
              <span className="actions">
                <Button isSmall label={t('desk.workflow.outcomes.renameOf', { name: outcomeWords(t, outcome) })} onPress={() => setChanging(outcome)}>
                  {t('desk.workflow.outcomes.rename')}
                </Button>
                <Button isSmall label={t(outcome.isRetired ? 'desk.workflow.outcomes.restoreOf' : 'desk.workflow.outcomes.retireOf', { name: outcomeWords(t, outcome) })} onPress={() => void retire(outcome)}>
                  {t(outcome.isRetired ? 'desk.workflow.outcomes.restore' : 'desk.workflow.outcomes.retire')}
                </Button>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {call.code === undefined ? null : <ErrorBanner code={call.code} onDismiss={call.dismiss} />}
      <p className="said small muted" role="status">
        {said}
      </p>
      {mayChange ? (
        <div className="actions">
          <Button onPress={() => setChanging('new')}>{t('desk.workflow.outcomes.add')}</Button>
        </div>
      ) : (
        <CallReason call="outcomes.add" />
      )}
      {changing === undefined ? null : (
        <OutcomeDialog
          outcome={changing === 'new' ? undefined : changing}
          onClose={() => setChanging(undefined)}
          onDone={(outcomes, name) => {
            put(outcomes);
            say(({ t }) => t(changing === 'new' ? 'desk.workflow.outcomes.added' : 'desk.workflow.outcomes.renamed', { name }));
            setChanging(undefined);
          }}
        />
      )}
    </section>
  );
}
