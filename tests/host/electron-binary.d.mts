export function electronBinary(environment?: NodeJS.ProcessEnv): string | undefined;
