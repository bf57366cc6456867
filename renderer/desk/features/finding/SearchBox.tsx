import { useMemo, useState, type Ref } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { searchUnits } from '#shared/contract/tip-calls.ts';
import { completeSearch } from '#shared/search/complete-search.ts';
import { nameValue } from '#shared/search/print-search.ts';
import { keyOf } from '#shared/search/search-words.ts';
import { SearchField, type Suggestion } from '#ui/SearchField.tsx';
import { deskLanguageFor } from '#shared/domain/desk-language.ts';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useNames } from './use-names.ts';

export interface SearchBoxProps {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /** From the search to the list. */
  readonly onLeave: () => void;
  /** What was looked for since the vault was opened, the latest first. */
  readonly recent: readonly string[];
  readonly onForget: () => void;
  readonly inputRef: Ref<HTMLInputElement>;
}

/** Stands among what was typed, of which nothing begins with a space. */
const forget = ' forget';

/** The search field: before anything is typed it offers what was looked for last, then tokens and their values. */
export function SearchBox({ typed, onType, onLeave, recent, onForget, inputRef }: SearchBoxProps) {
  const { t, locale } = useTranslation();
  const api = useApi();
  const language = deskLanguageFor(null, [locale]);
  const [typedAtFocus, setTypedAtFocus] = useState<string>();
  const isUntouched = typedAtFocus === typed;
  const completions = useMemo(() => (isUntouched ? undefined : completeSearch(typed, language)), [isUntouched, typed, language]);
  const named = useNames(completions?.names);

  const items = ((): readonly Suggestion[] => {
    if (isUntouched) {
      const others = recent.filter((each) => each !== typed);
      return others.length === 0 ? [] : [...others.map((text) => ({ id: text, text })), { id: forget, text: t('desk.finding.forget') }];
    }
    const texts = (completions?.texts ?? []).map((text): Suggestion => {
      const key = text.endsWith(':') ? keyOf(text.slice(0, -1)) : undefined;
      return { id: text, text, ...(key === undefined ? {} : { note: t(`desk.finding.key.${key}`) }) };
    });
    const token = typed.slice(completions?.start ?? 0);
    const key = token.slice(0, token.search(/[:៖：]/u) + 1);
    const known = new Set(texts.map(({ id }) => id));
    return [...texts, ...named.names.map((name) => `${key}${nameValue(name)}`).filter((text) => !known.has(text) && text !== token).map((text) => ({ id: text, text }))];
  })();

  const leftOut = isUntouched || completions === undefined ? 0 : completions.textsTotal - completions.texts.length + named.total - named.names.length;

  const choose = (id: string): void => {
    if (isUntouched && id === forget) onForget();
    else if (isUntouched) onType(id);
    else onType(`${typed.slice(0, completions?.start ?? 0)}${id}${id.endsWith(':') ? '' : ' '}`);
  };
  return (
    <SearchField
      label={t('desk.shell.search')}
      clearLabel={t('desk.shell.clearSearch')}
      value={typed}
      onChange={(next) => {
        setTypedAtFocus(undefined);
        onType(next);
      }}
      onSubmit={onLeave}
      shortcut="/"
      maxLength={searchUnits}
      inputRef={inputRef}
      suggestions={{ label: t(isUntouched ? 'desk.finding.recent' : 'desk.finding.suggestions'), items, ...(leftOut > 0 ? { more: t('desk.searchSelect.more', { count: items.length, total: items.length + leftOut }) } : {}) }}
      onSuggestion={choose}
      onFocusChange={(hasFocus) => {
        setTypedAtFocus(hasFocus ? typed : undefined);
        if (hasFocus) void api['search.prepare']({});
      }}
    />
  );
}
