import { desk } from '#shared/locales/en/desk.ts';
import { error } from '#shared/locales/en/errors.ts';
import { createTranslation } from './create-translation.tsx';

/** The desk's texts: `desk.…` and, for every code a reply can carry, `error.<code>`. English says which there are. */
export const deskMessages = { desk, error } as const;

export const { TranslationProvider: DeskTranslation, useTranslation } = createTranslation<typeof deskMessages>();

/** What was done, put into the language of the desk when it is shown. A sentence that is kept as words would stay in the language of before. It is asked whenever the page is drawn, and does nothing else. */
export type Said = (translation: ReturnType<typeof useTranslation>) => string;
