import { effectiveAction } from '#shared/redaction/effective-action.ts';
import { presetNames, presets } from '#shared/redaction/presets.ts';
import { isStricter, type Span } from '#shared/redaction/spans.ts';
import { loadDossier, type LoadedDossier } from './load-dossier.ts';
import type { Database } from '#vault/store/database.ts';

/** Whether anybody sees more of a passage than before. */
function showsMore(before: Span, after: Span): boolean {
  return presetNames.some((preset) => {
    const { mildest } = presets[preset];
    const now = effectiveAction(after, mildest);
    return (now === 'keep' || now === 'generalise') && (isStricter(effectiveAction(before, mildest), now) || (now === 'generalise' && before.instead !== after.instead));
  });
}

/** A text that shows more to anybody than it did when somebody said that it was checked must be read again. Inside the transaction that changed the decisions. */
export function readAgain(database: Database, before: LoadedDossier): void {
  const after = loadDossier(database, before.dossierId);
  const known = new Map(before.texts.flatMap(({ spans }) => spans.map((span) => [span.redactionId, span] as const)));
  for (const { textId, spans } of after?.texts ?? []) {
    const isMore = spans.some((span) => ((earlier) => earlier !== undefined && showsMore(earlier, span))(known.get(span.redactionId)));
    if (isMore) database.run('DELETE FROM dossier_review WHERE dossier_id = ? AND text_id = ?', [before.dossierId, textId]);
  }
}
