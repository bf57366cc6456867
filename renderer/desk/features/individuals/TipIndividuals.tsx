import { useRef, useState } from 'react';
import { useTranslation, type Said } from '#i18n/desk-translation.ts';
import { useSaid } from '#i18n/use-said.ts';
import type { ToldIndividual } from '#shared/contract/individual-calls.ts';
import { Button } from '#ui/Button.tsx';
import { CutNote } from '#ui/CutNote.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { OriginalText } from '#ui/OriginalText.tsx';
import { useKeptFocus } from '#ui/use-kept-focus.ts';
import { useApi, useNotice } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { useReply } from '../../api/use-reply.ts';
import { RewordDialog } from './RewordDialog.tsx';
import { SamePersonDialog } from './SamePersonDialog.tsx';
import { TellDialog } from './TellDialog.tsx';

type Open = { readonly dialog: 'tell' } | { readonly dialog: 'reword' | 'same'; readonly individual: ToldIndividual };

interface Numbered {
  readonly number: number;
}

const personName = (t: ReturnType<typeof useTranslation>['t'], { number }: Numbered): string => t('desk.individuals.number', { number: String(number) });

/** Whom a tip tells of, and which other tips tell of the same person. */
export function TipIndividuals({ tipId, onTip }: { readonly tipId: string; readonly onTip: (tipId: string) => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const mayTell = useMay('individuals.tell');
  const { loaded, put, reload } = useReply('individuals.ofTip', { tipId });
  const call = useCall(put);
  const merging = useCall(reload);
  const [open, setOpen] = useState<Open>();
  const [said, say] = useSaid();
  const outcome = useRef<HTMLParagraphElement>(null);
  const area = useKeptFocus(outcome);
  useNotice('tips.changed', reload);
  if (loaded.state === 'failed') return loaded.code === 'not-found' ? null : <ErrorBanner code={loaded.code} />;
  if (loaded.state === 'loading') return null;
  const { individuals } = loaded.value;
  if (individuals.length === 0 && !mayTell) return null;
  const done = (words: Said) => (): void => {
    // The dialog it was asked from; another one may have been opened since.
    setOpen((now) => (now === open ? undefined : now));
    say(words);
  };
  const nameOf = (one: Numbered): string => personName(t, one);
  const reword = ({ individualId }: ToldIndividual, words: string): void => void call.run(() => api['individuals.tell']({ tipId, individualId, words }), done(({ t }) => t('desk.individuals.told')));
  const untell = (individual: ToldIndividual): void => void call.run(() => api['individuals.untell']({ tipId, individualId: individual.individualId }), done(({ t }) => t('desk.individuals.untold', { person: personName(t, individual) })));
  const merge = (individualId: string, into: string | null): void => void merging.run(() => api['individuals.merge']({ individualId, into }), done(({ t }) => t(into === null ? 'desk.individuals.parted' : 'desk.individuals.merged')));

  return (
    <section ref={area} className="tip-compounds individuals">
      <h3>{t('desk.individuals.title')}</h3>
      {individuals.length === 0 ? <p className="small muted">{t('desk.individuals.none')}</p> : null}
      <ul className="plain-list" aria-label={t('desk.individuals.title')}>
        {individuals.map((individual) => (
          <li key={individual.individualId} className="individual">
            <p>
              <b>{nameOf(individual)}</b>{' '}
              <bdi dir="auto">
                <OriginalText text={individual.words} />
              </bdi>
            </p>
            {individual.othersTotal === 0 ? (
              <p className="tiny muted">{t('desk.individuals.onlyHere')}</p>
            ) : (
              <>
                <p className="tiny muted">{t('desk.individuals.sources', { count: individual.sources })}</p>
                <ul className="plain-list" aria-label={t('desk.individuals.othersOf', { person: nameOf(individual) })}>
                  {individual.others.map((other) => (
                    <li key={other.tipId}>
                      <Button isSmall kind="quiet" onPress={() => onTip(other.tipId)}>
                        {t('desk.individuals.tip', { number: String(other.number) })}
                      </Button>{' '}
                      <bdi dir="auto" className="small">
                        <OriginalText text={other.words} />
                      </bdi>
                    </li>
                  ))}
                </ul>
                <CutNote shown={individual.others.length} total={individual.othersTotal} />
              </>
            )}
            {individual.merged.map((one) => (
              <p key={one.individualId} className="tiny">
                {t('desk.individuals.alsoNumber', { person: nameOf(one) })}{' '}
                {mayTell ? (
                  <Button isSmall kind="quiet" label={t('desk.individuals.partOf', { person: nameOf(one), other: nameOf(individual) })} isPending={merging.isBusy} onPress={() => merge(one.individualId, null)}>
                    {t('desk.individuals.part')}
                  </Button>
                ) : null}
              </p>
            ))}
            {mayTell ? (
              <div className="actions">
                <Button isSmall kind="quiet" label={t('desk.individuals.rewordOf', { person: nameOf(individual) })} onPress={() => setOpen({ dialog: 'reword', individual })}>
                  {t('desk.individuals.reword')}
                </Button>
                <Button isSmall kind="quiet" label={t('desk.individuals.sameOf', { person: nameOf(individual) })} onPress={() => setOpen({ dialog: 'same', individual })}>
                  {t('desk.individuals.same')}
                </Button>
                <Button isSmall kind="quiet" label={t('desk.individuals.untellOf', { person: nameOf(individual) })} isPending={call.isBusy} onPress={() => untell(individual)}>
                  {t('desk.individuals.untell')}
                </Button>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      {mayTell ? (
        <div className="actions">
          <Button isSmall onPress={() => setOpen({ dialog: 'tell' })}>
            {t('desk.individuals.tell')}
          </Button>
        </div>
      ) : null}
      {open !== undefined || call.code === undefined ? null : <ErrorBanner code={call.code} onDismiss={call.dismiss} />}
      {open !== undefined || merging.code === undefined ? null : <ErrorBanner code={merging.code} onDismiss={merging.dismiss} />}
      <p ref={outcome} tabIndex={-1} className="said small muted" role="status">
        {said}
      </p>
      {open?.dialog === 'tell' ? (
        <TellDialog
          tipId={tipId}
          onDone={(reply) => {
            put(reply);
            done(({ t }) => t('desk.individuals.told'))();
          }}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
      {open?.dialog === 'reword' ? <RewordDialog individual={open.individual} code={call.code} isBusy={call.isBusy} onReword={(words) => reword(open.individual, words)} onClose={() => setOpen(undefined)} /> : null}
      {open?.dialog === 'same' ? <SamePersonDialog individual={open.individual} code={merging.code} isBusy={merging.isBusy} onChoose={(into) => merge(open.individual.individualId, into)} onClose={() => setOpen(undefined)} /> : null}
    </section>
  );
}
