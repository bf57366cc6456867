import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { root, sourceFiles } from '../support/source-files.ts';

const { imports: aliases } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { imports: Record<string, string> };
const sources = new Set(sourceFiles());

/** What a module reads as it is loaded: not what it knows as types, and not what it asks for later. */
function readAtOnce(file: string): readonly string[] {
  const parsed = ts.createSourceFile(file, readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest);
  return parsed.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
    const clause = statement.importClause;
    const named = clause?.namedBindings;
    const areTypes = clause?.phaseModifier === ts.SyntaxKind.TypeKeyword || (clause?.name === undefined && named !== undefined && ts.isNamedImports(named) && named.elements.every((element) => element.isTypeOnly));
    return areTypes ? [] : [statement.moduleSpecifier.text];
  });
}

/** The file of ours that is meant; a package by its own name. */
function meant(file: string, specifier: string): string {
  if (specifier.startsWith('.')) return path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier));
  const alias = Object.entries(aliases).find(([name]) => specifier.startsWith(name.replace('*', '')));
  return alias === undefined ? specifier : specifier.replace(alias[0].replace('*', ''), alias[1].replace('./', '').replace('*', ''));
}

function reachedFrom(start: string): ReadonlySet<string> {
  const reached = new Set([start]);
  for (const file of reached) if (sources.has(file)) for (const specifier of readAtOnce(file)) reached.add(meant(file, specifier));
  return reached;
}

it('starts the vault without what only somebody needs who redacts, exports or chooses a passphrase: nobody who unlocks waits for it', () => {
  const reached = [...reachedFrom('electron/vault/vault-process.ts')];
  expect(reached).toContain('electron/vault/service/vault-service.ts');
  expect(reached).toContain('electron/vault/dossier/emergency-card.ts');
  const late = /^(?:shared\/redaction\/detect\/detect(?:-in-parts)?\.ts|electron\/vault\/crypto\/passphrase-strength\.ts|libphonenumber-js|linkifyjs|tldts|docx|@zip\.js\/|@zxcvbn-ts\/)/u;
  expect(reached.filter((each) => late.test(each))).toEqual([]);
});
