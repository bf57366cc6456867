export interface Area {
  readonly folder: string;
  readonly areas: readonly string[];
  readonly packages: readonly string[];
}
export const house: readonly Area[];
export function areaOf(file: string): Area | undefined;
export function resolveImport(fromFile: string, specifier: string, aliases: Readonly<Record<string, string>>): { file?: string; name?: string };
export function violation(fromFile: string, specifier: string, aliases: Readonly<Record<string, string>>): string | undefined;
