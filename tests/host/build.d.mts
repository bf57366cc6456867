export function isStale(): boolean;
export function build(): void;
