import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { PartSetView } from '#shared/contract/carrier-calls.ts';
import { Button } from '#ui/Button.tsx';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { dateAndTime } from '#ui/time.ts';
import { listWords } from '#ui/list-words.ts';
import { useApi, useNotice } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { useReply } from '../../api/use-reply.ts';

/** More numbers than these nobody asks a reporter for one by one. */
const numbersShown = 12;

/** Tips of which parts are missing: which, since when, and giving them up. */
export function PartSets() {
  const { t, locale } = useTranslation();
  const api = useApi();
  const { loaded, reload } = useReply('parts.list', {});
  const [asked, setAsked] = useState<PartSetView>();
  const call = useCall(reload, reload);
  const mayDiscard = useMay('parts.discard');
  useNotice('tips.changed', reload);

  const discard = ({ armourId, parts }: PartSetView): void => {
    setAsked(undefined);
    void call.run(() => api['parts.discard']({ armourId, parts }));
  };
  const missing = ({ missing: all, parts, kept }: PartSetView): string => {
    const numbers = all.slice(0, numbersShown).map(String);
    if (numbers.length === 0) return t('desk.carriers.partsNoTip');
    if (numbers.length < parts - kept) return t('desk.carriers.partsMissingMore', { list: numbers.join(', '), parts });
    return t('desk.carriers.partsMissing', { count: numbers.length, list: listWords(numbers, locale), parts });
  };

  if (loaded.state !== 'ready') return loaded.state === 'failed' ? <ErrorBanner code={loaded.code} /> : null;
  const { sets } = loaded.value;
  if (sets.length === 0 && call.code === undefined) return null;
  return (
    <section className="stack" aria-labelledby="part-sets">
      <h2 id="part-sets">{t('desk.carriers.partsTitle')}</h2>
      <p className="muted">{t('desk.carriers.partsWords')}</p>
      {call.code === undefined ? null : <ErrorBanner code={call.code} onDismiss={call.dismiss} />}
      <ul className="cards">
        {sets.map((set) => (
          <li key={`${set.armourId} ${set.parts}`} className="card card-row">
            <div>
              <p>
                <strong>{t('desk.carriers.partsKept', { kept: set.kept, parts: set.parts })}</strong>. {missing(set)}
              </p>
              <p className="small muted">{t('desk.carriers.partsSince', { first: dateAndTime(set.firstAt, locale), last: dateAndTime(set.lastAt, locale) })}</p>
            </div>
            {mayDiscard ? (
              <Button isSmall label={t('desk.carriers.discardOf', { kept: set.kept, parts: set.parts, first: dateAndTime(set.firstAt, locale) })} onPress={() => setAsked(set)}>
                {t('desk.carriers.discard')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {asked === undefined ? null : (
        <ConfirmDialog title={t('desk.carriers.discardTitle')} confirm={t('desk.carriers.discardConfirm')} cancel={t('desk.cancel')} isDangerous onConfirm={() => discard(asked)} onCancel={() => setAsked(undefined)}>
          <p>{t('desk.carriers.partsKept', { kept: asked.kept, parts: asked.parts })}.</p>
          <p>{t('desk.carriers.discardWords')}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}
