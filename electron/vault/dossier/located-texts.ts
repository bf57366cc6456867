import { shownText, type RedactedDossier } from '#shared/redaction/redacted-dossier.ts';

/** A text of a dossier and where it stands, as a finding says it: `title` for all before the first report, `report 3`. */
export interface LocatedText {
  readonly location: string;
  readonly text: string;
}

export function locatedTexts(dossier: RedactedDossier): readonly LocatedText[] {
  let location = 'title';
  let reports = 0;
  return dossier.blocks.map((block) => {
    if (block.kind === 'heading' && block.level === 2) location = `report ${String((reports += 1))}`;
    return { location, text: shownText(block) };
  });
}
