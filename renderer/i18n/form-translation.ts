import { form } from '#shared/locales/en/form.ts';
import { createTranslation } from './create-translation.tsx';

export const formMessages = { form } as const;

export const { TranslationProvider: FormTranslation, useTranslation } = createTranslation<typeof formMessages>();
