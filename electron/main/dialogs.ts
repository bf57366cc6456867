import path from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import type { Purpose } from '#shared/contract/host-calls.ts';
import type { DeskLanguage } from '#shared/domain/desk-language.ts';
import { plainFileName } from './plain-file-name.ts';

interface OpenKind {
  readonly kind: 'open';
  readonly properties: ('openFile' | 'openDirectory' | 'multiSelections' | 'createDirectory' | 'dontAddToRecent')[];
}
interface SaveKind {
  readonly kind: 'save';
  readonly extensions: readonly string[];
}

const kinds: Readonly<Record<Purpose, OpenKind | SaveKind>> = {
  'import-files': { kind: 'open', properties: ['openFile', 'multiSelections', 'dontAddToRecent'] },
  'import-folder': { kind: 'open', properties: ['openDirectory', 'dontAddToRecent'] },
  'vault-folder': { kind: 'open', properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'] },
  'backup-folder': { kind: 'open', properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'] },
  'restore-from': { kind: 'open', properties: ['openDirectory', 'dontAddToRecent'] },
  'drop-folder': { kind: 'open', properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'] },
  'tip-form': { kind: 'save', extensions: ['html'] },
  'tip-form-check': { kind: 'open', properties: ['openFile', 'dontAddToRecent'] },
  'key-card': { kind: 'save', extensions: ['txt'] },
  'key-card-read': { kind: 'open', properties: ['openFile', 'dontAddToRecent'] },
  'key-poster': { kind: 'save', extensions: ['pdf'] },
  dossier: { kind: 'save', extensions: ['zip', 'age', 'pdf', 'docx', 'md', 'xlsx', 'csv', 'json'] },
  'recovery-page': { kind: 'save', extensions: ['pdf'] },
  custody: { kind: 'save', extensions: ['json', 'pdf'] },
  'custody-check': { kind: 'open', properties: ['openFile', 'dontAddToRecent'] },
  incidents: { kind: 'save', extensions: ['csv'] },
  'reply-bundle': { kind: 'save', extensions: ['tkr'] },
  'interpreter-package': { kind: 'save', extensions: ['age'] },
  'interpreter-return': { kind: 'open', properties: ['openFile', 'dontAddToRecent'] },
  'register-read': { kind: 'open', properties: ['openFile', 'dontAddToRecent'] },
  'register-table': { kind: 'save', extensions: ['csv'] },
  'commitment-opening': { kind: 'save', extensions: ['json'] },
  'receiver-key': { kind: 'open', properties: ['openFile', 'dontAddToRecent'] },
  evidence: { kind: 'open', properties: ['openFile', 'dontAddToRecent'] },
  attachment: { kind: 'save', extensions: [] },
};

/** Asks the person for a path, under a title in the desk's language. undefined: they closed the dialog. */
export async function choosePaths(window: BrowserWindow, purpose: Purpose, suggestedName: string, language: DeskLanguage): Promise<readonly string[] | undefined> {
  const kind = kinds[purpose];
  // Read when the first dialog opens: main starts without the texts of the desk.
  const { deskLocales } = await import('#shared/locales/desk-locales.ts');
  const titles: Readonly<Record<Purpose, string>> = deskLocales[language].dialogs;
  const title = titles[purpose];
  if (kind.kind === 'open') {
    const answer = await dialog.showOpenDialog(window, { title, properties: kind.properties });
    return answer.canceled || answer.filePaths.length === 0 ? undefined : answer.filePaths.map((chosen) => path.resolve(chosen));
  }
  const name = plainFileName(suggestedName);
  const filters = kind.extensions.filter((extension) => name.endsWith(`.${extension}`)).map((extension) => ({ name: extension.toUpperCase(), extensions: [extension] }));
  const answer = await dialog.showSaveDialog(window, { title, defaultPath: name, filters, properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'] });
  return answer.canceled || answer.filePath === '' ? undefined : [path.resolve(answer.filePath)];
}
