import type { useTranslation } from '#i18n/desk-translation.ts';
import type { StartingOutcome } from '#shared/domain/outcome.ts';

type Translate = ReturnType<typeof useTranslation>['t'];

/** What an outcome is called: in the desk's language while it is one that every vault begins with, else as staff wrote it. */
export function outcomeWords(t: Translate, { name, starting }: { readonly name: string; readonly starting?: StartingOutcome | undefined }): string {
  return starting === undefined ? name : t(`desk.workflow.outcome.starting.${starting}`);
}
