import { useEffect, useState } from 'react';
import type { Request } from '#shared/contract/contract.ts';
import type { FormDraft } from '#shared/contract/form-draft-calls.ts';
import type { FormName } from '#shared/domain/form-name.ts';
import type { Code } from '#shared/errors.ts';
import type { Result } from '#shared/result.ts';
import { useApi } from './ConnectionProvider.tsx';
import { useCall } from './use-call.ts';
import { useKeptDraft } from './use-kept-draft.ts';

export interface DraftedForm<F extends FormName, R> {
  /** What the fields hold; undefined until the vault has said whether something waits. */
  readonly value: FormDraft<F> | undefined;
  readonly change: (part: Partial<FormDraft<F>>) => void;
  /** Asks for the form to be saved; what was typed is kept again where that is refused. */
  readonly submit: (ask: () => Promise<Result<R, Code>>) => void;
  /** What a form's dialog needs to know of it. */
  readonly dialog: {
    readonly code: Code | undefined;
    readonly isBusy: boolean;
    /** Closes it, and forgets what was typed. */
    readonly onClose: () => void;
    /** Present while what is shown was typed before a lock, or before the program ended: begins anew. */
    readonly onStartAnew?: () => void;
    /** Such text is of something new: the laptop has one of it, whichever tip or compound it was begun for. */
    readonly mayBeOfOther?: boolean;
  };
}

/**
 * A form whose fields outlive a lock: kept in the vault while they are filled in, and there again when the form of this subject is next opened. The vault forgets them with the
 * call that saves them.
 */
export function useDraftedForm<F extends FormName, R>(form: F, subject: string | null, first: FormDraft<F>, onDone: (reply: R) => void, onClose: () => void): DraftedForm<F, R> {
  const api = useApi();
  const [value, setValue] = useState<FormDraft<F>>();
  const [isRestored, setRestored] = useState(false);
  const [draftCode, setDraftCode] = useState<Code>();
  const saving = useCall<R>(onDone);
  const discarding = useCall();
  // The two fit together, which the compiler cannot see while the form is any of them.
  const kept = useKeptDraft((draft: FormDraft<F>) => api['formDrafts.keep']({ subject, kept: { form, draft } as Request<'formDrafts.keep'>['kept'] }), setDraftCode);
  useEffect(() => {
    let isShown = true;
    void api['formDrafts.get']({ form, subject }).then((result) => {
      if (!isShown) return;
      const found = result.ok && result.value.kept?.form === form ? (result.value.kept.draft as FormDraft<F>) : undefined;
      setRestored(found !== undefined);
      setValue(found ?? first);
      if (!result.ok) setDraftCode(result.code);
    });
    return () => {
      isShown = false;
    };
    // Once: what is typed from then on is here.
  }, []);
  const discard = async (then: () => void): Promise<void> => {
    setDraftCode(undefined);
    kept.drop();
    await kept.flush();
    await discarding.run(() => api['formDrafts.forget']({ form, subject }), then);
  };
  return {
    value,
    change: (part) => {
      if (value === undefined) return;
      const next = { ...value, ...part };
      setValue(next);
      kept.keep(next);
    },
    submit: (ask) => {
      kept.drop();
      void saving.run(ask).then((reply) => {
        if (reply === undefined && value !== undefined) kept.keep(value);
      });
    },
    dialog: {
      code: saving.code ?? discarding.code ?? draftCode,
      isBusy: saving.isBusy || discarding.isBusy,
      // A refusal to forget is told once; nobody is to be held in a form by it.
      onClose: () => (discarding.code === undefined ? void discard(onClose) : onClose()),
      ...(isRestored
        ? {
            mayBeOfOther: subject === null,
            onStartAnew: () =>
              void discard(() => {
                setRestored(false);
                setValue(first);
              }),
          }
        : {}),
    },
  };
}
