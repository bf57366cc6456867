import { useRef, useState } from 'react';
import { useTranslation, type Said } from '#i18n/desk-translation.ts';
import { useSaid } from '#i18n/use-said.ts';
import type { NamedCompound } from '#shared/contract/compound-calls.ts';
import type { CompoundLink } from '#shared/domain/compound.ts';
import type { TipAnswers } from '#shared/domain/tip-answers.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Suggested, Suggestions } from '#ui/Suggestions.tsx';
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
  const [said, say] = useSaid();
  useNotice('compounds.changed', reload);
  useNotice('tips.changed', reload);
  if (loaded.state === 'failed') return loaded.code === 'not-found' ? null : <ErrorBanner code={loaded.code} />;
  if (loaded.state === 'loading') return null;
  const { linked, suggested, suggestedTotal, isRegisterEmpty } = loaded.value;
  const decide = ({ compoundId }: Pick<NamedCompound, 'compoundId'>, to: CompoundLink, words: Said): void =>
    void call.run(
      () => api['compounds.setLink']({ tipId, compoundId, to }),
      () => {
        // The dialog it was asked from; another one may have been opened since.
        if (to === 'linked') setAsking((now) => (now === asking ? undefined : now));
        say(words);
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
              <Button isSmall kind="quiet" label={t('desk.compounds.unlinkOf', { name: compound.name })} isPending={call.isBusy} onPress={() => decide(compound, 'refused', ({ t }) => t('desk.compounds.unlinked', { name: compound.name }))}>
                {t('desk.compounds.unlink')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {suggested.length === 0 ? null : (
        <Suggestions title={t('desk.compounds.suggested')} note={t('desk.compounds.suggestedNote')} more={suggestedTotal > suggested.length ? t('desk.compounds.suggestedMore', { count: suggestedTotal - suggested.length }) : undefined}>
          {suggested.map((compound) => {
            const { name } = compound;
            return (
              <Suggested
                key={compound.compoundId}
                name={name}
                reasons={compound.reasons.map(({ why, passage }) => ({ why, passage, words: passage === '' && why !== 'other-province' ? t('desk.compounds.whyChosen') : t(`desk.compounds.why.${why}`) }))}
                decisions={
                  mayLink
                    ? {
                        isBusy: call.isBusy,
                        accept: { words: t('desk.compounds.link'), label: t('desk.compounds.linkOf', { name }), onPress: () => decide(compound, 'linked', ({ t }) => t('desk.compounds.linked', { name })) },
                        refuse: { words: t('desk.compounds.refuse'), label: t('desk.compounds.refuseOf', { name }), onPress: () => decide(compound, 'refused', ({ t }) => t('desk.compounds.refused', { name })) },
                      }
                    : undefined
                }
              />
            );
          })}
        </Suggestions>
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
          onChoose={(compound) => decide(compound, 'linked', ({ t }) => t('desk.compounds.linked', { name: compound.name }))}
          onClose={() => setAsking(undefined)}
          actions={<Button onPress={() => setAsking('new')}>{t('desk.compounds.record')}</Button>}
        />
      ) : null}
      {asking === 'new' ? (
        <RecordDialog
          facts={{ kind: 'unknown', standing: 'suspected', province: answers.province ?? null, district: null, place: '' }}
          onDone={(compound) => decide(compound, 'linked', ({ t }) => t('desk.compounds.linked', { name: compound.name }))}
          onClose={() => setAsking(undefined)}
        />
      ) : null}
    </section>
  );
}
