import path from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import type { Purpose } from '#shared/contract/host-calls.ts';
import { plainFileName } from './plain-file-name.ts';

interface OpenKind {
  readonly kind: 'open';
  readonly title: string;
  readonly properties: ('openFile' | 'openDirectory' | 'multiSelections' | 'createDirectory' | 'dontAddToRecent')[];
}
interface SaveKind {
  readonly kind: 'save';
  readonly title: string;
  readonly extensions: readonly string[];
}

const kinds: Readonly<Record<Purpose, OpenKind | SaveKind>> = {
  'import-files': { kind: 'open', title: 'Import tips', properties: ['openFile', 'multiSelections', 'dontAddToRecent'] },
  'import-folder': { kind: 'open', title: 'Import a folder of tips', properties: ['openDirectory', 'dontAddToRecent'] },
  'vault-folder': { kind: 'open', title: 'Vault folder', properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'] },
  'backup-folder': { kind: 'open', title: 'Folder for backups', properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'] },
  'restore-from': { kind: 'open', title: 'Folder with backups', properties: ['openDirectory', 'dontAddToRecent'] },
  'drop-folder': { kind: 'open', title: 'Drop folder', properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'] },
  'tip-form': { kind: 'save', title: 'Save tip form', extensions: ['html'] },
  'tip-form-check': { kind: 'open', title: 'Check a tip form', properties: ['openFile', 'dontAddToRecent'] },
  'key-card': { kind: 'save', title: 'Save key card', extensions: ['txt'] },
  'key-card-read': { kind: 'open', title: 'Key card of another laptop', properties: ['openFile', 'dontAddToRecent'] },
  'key-poster': { kind: 'save', title: 'Save the poster', extensions: ['pdf'] },
  dossier: { kind: 'save', title: 'Export dossier', extensions: ['pdf', 'md'] },
  'recovery-page': { kind: 'save', title: 'Save the sheets for paper', extensions: ['pdf'] },
  custody: { kind: 'save', title: 'Save custody record', extensions: ['json', 'pdf'] },
  'custody-check': { kind: 'open', title: 'Check a custody record', properties: ['openFile', 'dontAddToRecent'] },
  incidents: { kind: 'save', title: 'Save the table of incidents', extensions: ['csv'] },
  'reply-bundle': { kind: 'save', title: 'Save the file of answers', extensions: ['tkr'] },
  'interpreter-package': { kind: 'save', title: 'Save the package for an interpreter', extensions: ['age'] },
  'interpreter-return': { kind: 'open', title: 'What came back from an interpreter', properties: ['openFile', 'dontAddToRecent'] },
  'register-read': { kind: 'open', title: 'Read a table', properties: ['openFile', 'dontAddToRecent'] },
  'register-table': { kind: 'save', title: 'Save the register', extensions: ['csv'] },
  evidence: { kind: 'open', title: 'Add a file', properties: ['openFile', 'dontAddToRecent'] },
  attachment: { kind: 'save', title: 'Save a copy of the file', extensions: [] },
};

/** Asks the person for a path. undefined: they closed the dialog. */
export async function choosePaths(window: BrowserWindow, purpose: Purpose, suggestedName: string): Promise<readonly string[] | undefined> {
  const kind = kinds[purpose];
  if (kind.kind === 'open') {
    const answer = await dialog.showOpenDialog(window, { title: kind.title, properties: kind.properties });
    return answer.canceled || answer.filePaths.length === 0 ? undefined : answer.filePaths.map((chosen) => path.resolve(chosen));
  }
  const name = plainFileName(suggestedName);
  const filters = kind.extensions.filter((extension) => name.endsWith(`.${extension}`)).map((extension) => ({ name: extension.toUpperCase(), extensions: [extension] }));
  const answer = await dialog.showSaveDialog(window, { title: kind.title, defaultPath: name, filters, properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'] });
  return answer.canceled || answer.filePath === '' ? undefined : [path.resolve(answer.filePath)];
}
