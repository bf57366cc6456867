import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { areaOf, house, violation } from '../../architecture.mjs';
import { root, sourceFiles } from '../support/source-files.ts';

const { imports: aliases } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { imports: Record<string, string> };
const importsOf = (file: string): string[] => ts.preProcessFile(readFileSync(path.join(root, file), 'utf8'), true, true).importedFiles.map((found) => found.fileName);
const sources = sourceFiles();

describe('the house', () => {
  it('has only arrows that its table allows', () => {
    const broken = sources.flatMap((file) => importsOf(file).flatMap((specifier) => violation(file, specifier, aliases) ?? []));
    expect(broken).toEqual([]);
  });

  it('gives every source file an area', () => {
    expect(sources.filter((file) => areaOf(file) === undefined)).toEqual([]);
  });

  it('names only folders that exist', () => {
    const named = house.flatMap((area) => [area.folder, ...area.areas]);
    expect(named.filter((folder) => !existsSync(path.join(root, folder)))).toEqual([]);
  });

  it('has one TypeScript project for every environment, and no file outside all of them', () => {
    const projects = ['shared', 'electron/vault', 'electron/main', 'electron/preload', 'renderer'];
    for (const project of projects) expect(existsSync(path.join(root, project, 'tsconfig.json'))).toBe(true);
    expect(sources.filter((file) => !projects.some((project) => file.startsWith(`${project}/`)))).toEqual([]);
  });
});

describe('the architecture test itself', () => {
  it.each([
    ['shared/domain/urgency.ts', '../../electron/vault/store/database.ts', 'points the wrong way'],
    ['shared/domain/urgency.ts', 'node:fs', 'no door to the package "node:fs"'],
    ['renderer/desk/features/inbox/List.tsx', '../tip/TipPage.tsx', 'sisters'],
    ['renderer/desk/features/inbox/List.tsx', '#vault/store/database.ts', 'points the wrong way'],
    ['electron/vault/store/x.ts', '../triage/list-tips.ts', 'points the wrong way'],
    ['electron/vault/triage/x.ts', 'sql.js', 'no door to the package "sql.js"'],
    ['electron/vault/store/x.ts', 'node:crypto', 'no door to the package "node:crypto"'],
    ['electron/main/x.ts', '#vault/service/router.ts', 'points the wrong way'],
    ['electron/main/x.ts', 'tweetnacl', 'no door to the package "tweetnacl"'],
    ['renderer/form/x.tsx', 'react-aria-components', 'no door to the package'],
  ])('refuses %s importing %s', (from, specifier, reason) => {
    expect(violation(from, specifier, aliases)).toContain(reason);
  });

  it.each([
    ['electron/vault/service/x.ts', '../store/database.ts'],
    ['renderer/desk/App.tsx', './features/inbox/List.tsx'],
    ['shared/sealed-tip/seal.ts', 'tweetnacl'],
    ['renderer/form/x.tsx', '#shared/sealed-tip/seal.ts'],
  ])('allows %s importing %s', (from, specifier) => {
    expect(violation(from, specifier, aliases)).toBeUndefined();
  });
});
