import type { Handlers, Reply } from '#shared/contract/contract.ts';
import type { dossierCalls } from '#shared/contract/dossier-calls.ts';
import { viewOf } from '#shared/redaction/presets.ts';
import { ok } from '#shared/result.ts';
import { createDossier, getDossier, hidePassage, listDossiers, markReviewed, showPassage } from '../../dossier/dossier-drafts.ts';
import { previewDossier } from '../../dossier/export-dossier.ts';
import { discloseDossier } from '../disclose-dossier.ts';
import { sampleDossierMark } from '../sample-vault.ts';
import type { VaultSession } from '../vault-session.ts';

/** As long as a title may be (dossier-calls.ts). */
const dossierTitleUnits = 200;

export function dossierHandlers(session: VaultSession): Pick<Handlers, keyof typeof dossierCalls> {
  const { environment } = session;
  const { now, randomBytes } = environment;
  return {
    'dossier.list': (page) =>
      session.withVault(({ context }) => {
        const { total, dossiers } = listDossiers(context.database, page);
        return ok({ total, dossiers: [...dossiers] });
      }),
    // Whatever leaves the sample vault says in its title that it is invented.
    'dossier.create': (request) => session.withVault(({ context: { database } }) => createDossier({ database, now, randomBytes }, session.isSampleOpen ? { ...request, title: `${sampleDossierMark} ${request.title}`.slice(0, dossierTitleUnits) } : request)),
    'dossier.get': ({ dossierId }) => session.withVault(({ context }) => getDossier(context.database, dossierId)),
    'dossier.hide': (request) => session.withVault(({ context: { database } }) => hidePassage({ database, now, randomBytes }, request)),
    'dossier.show': (request) => session.withVault(({ context: { database } }) => showPassage({ database, now, randomBytes }, request)),
    'dossier.markReviewed': (request) => session.withVault(({ context: { database } }) => markReviewed({ database, now, randomBytes }, request)),
    'dossier.preview': ({ dossierId, preset }) =>
      session.withVault(({ context }) => {
        const blocks = previewDossier(context.database, dossierId, preset === null ? undefined : viewOf(preset.name, preset.isReasoned));
        return blocks.ok ? ok({ blocks: [...blocks.value] }) : blocks;
      }),
    'dossier.export': (request) => session.withVault<Reply<'dossier.export'>>((vault) => discloseDossier(session, vault, request)),
  };
}
