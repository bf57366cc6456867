import { useTranslation } from '#i18n/desk-translation.ts';
import type { HeldComparison } from '#shared/contract/held-calls.ts';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { MustTick } from '#ui/MustTick.tsx';
import type { Loaded } from '../api/use-reply.ts';
import { HeldList } from './HeldList.tsx';

export interface HeldFieldsProps {
  readonly loaded: Loaded<HeldComparison>;
  /** Whether reports have a place in what is to leave. */
  readonly hasPlaces: boolean;
  /** Digest of the comparison that was ticked; another one unticks it. */
  readonly compared: string | null;
  readonly isChecked: boolean;
  readonly onChange: (digest: string | null) => void;
}

/** What the receiver holds of the same reports, what differs, and that somebody compared it. */
export function HeldFields({ loaded, hasPlaces, compared, isChecked, onChange }: HeldFieldsProps) {
  const { t } = useTranslation();
  if (loaded.state === 'failed') return <ErrorBanner code={loaded.code} />;
  if (loaded.state === 'loading') return <p role="status">{t('desk.loading')}</p>;
  const { mustCompare, digest, filesTotal, samePersonTotal } = loaded.value;
  return (
    <section className="stack-tight held" aria-labelledby="held-title">
      <h3 id="held-title">{t('desk.held.title')}</h3>
      {filesTotal === 0 && samePersonTotal === 0 ? <p className="small">{t('desk.held.none')}</p> : null}
      <HeldList held={loaded.value} hasPlaces={hasPlaces} />
      {mustCompare ? (
        <>
          <p className="small">{t('desk.held.mustCompare')}</p>
          <MustTick isTicked={compared === digest} isChecked={isChecked} missing={t('desk.held.tickMissing')} onChange={(isTicked) => onChange(isTicked ? digest : null)}>
            {t('desk.held.tick')}
          </MustTick>
        </>
      ) : null}
    </section>
  );
}
