import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Request } from '#shared/contract/contract.ts';
import type { DossierDraft } from '#shared/contract/dossier-calls.ts';
import { Button } from '#ui/Button.tsx';
import { CutNote } from '#ui/CutNote.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { OriginalText } from '#ui/OriginalText.tsx';
import { useReply } from '../../api/use-reply.ts';
import { locationWords } from '../../sharing/location-words.ts';
import type { PlacedFind } from './finds.ts';

export interface LeftOverProps {
  readonly request: Request<'dossier.leftOver'>;
  /** The draft as it is decided now: another one is looked at anew. */
  readonly draft: DossierDraft;
  /** Leads to a place in an original. */
  readonly onGoTo: (place: Pick<PlacedFind, 'textId' | 'start' | 'end'>) => void;
}

/** Why the leak gate refused a dossier: which hidden passage still stands where, and what can be done about it. */
export function LeftOver({ request, draft, onGoTo }: LeftOverProps) {
  const { t } = useTranslation();
  const { loaded, reload } = useReply('dossier.leftOver', request);
  const looked = useRef(draft);
  useEffect(() => {
    if (looked.current === draft) return;
    looked.current = draft;
    reload();
  }, [draft, reload]);
  const [hadAny, setHadAny] = useState(false);
  if (loaded.state === 'failed') return <ErrorBanner code={loaded.code} />;
  if (loaded.state === 'loading') return <p className="small">{t('desk.loading')}</p>;
  const { places, total } = loaded.value;
  if (total > 0 && !hadAny) setHadAny(true);
  // What the gate found and this does not know is not explained, and is not said to be mended.
  if (total === 0) return hadAny ? <p>{t('desk.redact.leftOver.mended')}</p> : null;
  return (
    <>
      <p>{t('desk.redact.leftOver.title', { count: total })}</p>
      <ul className="plain-list stack-tight">
        {places.map(({ passage, redactionId, tipNumber, location, before, within, after, standsAt }, place) => {
          const where = locationWords(location, t);
          return (
            <li key={`${redactionId} ${String(place)}`}>
              {t('desk.redact.leftOver.hidden', { passage, number: String(tipNumber), where })}{' '}
              <q dir="auto" className="block">
                <OriginalText text={before} />
                <mark>
                  <OriginalText text={within} />
                </mark>
                <OriginalText text={after} />
              </q>
              {standsAt === null ? (
                <span className="tiny block">{t('desk.redact.leftOver.ours')}</span>
              ) : (
                <Button isSmall label={t('desk.redact.leftOver.goToOf', { passage: within, where })} onPress={() => onGoTo(standsAt)}>
                  {t('desk.redact.leftOver.goTo')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <CutNote shown={places.length} total={total} />
      <p>{t('desk.redact.leftOver.ways')}</p>
    </>
  );
}
