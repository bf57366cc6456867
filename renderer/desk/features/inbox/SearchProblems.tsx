import { CutNote } from '#ui/CutNote.tsx';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { NamedInSearch } from '#shared/contract/tip-calls.ts';
import { deskLanguageFor } from '#shared/domain/desk-language.ts';
import { namedKeys, possibleValues } from '#shared/search/complete-search.ts';
import type { SearchProblem } from '#shared/search/parse-search.ts';
import { searchKeys } from '#shared/search/search-vocabulary.ts';
import { keyWord } from '#shared/search/search-words.ts';
import type { Filter } from './filter.ts';

export interface SearchProblemsProps {
  readonly problems: readonly SearchProblem[];
  /** Names by which nothing was found. */
  readonly unknownNames: readonly NamedInSearch[];
  readonly filter: Filter;
}

const shownAtMost = 3;

/** What of a search was not understood, and what is possible: a plain line, since somebody may be in the middle of a word. */
export function SearchProblems({ problems, unknownNames, filter }: SearchProblemsProps) {
  const { t, locale } = useTranslation();
  const language = deskLanguageFor(null, [locale]);
  const lineOf = (problem: SearchProblem): string => {
    const { text } = problem;
    if (problem.why === 'unknown-key') return t('desk.finding.problem.unknown-key', { text, possible: searchKeys.map((key) => `${keyWord(key, language)}:`).join(' ') });
    if (problem.why === 'twice' || problem.why === 'several') return t(`desk.finding.problem.${problem.why}`, { text });
    const values = possibleValues(problem.key, language);
    return t(`desk.finding.problem.${problem.why}`, { text, possible: [...values, ...(namedKeys.some((key) => key === problem.key) ? [t('desk.finding.anyName')] : [])].join(', ') });
  };
  const { assigned, outcome, tag, compound } = filter;
  const names: Readonly<Record<NamedInSearch, string | null | undefined>> = { assignee: assigned !== undefined && 'name' in assigned ? assigned.name : undefined, outcome: outcome?.name, tag, compound };
  return (
    <div role="status" className="search-problems small">
      {problems.slice(0, shownAtMost).map((problem, index) => (
        <p key={index} dir="auto">
          {lineOf(problem)}
        </p>
      ))}
      <CutNote shown={Math.min(shownAtMost, problems.length)} total={problems.length} />
      {unknownNames.map((kind) => (
        <p key={kind} dir="auto">
          {t(`desk.finding.unknownName.${kind}`, { name: names[kind] ?? '' })}
        </p>
      ))}
    </div>
  );
}
