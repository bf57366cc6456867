import { effectiveAction } from '#shared/redaction/effective-action.ts';
import { generalisedValue } from '#shared/redaction/generalise/generalised-value.ts';
import { reveals } from '#shared/redaction/generalise/reveals.ts';
import type { DossierView } from '#shared/redaction/redacted-dossier.ts';
import type { Steps } from '#shared/steps.ts';
import type { Database } from '#vault/store/database.ts';
import type { LoadedDossier, LoadedSpan } from './load-dossier.ts';
import { SharedValues } from './shared-values.ts';

/**
 * What stands for readers who are told no small count instead of a passage: the place that was given, or the next wider one that at least so many tips share; '' where there is none, and then nothing stands.
 * What the vault cannot count, because somebody wrote it in their own words, stands as it was written.
 */
export function widenedFor(values: SharedValues, passage: string, instead: string, least: number): string {
  for (let text: string | undefined = instead; text !== undefined; text = generalisedValue(text)?.wider) {
    const sharers = values.sharers(text);
    if (sharers === undefined) return text;
    if (sharers.length >= least && !reveals(passage, text)) return text;
  }
  return '';
}

/** The dossier with each place as it may stand for these readers. Where any number of reports may be counted it is the dossier as it is. */
export function* widenSteps(database: Database, loaded: LoadedDossier, view: Pick<DossierView, 'leastReports' | 'mildest'>): Steps<LoadedDossier> {
  const { leastReports, mildest } = view;
  if (leastReports === undefined) return loaded;
  const values = new SharedValues(database);
  const widened = (text: string, span: LoadedSpan): LoadedSpan => {
    const { instead = '' } = span;
    if (instead === '' || effectiveAction(span, mildest) !== 'generalise') return span;
    return { ...span, instead: widenedFor(values, text.slice(span.start, span.end), instead, leastReports) };
  };
  const texts = [];
  for (const text of loaded.texts) {
    texts.push({ ...text, spans: text.spans.map((span) => widened(text.text, span)) });
    yield undefined;
  }
  return { ...loaded, texts };
}
