import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Request } from '#shared/contract/contract.ts';
import type { DossierDraft, DossierPreview } from '#shared/contract/dossier-calls.ts';
import { Button } from '#ui/Button.tsx';
import { CutNote } from '#ui/CutNote.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { OriginalText } from '#ui/OriginalText.tsx';
import { useReply } from '../../api/use-reply.ts';
import type { PlacedFind } from './finds.ts';

export interface LeftOverProps {
  readonly request: Request<'dossier.leftOver'>;
  /** The draft as it is decided now, and what would leave of it: where either is another one, this is looked at anew. */
  readonly draft: DossierDraft;
  readonly preview: DossierPreview | undefined;
  /** Leads to a place in an original. */
  readonly onGoTo: (place: Pick<PlacedFind, 'textId' | 'start' | 'end'>) => void;
}

/** What is mostly the reason why the leak gate refused a dossier: which hidden passage stands open where, and what can be done about it. */
export function LeftOver({ request, draft, preview, onGoTo }: LeftOverProps) {
  const { t } = useTranslation();
  const { loaded, reload } = useReply('dossier.leftOver', request);
  const looked = useRef({ draft, preview });
  useEffect(() => {
    if (looked.current.draft === draft && looked.current.preview === preview) return;
    looked.current = { draft, preview };
    reload();
  }, [draft, preview, reload]);
  const [hadAny, setHadAny] = useState(false);
  if (loaded.state === 'failed') return loaded.code === 'cancelled' ? null : <ErrorBanner code={loaded.code} />;
  if (loaded.state === 'loading') return <p className="small">{t('desk.loading')}</p>;
  const { places, total } = loaded.value;
  if (total > 0 && !hadAny) setHadAny(true);
  // The gate may have found what this does not know: of that it says nothing.
  if (total === 0) return hadAny ? <p>{t('desk.redact.leftOver.mended')}</p> : null;
  return (
    <>
      <p>{t('desk.redact.leftOver.title', { count: total })}</p>
      <ul className="plain-list stack-tight">
        {places.map(({ passage, hiddenIn, standsIn, textId, start, end, before, within, after }) => (
          <li key={`${textId} ${String(start)} ${String(end)}`}>
            {t('desk.redact.leftOver.hidden', { passage, hidden: String(hiddenIn), open: String(standsIn) })}{' '}
            <q dir="auto" className="block">
              <OriginalText text={before} />
              <mark>
                <OriginalText text={within} />
              </mark>
              <OriginalText text={after} />
            </q>
            <Button isSmall label={t('desk.redact.leftOver.goToOf', { passage: `${before}${within}${after}`, open: String(standsIn) })} onPress={() => onGoTo({ textId, start, end })}>
              {t('desk.redact.leftOver.goTo')}
            </Button>
          </li>
        ))}
      </ul>
      <CutNote shown={places.length} total={total} />
      <p>{t('desk.redact.leftOver.ways')}</p>
    </>
  );
}
