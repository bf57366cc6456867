import { useEffect, type RefObject } from 'react';

/** Gives the keyboard to what was chosen beforehand, or to the first field: whoever agrees with it presses Enter. `when`: what the fields wait for. */
export function useFirstField(fields: RefObject<HTMLElement | null>, when: boolean): void {
  useEffect(() => {
    if (when) (fields.current?.querySelector<HTMLElement>('input:checked') ?? fields.current?.querySelector<HTMLElement>('input, textarea'))?.focus();
  }, [fields, when]);
}
