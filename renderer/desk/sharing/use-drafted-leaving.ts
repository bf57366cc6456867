import { useState } from 'react';
import type { FormDraft } from '#shared/contract/form-draft-calls.ts';
import { useDraftedForm, type DraftedForm } from '../api/use-drafted-form.ts';
import type { ConsentChoices } from './consent-choices.ts';

/** Forms with everything that has to be said before something leaves. */
type LeavingForm = 'compound-export' | 'dossier-export';
/** No lock keeps these: they are said of what is shown at that moment. `compared`: digest of what somebody compared with what the receiver holds; null: nobody said so. */
type Unkept = Pick<ConsentChoices, 'passphrase' | 'withoutConsent'> & { readonly compared: string | null };

const nothingUnkept: Unkept = { passphrase: '', withoutConsent: null, compared: null };

/** What both forms begin with. */
export const nothingTyped = { receiverId: null, purpose: null, purposeWords: '', withoutWords: '', approvalWords: '', sealing: null, plainBecause: '' } as const;

export interface DraftedLeaving<F extends LeavingForm, R> {
  readonly form: DraftedForm<F, R>;
  /** What was chosen and typed; undefined until the vault has said whether something waits. */
  readonly choices: (FormDraft<F> & ConsentChoices & Unkept) | undefined;
  readonly change: (part: Partial<FormDraft<F> & ConsentChoices & Unkept>) => void;
}

/** What is said before a file leaves, as a form that outlives a lock but for what must be said anew. */
export function useDraftedLeaving<F extends LeavingForm, R>(name: F, subject: string, first: FormDraft<F>, onDone: (reply: R) => void, onClose: () => void): DraftedLeaving<F, R> {
  const form = useDraftedForm<F, R>(name, subject, first, onDone, onClose);
  const [unkept, setUnkept] = useState(nothingUnkept);
  const { onStartAnew } = form.dialog;
  return {
    form: {
      ...form,
      dialog: {
        ...form.dialog,
        ...(onStartAnew === undefined
          ? {}
          : {
              onStartAnew: () => {
                setUnkept(nothingUnkept);
                onStartAnew();
              },
            }),
      },
    },
    // The draft of either has all the other fields, which the compiler cannot see while the form is any of the two.
    choices: form.value === undefined ? undefined : ({ ...form.value, ...unkept } as FormDraft<F> & ConsentChoices & Unkept),
    change: ({ passphrase, withoutConsent, compared, ...kept }: Partial<Unkept>) => {
      setUnkept((before) => ({ passphrase: passphrase ?? before.passphrase, withoutConsent: withoutConsent === undefined ? before.withoutConsent : withoutConsent, compared: compared === undefined ? before.compared : compared }));
      if (Object.keys(kept).length > 0) form.change(kept);
    },
  };
}
