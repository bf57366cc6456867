import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { SameKeys } from '#shared/locales/same-keys.ts';
import { directionOf, translator, type Direction, type Messages, type Translate } from './translate.ts';

export interface Translation<M> {
  readonly t: Translate<M>;
  /** BCP 47 tag, for dates and numbers. */
  readonly locale: string;
  readonly direction: Direction;
}

/** A provider and its hook for one set of texts, so that the form does not carry the desk's. */
export function createTranslation<M>() {
  const Context = createContext<Translation<M> | undefined>(undefined);

  function TranslationProvider({ messages, locale, children }: { readonly messages: SameKeys<M> & Messages; readonly locale: string; readonly children: ReactNode }) {
    const value = useMemo(
      () => ({ t: translator(messages, locale) as unknown as Translate<M>, locale, direction: directionOf(locale) }),
      [messages, locale],
    );
    return <Context value={value}>{children}</Context>;
  }

  function useTranslation(): Translation<M> {
    const value = useContext(Context);
    if (!value) throw new Error('no translation above this component');
    return value;
  }

  return { TranslationProvider, useTranslation };
}
