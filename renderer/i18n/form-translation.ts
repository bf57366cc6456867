import type { formFiles } from '#shared/locales/en/form-files.ts';
import type { formVoice } from '#shared/locales/en/form-voice.ts';
import type { form } from '#shared/locales/en/form.ts';
import { createTranslation } from './create-translation.tsx';

/** The form's texts: `form.…`, and those about files and speech apart. English says which there are. */
export interface FormMessages {
  readonly form: typeof form;
  readonly formFiles: typeof formFiles;
  readonly formVoice: typeof formVoice;
}

export const { TranslationProvider: FormTranslation, useTranslation } = createTranslation<FormMessages>();
