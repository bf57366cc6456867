/** The browser for windows that people see; undefined where none is installed. */
export function findChromium(environment?: NodeJS.ProcessEnv): string | undefined;
/** The program for windows that nobody sees. */
export function findHeadlessChromium(environment?: NodeJS.ProcessEnv): string | undefined;
