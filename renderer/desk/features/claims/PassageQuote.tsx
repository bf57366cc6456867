import { beginningOf } from '#shared/redaction/whole-passage.ts';
import { OriginalText } from '#ui/OriginalText.tsx';

/** Most UTF-16 units of a passage in a list; the text itself has the rest. */
const shownUnits = 300;

/** The reporter's words of a claim, as they came. */
export function PassageQuote({ passage }: { readonly passage: string }) {
  return (
    <q className="claim-passage" dir="auto">
      <OriginalText text={beginningOf(passage, shownUnits)} />
    </q>
  );
}
