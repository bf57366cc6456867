import { useState } from 'react';
import type { DossierDraft } from '#shared/contract/dossier-calls.ts';
import type { SpanRole } from '#shared/redaction/roles.ts';
import { useShortcut } from '#ui/Shortcuts.tsx';
import { isLikely, type PlacedFind } from './finds.ts';
import type { KeptBecause } from './KeepDialog.tsx';
import { findAt, suggestedRole } from './suggested-role.ts';
import type { OpenDossier } from './use-dossier.ts';
import type { TextSelection } from './use-text-selection.ts';

export type Said = 'removed' | 'pseudonym' | 'generalised' | 'shown' | 'stands' | 'asked' | 'changed' | 'other' | 'hiddenAgain' | { readonly role: SpanRole };
type Asking = { readonly about: 'keep' | 'generalise'; readonly selection: TextSelection };

export interface DecisionsProps {
  readonly dossier: Pick<OpenDossier, 'hide' | 'keep' | 'otherWord' | 'undo' | 'setRole' | 'dismiss'>;
  readonly draft: DossierDraft | undefined;
  readonly finds: readonly PlacedFind[];
  readonly selection: TextSelection | undefined;
  /** What is selected at this moment. */
  readonly now: () => TextSelection | undefined;
  readonly onDecided: (selection: TextSelection) => void;
  readonly mayDecide: boolean;
}

/** The place that a decision hides and that holds what is selected. */
export function hiddenAround(draft: DossierDraft | undefined, selection: TextSelection | undefined): { readonly textId: string; readonly start: number; readonly end: number } | undefined {
  if (selection === undefined) return undefined;
  const text = draft?.texts.find(({ textId }) => textId === selection.textId);
  const place = text?.hidden.find(({ action, start, end }) => action !== 'keep' && start <= selection.start && end >= selection.end);
  return place && { textId: selection.textId, start: place.start, end: place.end };
}

const keyOf = ({ textId, start, end }: TextSelection): string => `${textId} ${start} ${end}`;

/** What can be done with what is selected, by key and by button; and whom it is about: said before, or of what was decided last. */
export function useDecisions({ dossier, draft, finds, selection, now, onDecided, mayDecide }: DecisionsProps) {
  const [isEverywhere, setEverywhere] = useState(true);
  const [said, setSaid] = useState<Said>();
  const [asking, setAsking] = useState<Asking>();
  const [chosenRole, setChosenRole] = useState<{ readonly of: string; readonly role: SpanRole }>();
  const [lastEntity, setLastEntity] = useState<string>();
  const roleOf = (chosen: TextSelection): SpanRole => (chosenRole?.of === keyOf(chosen) ? chosenRole.role : draft ? suggestedRole(draft, finds, chosen) : 'third-party');

  const done = (chosen: TextSelection, what: Said): void => {
    setAsking(undefined);
    onDecided(chosen);
    setSaid(what);
  };
  const hide = async (action: 'remove' | 'pseudonym'): Promise<void> => {
    const chosen = now();
    const entity = chosen && (await dossier.hide(chosen, { action, everyOccurrence: isEverywhere, role: roleOf(chosen) }));
    if (!chosen || entity === undefined) return;
    setLastEntity(entity);
    done(chosen, action === 'remove' || roleOf(chosen) === 'source' ? 'removed' : 'pseudonym');
  };
  const generalise = async (chosen: TextSelection, instead: string): Promise<boolean> => {
    const entity = await dossier.hide(chosen, { action: 'generalise', everyOccurrence: isEverywhere, role: roleOf(chosen), instead });
    if (entity === undefined) return false;
    setLastEntity(entity);
    done(chosen, 'generalised');
    return true;
  };
  const keepBecause = async (chosen: TextSelection, because: KeptBecause): Promise<boolean> => {
    const entity = await dossier.hide(chosen, { action: 'keep', everyOccurrence: isEverywhere, ...because });
    if (entity === undefined) return false;
    setLastEntity(entity);
    done(chosen, 'stands');
    return true;
  };
  const ask = (about: Asking['about']): void => {
    const chosen = now();
    if (!chosen) return;
    dossier.dismiss();
    setAsking({ about, selection: chosen });
  };
  /** What is merely possible stands as soon as somebody has looked at it; what is likely, or was said to be about somebody, takes a reason. */
  const letStand = async (): Promise<void> => {
    const chosen = now();
    if (!chosen) return;
    const find = findAt(finds, chosen);
    if ((find !== undefined && isLikely(find)) || chosenRole?.of === keyOf(chosen)) {
      ask('keep');
      return;
    }
    if (await dossier.keep(chosen, isEverywhere)) done(chosen, 'stands');
  };
  const sayOtherWord = async (): Promise<void> => {
    const chosen = now();
    const place = hiddenAround(draft, chosen);
    if (chosen && place && (await dossier.otherWord(place, true))) done({ ...chosen, ...place }, 'other');
  };
  const sayRole = async (role: SpanRole): Promise<void> => {
    const chosen = now();
    if (chosen) setChosenRole({ of: keyOf(chosen), role });
    else if (lastEntity === undefined || !(await dossier.setRole(lastEntity, role))) return;
    setSaid({ role });
  };
  const takeBack = async (): Promise<void> => {
    const kind = await dossier.undo();
    if (kind !== undefined) setSaid(kind === 'changed' ? 'changed' : kind === 'other' ? 'hiddenAgain' : kind === 'hidden' ? 'shown' : 'asked');
  };

  useShortcut('remove', () => void hide('remove'), mayDecide);
  useShortcut('pseudonym', () => void hide('pseudonym'), mayDecide);
  useShortcut('generalise', () => ask('generalise'), mayDecide);
  useShortcut('other-word', () => void sayOtherWord(), mayDecide);
  useShortcut('let-stand', () => void letStand(), mayDecide);
  useShortcut('undo', () => void takeBack(), mayDecide);
  useShortcut('role-source', () => void sayRole('source'), mayDecide);
  useShortcut('role-victim', () => void sayRole('victim'), mayDecide);
  useShortcut('role-third-party', () => void sayRole('third-party'), mayDecide);
  useShortcut('role-place', () => void sayRole('place'), mayDecide);
  useShortcut('role-perpetrator', () => void sayRole('perpetrator'), mayDecide);
  useShortcut('role-nobody', () => void sayRole('nobody'), mayDecide);
  return {
    isEverywhere,
    setEverywhere,
    said,
    setSaid,
    asking,
    stopAsking: () => setAsking(undefined),
    role: selection ? roleOf(selection) : 'third-party',
    /** Of what is asked about: what is selected may be a drawing ahead of what is shown as selected. */
    roleOf,
    sayRole,
    hide,
    ask,
    generalise,
    keepBecause,
    letStand,
    sayOtherWord,
  } as const;
}
