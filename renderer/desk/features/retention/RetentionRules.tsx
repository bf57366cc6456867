import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useReply } from '../../api/use-reply.ts';
import { RuleDialog } from './RuleDialog.tsx';

type Rule = Reply<'retention.rules'>['rules'][number];

/** After how many days without news a tip of each status falls due. */
export function RetentionRules({ canDecide }: { readonly canDecide: boolean }) {
  const { t } = useTranslation();
  const { loaded, put } = useReply('retention.rules', {});
  const [changing, setChanging] = useState<Rule>();
  if (loaded.state === 'failed') return <ErrorBanner code={loaded.code} />;
  if (loaded.state === 'loading') return <p className="muted">{t('desk.loading')}</p>;
  return (
    <>
      <p className="small muted">{t('desk.deletion.rulesHelp')}</p>
      <dl className="card facts rules">
        {loaded.value.rules.map((rule) => (
          <div key={rule.status} className="rule">
            <dt>{t(`desk.status.${rule.status}`)}</dt>
            <dd>
              <span>{rule.days === null ? t('desk.deletion.never') : t('desk.deletion.afterDays', { count: rule.days })}</span>
              {canDecide ? (
                <Button isSmall label={t('desk.deletion.changeOf', { status: t(`desk.status.${rule.status}`) })} onPress={() => setChanging(rule)}>
                  {t('desk.deletion.change')}
                </Button>
              ) : null}
            </dd>
          </div>
        ))}
        <div className="rule">
          <dt>{t('desk.status.waiting')}</dt>
          <dd>{t('desk.deletion.waiting')}</dd>
        </div>
      </dl>
      {changing ? (
        <RuleDialog
          rule={changing}
          onClose={() => setChanging(undefined)}
          onSet={(rules) => {
            put(rules);
            setChanging(undefined);
          }}
        />
      ) : null}
    </>
  );
}
