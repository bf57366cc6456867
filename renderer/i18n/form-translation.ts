import type { form } from '#shared/locales/en/form.ts';
import { createTranslation } from './create-translation.tsx';

/** The form's texts: `form.…`. English says which there are. */
export interface FormMessages {
  readonly form: typeof form;
}

export const { TranslationProvider: FormTranslation, useTranslation } = createTranslation<FormMessages>();
