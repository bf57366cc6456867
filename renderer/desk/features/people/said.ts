import type { useTranslation } from '#i18n/desk-translation.ts';

/** What was done, put into the language of the desk when it is shown. */
export type Said = (say: ReturnType<typeof useTranslation>['t']) => string;
