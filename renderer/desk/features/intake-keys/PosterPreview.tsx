import { useTranslation } from '#i18n/desk-translation.ts';
import { posters } from '#shared/locales/posters.ts';

export interface PosterPreviewProps {
  readonly organisation: string;
  readonly words: readonly string[];
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** What stands on the poster, in its order; the paper has its own type. */
export function PosterPreview({ organisation, words, expiresAt }: PosterPreviewProps) {
  const { t } = useTranslation();
  return (
    <section className="poster-preview" aria-label={t('desk.epochs.posterPreview')}>
      {organisation.trim() === '' ? null : <p className="poster-organisation">{organisation.trim()}</p>}
      <ol className="poster-words" lang="en">
        {words.map((word, index) => (
          <li key={index}>{word}</li>
        ))}
      </ol>
      <p className="small muted">
        {posters.map(({ language, text }, index) => (
          <span key={language} lang={language}>
            {index === 0 ? '' : ' · '}
            {text.until.replace('{date}', new Date(expiresAt).toISOString().slice(0, 10))}
          </span>
        ))}
      </p>
      {posters.map(({ language, text }) => (
        <div key={language} lang={language}>
          <p>
            <b>{text.title}</b>
          </p>
          <ol className="small">
            {text.steps.map((step, index) => (
              <li key={index}>{step}</li>
            ))}
          </ol>
          <p className="small">
            <b>{text.differ}</b>
          </p>
          <p className="small">{text.harmless}</p>
        </div>
      ))}
    </section>
  );
}
