import type { FormDraft } from '#shared/contract/form-draft-calls.ts';
import { ok } from '#shared/result.ts';
import { useDraftedForm, type DraftedForm } from '../../api/use-drafted-form.ts';

export interface PassagePlace {
  readonly dossierId: string;
  readonly textId: string;
  readonly start: number;
  readonly end: number;
}

type Decision = FormDraft<'passage-decision'>;

export interface PassageDecision extends Pick<DraftedForm<'passage-decision', true | undefined>, 'dialog'> {
  /** What the fields hold; undefined until the vault has said whether something waits. */
  readonly value: Decision | undefined;
  readonly change: (part: Partial<Decision>) => void;
  /** Decides, and says whether it was done: what was typed goes with the decision, and stays where that is refused. */
  readonly decide: (decide: () => Promise<boolean>) => void;
}

/** What somebody types about one passage, which outlives a lock: shown again where the same passage of the same dossier is asked about. */
export function usePassageDecision({ dossierId, textId, start, end }: PassagePlace, onClose: () => void): PassageDecision {
  const nothing: Decision = { dossierId, start, end, role: null, reason: null, reasonWords: '', chosen: null, written: '' };
  const drafted = useDraftedForm<'passage-decision', true | undefined>('passage-decision', textId, nothing, () => undefined, onClose);
  const kept = drafted.value;
  const isOfThis = kept !== undefined && kept.dossierId === dossierId && kept.start === start && kept.end === end;
  const value = kept === undefined || isOfThis ? kept : nothing;
  const { onStartAnew: _, ...dialog } = drafted.dialog;
  return {
    value,
    change: (part) => drafted.change({ ...(value ?? nothing), ...part }),
    decide: (decide) =>
      // Without a reply the form keeps what was typed again; the refusal is told by whoever decides.
      drafted.submit(async () => ok((await decide()) || undefined)),
    // What waits is about another passage: nobody who cancels here has thrown that away.
    dialog: kept === undefined || isOfThis ? drafted.dialog : { ...dialog, onClose },
  };
}
