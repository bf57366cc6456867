import { useRef, useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { CompoundReason, NamedCompound } from '#shared/contract/compound-calls.ts';
import type { CompoundLink } from '#shared/domain/compound.ts';
import type { TipAnswers } from '#shared/domain/tip-answers.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { OriginalText } from '#ui/OriginalText.tsx';
import { useKeptFocus } from '#ui/use-kept-focus.ts';
import { useApi, useNotice } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { useReply } from '../../api/use-reply.ts';
import { ChooseDialog } from './ChooseDialog.tsx';
import { RecordDialog } from './RecordDialog.tsx';

export interface TipCompoundsProps {
  readonly tip: { readonly tipId: string; readonly number: number; readonly answers: TipAnswers };
  readonly onOpen: (compoundId: string) => void;
}

/** Which compounds a tip speaks of, as people decided, and which it may speak of. */
export function TipCompounds({ tip: { tipId, number, answers }, onOpen }: TipCompoundsProps) {
  const { t } = useTranslation();
  const api = useApi();
  const mayLink = useMay('compounds.setLink');
  const { loaded, put, reload } = useReply('compounds.ofTip', { tipId });
  const [asking, setAsking] = useState<'which' | 'new'>();
  const call = useCall(put);
  const outcome = useRef<HTMLParagraphElement>(null);
  const area = useKeptFocus(outcome);
  const [said, setSaid] = useState('');
  useNotice('compounds.changed', reload);
  useNotice('tips.changed', reload);
  if (loaded.state === 'failed') return loaded.code === 'not-found' ? null : <ErrorBanner code={loaded.code} />;
  if (loaded.state === 'loading') return null;
  const { linked, suggested, suggestedTotal, isRegisterEmpty } = loaded.value;
  const decide = ({ compoundId }: Pick<NamedCompound, 'compoundId'>, to: CompoundLink, words: string): void =>
    void call.run(
      () => api['compounds.setLink']({ tipId, compoundId, to }),
      () => {
        if (to === 'linked') setAsking(undefined);
        setSaid(words);
      },
    );
  return (
    <section ref={area} className="tip-compounds">
      <h3>{t('desk.compounds.ofTip')}</h3>
      {linked.length === 0 ? <p className="small muted">{t('desk.compounds.ofTipNone')}</p> : null}
      <ul className="plain-list" aria-label={t('desk.compounds.ofTip')}>
        {linked.map((compound) => (
          <li key={compound.compoundId} className="tip-compound">
            <div>
              <Button isSmall kind="quiet" onPress={() => onOpen(compound.compoundId)}>
                <bdi dir="auto">{compound.name}</bdi>
              </Button>
              <p className="tiny muted">{t('desk.compounds.sources', { count: compound.sources })}</p>
            </div>
            {mayLink ? (
              <Button isSmall kind="quiet" label={t('desk.compounds.unlinkOf', { name: compound.name })} isPending={call.isBusy} onPress={() => decide(compound, 'refused', t('desk.compounds.unlinked', { name: compound.name }))}>
                {t('desk.compounds.unlink')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {suggested.length === 0 ? null : (
        <div className="compound-suggestions">
          <h4>{t('desk.compounds.suggested')}</h4>
          <ul className="plain-list" aria-label={t('desk.compounds.suggested')}>
            {suggested.map((compound) => (
              <li key={compound.compoundId} className="stack-tight">
                <bdi dir="auto">{compound.name}</bdi>
                <ul className="plain-list tiny muted">
                  {compound.reasons.map((reason) => (
                    <li key={reason.why}>
                      <Reason reason={reason} />
                    </li>
                  ))}
                </ul>
                {mayLink ? (
                  <div className="actions">
                    <Button isSmall label={t('desk.compounds.linkOf', { name: compound.name })} isPending={call.isBusy} onPress={() => decide(compound, 'linked', t('desk.compounds.linked', { name: compound.name }))}>
                      {t('desk.compounds.link')}
                    </Button>
                    <Button isSmall kind="quiet" label={t('desk.compounds.refuseOf', { name: compound.name })} isPending={call.isBusy} onPress={() => decide(compound, 'refused', t('desk.compounds.refused', { name: compound.name }))}>
                      {t('desk.compounds.refuse')}
                    </Button>
                  </div>
                ) : null}
              </li>
            ))}
          </ul>
          {suggestedTotal > suggested.length ? <p className="tiny muted">{t('desk.compounds.suggestedMore', { count: suggestedTotal - suggested.length })}</p> : null}
          <p className="tiny muted">{t('desk.compounds.suggestedNote')}</p>
        </div>
      )}
      {mayLink ? (
        <div className="actions">
          <Button isSmall onPress={() => setAsking(isRegisterEmpty ? 'new' : 'which')}>
            {t(isRegisterEmpty ? 'desk.compounds.record' : 'desk.compounds.linkOther')}
          </Button>
        </div>
      ) : null}
      {call.code === undefined || asking === 'which' ? null : <ErrorBanner code={call.code} onDismiss={call.dismiss} />}
      <p ref={outcome} tabIndex={-1} className="said small muted" role="status">
        {said}
      </p>
      {asking === 'which' ? (
        <ChooseDialog
          title={t('desk.compounds.linkTitle', { number: String(number) })}
          except={linked.map(({ compoundId }) => compoundId)}
          code={call.code}
          isBusy={call.isBusy}
          onChoose={(compound) => decide(compound, 'linked', t('desk.compounds.linked', { name: compound.name }))}
          onClose={() => setAsking(undefined)}
          actions={<Button onPress={() => setAsking('new')}>{t('desk.compounds.record')}</Button>}
        />
      ) : null}
      {asking === 'new' ? (
        <RecordDialog
          facts={{ kind: 'unknown', standing: 'suspected', province: answers.province ?? null, district: null, place: '' }}
          onDone={(compound) => decide(compound, 'linked', t('desk.compounds.linked', { name: compound.name }))}
          onClose={() => setAsking(undefined)}
        />
      ) : null}
    </section>
  );
}

/** A reason, with the reporter's own words where they gave it. */
function Reason({ reason: { why, passage } }: { readonly reason: CompoundReason }) {
  const { t } = useTranslation();
  if (why === 'other-province') return t('desk.compounds.why.other-province');
  if (passage === '') return t('desk.compounds.whyChosen');
  return (
    <>
      {t(`desk.compounds.why.${why}`)}:{' '}
      <q dir="auto">
        <OriginalText text={passage} />
      </q>
    </>
  );
}
