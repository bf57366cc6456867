/** What Vitest's reporter `json` writes, as far as it is read here. */
export interface TestResults {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly { readonly ancestorTitles: readonly string[]; readonly title: string; readonly status: string; readonly failureMessages?: readonly string[] | null }[];
  }[];
}

interface SpecSuite {
  readonly specs?: readonly {
    readonly file: string;
    readonly title: string;
    readonly tests: readonly { readonly status: string; readonly results: readonly { readonly errors?: readonly { readonly message?: string }[] }[] }[];
  }[];
  readonly suites?: readonly SpecSuite[];
}

/** What Playwright's reporter `json` writes, as far as it is read here. */
export interface SpecResults {
  readonly suites?: readonly SpecSuite[];
  readonly errors?: readonly { readonly message?: string }[];
}

/**
 * Each test that failed, and each file that could not be loaded: its name and the beginning of what it said. Of more than twenty the rest is counted.
 * Without results, because the run did not get that far, there are none.
 */
export function failuresOfTests(results: TestResults | undefined): string[];

/** The same of the specs; one that passed only at a second try is among them, and so is what failed outside of any spec. */
export function failuresOfSpecs(results: SpecResults | undefined): string[];
