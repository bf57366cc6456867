import { useRef, useState } from 'react';
import { useTranslation, type Said } from '#i18n/desk-translation.ts';
import type { TipPlace } from '#shared/contract/tip-place-calls.ts';
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
import { ChoosePlaceDialog } from './ChoosePlaceDialog.tsx';
import { gazetteerName } from './gazetteer-name.ts';

/** What was done last, to be taken back. */
interface Done {
  readonly said: Said;
  readonly undo: { readonly place: TipPlace; readonly to: CompoundLink } | undefined;
}

const aboutPlace =
  (key: 'desk.tipPlaces.confirmed' | 'desk.tipPlaces.refused' | 'desk.tipPlaces.removed' | 'desk.tipPlaces.undone', place: TipPlace): Said =>
  ({ t, locale }) =>
    t(key, { name: gazetteerName(place, locale) });

/** In which province and district a tip is, as people said, and where it may be. */
export function TipPlaces({ tip: { tipId, number, answers } }: { readonly tip: { readonly tipId: string; readonly number: number; readonly answers: TipAnswers } }) {
  const translation = useTranslation();
  const { t, locale } = translation;
  const api = useApi();
  const mayPlace = useMay('tipPlaces.set');
  const { loaded, put, reload } = useReply('tipPlaces.ofTip', { tipId });
  const [isChoosing, setChoosing] = useState(false);
  const [done, setDone] = useState<Done>();
  const call = useCall(put);
  const outcome = useRef<HTMLParagraphElement>(null);
  const area = useKeptFocus(outcome);
  useNotice('tips.changed', reload);
  if (loaded.state === 'failed') return loaded.code === 'not-found' ? null : <ErrorBanner code={loaded.code} />;
  if (loaded.state === 'loading') return null;
  const { confirmed, suggested, suggestedTotal } = loaded.value;
  const nameOf = (place: TipPlace): string => gazetteerName(place, locale);
  const set = ({ province, district }: TipPlace, to: CompoundLink, doneAfter: (before: CompoundLink) => Done): void =>
    void call.run(
      () => api['tipPlaces.set']({ tipId, place: { province, district }, to }),
      ({ before }) => {
        // Asked from the dialog; it may also have been opened since.
        if (isChoosing) setChoosing(false);
        setDone(doneAfter(before));
      },
    );
  /** What somebody had decided before comes back when this is taken back: a place chosen by hand may have been refused. */
  const decide = (place: TipPlace, to: CompoundLink, said: Said): void => set(place, to, (before) => ({ said, undo: before === to ? undefined : { place, to: before } }));
  const takeBack = ({ place, to }: NonNullable<Done['undo']>): void => set(place, to, () => ({ said: aboutPlace('desk.tipPlaces.undone', place), undo: undefined }));
  return (
    <section ref={area} className="tip-compounds">
      <h3>{t('desk.tipPlaces.title')}</h3>
      {confirmed.length === 0 ? <p className="small muted">{t('desk.tipPlaces.none')}</p> : null}
      <ul className="plain-list" aria-label={t('desk.tipPlaces.title')}>
        {confirmed.map((place) => (
          <li key={nameOf(place)} className="tip-compound">
            <bdi>{nameOf(place)}</bdi>
            {mayPlace ? (
              <Button isSmall kind="quiet" label={t('desk.tipPlaces.removeOf', { name: nameOf(place) })} isPending={call.isBusy} onPress={() => decide(place, 'refused', aboutPlace('desk.tipPlaces.removed', place))}>
                {t('desk.tipPlaces.remove')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {suggested.length === 0 ? null : (
        <Suggestions title={t('desk.tipPlaces.suggested')} note={t('desk.tipPlaces.suggestedNote')} more={suggestedTotal > suggested.length ? t('desk.tipPlaces.suggestedMore', { count: suggestedTotal - suggested.length }) : undefined}>
          {suggested.map((place) => {
            const name = nameOf(place);
            return (
              <Suggested
                key={name}
                name={name}
                reasons={place.reasons.map(({ why, passage }) => ({ why, passage, words: t(`desk.tipPlaces.why.${why}`) }))}
                decisions={
                  mayPlace
                    ? {
                        isBusy: call.isBusy,
                        accept: { words: t('desk.tipPlaces.confirm'), label: t('desk.tipPlaces.confirmOf', { name }), onPress: () => decide(place, 'linked', aboutPlace('desk.tipPlaces.confirmed', place)) },
                        refuse: { words: t('desk.tipPlaces.refuse'), label: t('desk.tipPlaces.refuseOf', { name }), onPress: () => decide(place, 'refused', aboutPlace('desk.tipPlaces.refused', place)) },
                      }
                    : undefined
                }
              />
            );
          })}
        </Suggestions>
      )}
      {mayPlace ? (
        <div className="actions">
          <Button isSmall onPress={() => setChoosing(true)}>
            {t('desk.tipPlaces.choose')}
          </Button>
        </div>
      ) : null}
      {call.code === undefined || isChoosing ? null : <ErrorBanner code={call.code} onDismiss={call.dismiss} />}
      <p ref={outcome} tabIndex={-1} className="said small muted" role="status">
        {done?.said(translation) ?? ''}
      </p>
      {done?.undo === undefined ? null : <Undo name={nameOf(done.undo.place)} isBusy={call.isBusy} onPress={() => done.undo && takeBack(done.undo)} />}
      {isChoosing ? (
        <ChoosePlaceDialog
          number={number}
          first={answers.province}
          code={call.code}
          isBusy={call.isBusy}
          onChoose={(place) => decide(place, 'linked', aboutPlace('desk.tipPlaces.confirmed', place))}
          onClose={() => setChoosing(false)}
        />
      ) : null}
    </section>
  );
}

function Undo({ name, isBusy, onPress }: { readonly name: string; readonly isBusy: boolean; readonly onPress: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="actions">
      <Button isSmall label={t('desk.tipPlaces.undoOf', { name })} isPending={isBusy} onPress={onPress}>
        {t('desk.tipPlaces.undo')}
      </Button>
    </div>
  );
}
