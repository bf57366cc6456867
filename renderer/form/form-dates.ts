import { createContext, useContext } from 'react';
import { formAge, type FormAge } from '#shared/domain/form-age.ts';

/** When this form was saved and how long it is good for, in milliseconds since 1970, and what staff wrote about a newer one. */
export interface FormDates {
  readonly savedAt: number;
  readonly expiresAt: number;
  readonly destroyedAt: number;
  /** May be empty. */
  readonly newerForm: string;
  /** The device's clock when the page was opened. */
  readonly openedAt: number;
}

/** Given once for the whole page, because it never changes and screens far apart say it. */
export const FormDatesContext = createContext<FormDates | undefined>(undefined);

export function useFormDates(): FormDates & { readonly age: FormAge } {
  const dates = useContext(FormDatesContext);
  if (dates === undefined) throw new Error('the dates of the form are missing');
  return { ...dates, age: formAge(dates, dates.openedAt) };
}
