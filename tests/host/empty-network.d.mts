export function emptyNetwork(): { words?: readonly string[]; why?: string };
