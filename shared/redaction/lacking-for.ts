import { isComplete, type DossierLacking } from '../domain/compound-dossier.ts';
import { fieldsShown, leavesOffice, type PresetName } from './presets.ts';

/** What of all that is missing keeps a dossier about a compound from being made for these readers. Who could have told something, and what the accused say, is asked of what leaves the office; what is copied and what is not said of what is told at all. */
export function lackingFor({ statements, copied, undecided, replies, surplus }: DossierLacking, { preset, isReasoned }: { readonly preset: PresetName; readonly isReasoned: boolean }): DossierLacking {
  const tells = fieldsShown(preset, isReasoned).includes('narrative');
  const leaves = leavesOffice(preset);
  return { statements: tells ? statements : 0, copied: tells ? copied : 0, undecided: tells && leaves ? undecided : 0, replies: leaves ? replies : 0, surplus: tells ? surplus : 0 };
}

export function keepsBack(lacking: DossierLacking, readers: Parameters<typeof lackingFor>[1]): boolean {
  return !isComplete(lackingFor(lacking, readers));
}
