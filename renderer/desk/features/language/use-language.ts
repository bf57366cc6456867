import { createContext, useContext } from 'react';
import type { DeskLanguage } from '#shared/domain/desk-language.ts';

interface ChosenLanguage {
  readonly language: DeskLanguage;
  readonly setLanguage: (language: DeskLanguage) => void;
}

export const LanguageContext = createContext<ChosenLanguage | undefined>(undefined);

/** Which language the desk speaks, and the way to another. */
export function useLanguage(): ChosenLanguage {
  const value = useContext(LanguageContext);
  if (!value) throw new Error('no language above this component');
  return value;
}
