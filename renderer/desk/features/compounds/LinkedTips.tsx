import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { useSaid } from '#i18n/use-said.ts';
import type { CompoundView, LinkedTip } from '#shared/contract/compound-calls.ts';
import { Button } from '#ui/Button.tsx';
import { Chip } from '#ui/Chip.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Pager } from '#ui/Pager.tsx';
import { Select } from '#ui/Select.tsx';
import { dateAndTime } from '#ui/time.ts';
import { TipBeginning } from '#ui/TipBeginning.tsx';
import { UrgencyChip } from '#ui/UrgencyChip.tsx';
import { useApi, useNotice } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { useReply } from '../../api/use-reply.ts';

const perPage = 25;
const own = 'own';

/** What tips say of a compound, and which of them go back to one source: sources are counted, not tips. */
export function LinkedTips({ compound, onTip }: { readonly compound: CompoundView; readonly onTip: (tipId: string) => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const mayDecide = useMay('compounds.setSource');
  const [offset, setOffset] = useState(0);
  const call = useCall();
  const [said, say] = useSaid();
  const { loaded, reload } = useReply('compounds.tips', { compoundId: compound.compoundId, offset, limit: perPage });
  useNotice('tips.changed', reload);
  const rows = loaded.state === 'ready' ? loaded.value.rows : [];
  const total = loaded.state === 'ready' ? loaded.value.total : 0;
  const setSource = (tip: LinkedTip, sameAs: string): void =>
    void call.run(
      () => api['compounds.setSource']({ tipId: tip.tipId, sameAs: sameAs === own ? null : sameAs }),
      () => say(({ t }) => t('desk.compounds.sourceSet', { number: String(tip.number) })),
    );
  return (
    <section className="stack">
      <h2>{t('desk.compounds.tips')}</h2>
      {loaded.state === 'failed' ? <ErrorBanner code={loaded.code} /> : null}
      {loaded.state === 'ready' && total === 0 ? <p className="muted">{t('desk.compounds.tipsNone')}</p> : null}
      {total === 0 ? null : (
        <>
          <p>
            <b>{t('desk.compounds.sources', { count: compound.sources })}</b>, {t('desk.compounds.counts', { count: compound.tips })}. {compound.sources === 1 && compound.tips > 1 ? t('desk.compounds.onlyOne') : null}
          </p>
          <p className="small muted">{t('desk.compounds.sourcesWords')}</p>
        </>
      )}
      <ul className="plain-list linked-tips" aria-label={t('desk.compounds.tips')}>
        {rows.map((tip) => (
          <LinkedTipLine key={tip.tipId} tip={tip} others={rows.filter(({ tipId }) => tipId !== tip.tipId)} mayDecide={mayDecide} onTip={onTip} onSource={(sameAs) => setSource(tip, sameAs)} />
        ))}
      </ul>
      <Pager
        offset={offset}
        perPage={perPage}
        total={total}
        onOffset={setOffset}
      />
      {call.code === undefined ? null : <ErrorBanner code={call.code} onDismiss={call.dismiss} />}
      <p className="said small muted" role="status">
        {said}
      </p>
    </section>
  );
}

interface LineProps {
  readonly tip: LinkedTip;
  readonly others: readonly LinkedTip[];
  readonly mayDecide: boolean;
  readonly onTip: (tipId: string) => void;
  readonly onSource: (sameAs: string) => void;
}

function LinkedTipLine({ tip, others, mayDecide, onTip, onSource }: LineProps) {
  const { t, locale } = useTranslation();
  // Of each other source that this page shows, its first tip stands for it; of this one's the first other, wherever it is.
  const elsewhere = [...new Map(others.filter(({ source }) => source !== tip.source).sort((one, other) => other.number - one.number).map((other) => [other.source, other])).values()];
  const firsts: readonly Pick<LinkedTip, 'tipId' | 'number'>[] = [...(tip.sameAs === null ? [] : [tip.sameAs]), ...elsewhere].sort((one, other) => one.number - other.number);
  return (
    <li className="linked-tip">
      <div className="linked-tip-head">
        <Chip tone="plain">{t('desk.compounds.sourceNumber', { number: String(tip.source) })}</Chip>
        <UrgencyChip urgency={tip.urgency} />
        <Button isSmall kind="quiet" onPress={() => onTip(tip.tipId)}>
          {t('desk.compounds.openTip', { number: String(tip.number) })}
        </Button>
        <span className="small muted">{dateAndTime(tip.receivedAt, locale)}</span>
      </div>
      <p className="small" dir="auto">
        <TipBeginning text={tip.excerpt} />
      </p>
      {mayDecide && firsts.length > 0 ? (
        <Select
          label={t('desk.compounds.sameSource', { number: String(tip.number) })}
          labelPlace="beside"
          value={tip.sameAs?.tipId ?? own}
          options={[{ value: own, text: t('desk.compounds.own') }, ...firsts.map((first) => ({ value: first.tipId, text: t('desk.compounds.sameAs', { number: String(first.number) }) }))]}
          onChange={onSource}
        />
      ) : null}
    </li>
  );
}
