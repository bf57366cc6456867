import type { Handlers, Reply } from '#shared/contract/contract.ts';
import type { dossierCalls } from '#shared/contract/dossier-calls.ts';
import type { DossierFound } from '#shared/contract/dossier-calls.ts';
import type { leftOverCalls } from '#shared/contract/left-over-calls.ts';
import { viewOf } from '#shared/redaction/presets.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { createDossier, getDossier, listDossiers, markReviewed, showPassage } from '../../dossier/dossier-drafts.ts';
import { previewSteps } from '../../dossier/export-dossier.ts';
import { checkedInTurns } from '../../dossier/export-pace.ts';
import { DetailFinder, foundOf, hiddenElsewhere, openTexts, textsToLookThrough } from '../../dossier/found-details.ts';
import { previewCases } from '../../dossier/preview-cases.ts';
import { proposalsFor } from '../../dossier/generalisations.ts';
import { hidePassage } from '../../dossier/hide-passage.ts';
import { askAgain, keepPassage } from '../../dossier/kept-passages.ts';
import { leftOverSteps } from '../../dossier/left-over.ts';
import { loadDossier } from '../../dossier/load-dossier.ts';
import { linkEntities, setRole, unlinkEntity } from '../../dossier/name-entities.ts';
import { sayOtherWord } from '../../dossier/other-word.ts';
import { raritySteps } from '../../dossier/rarity.ts';
import type { Database } from '../../store/database.ts';
import { discloseDossier } from '../disclose-dossier.ts';
import type { DossierExports } from '../dossier-exports.ts';
import { inTurns } from '../in-turns.ts';
import type { PicturePainter } from '../picture-painter.ts';
import { sampleDossierMark } from '../sample-vault.ts';
import type { VaultSession } from '../vault-session.ts';

/** As long as a title may be (dossier-calls.ts). */
const dossierTitleUnits = 200;

export function dossierHandlers(session: VaultSession, painter: PicturePainter, exports: DossierExports): Pick<Handlers, keyof typeof dossierCalls | keyof typeof leftOverCalls> {
  const { environment } = session;
  const { now, randomBytes } = environment;
  const finder = new DetailFinder(() => new Promise((resolve) => setImmediate(resolve)));
  const whileOpen = inTurns(session);
  let leftOversAsked = 0;
  let raritiesAsked = 0;
  let previewsAsked = 0;
  const found = async (database: Database, dossierId: string): Promise<Result<DossierFound, 'dossier-absent'>> => {
    const before = loadDossier(database, dossierId);
    if (before === undefined) return fail('dossier-absent');
    const looked = await finder.lookThrough(textsToLookThrough(before));
    // Looking takes turns, in which somebody may have decided; the texts are the same.
    const loaded = loadDossier(database, dossierId);
    return loaded === undefined ? fail('dossier-absent') : ok(foundOf(openTexts(loaded, looked, hiddenElsewhere(database, dossierId))));
  };
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
    'dossier.otherWord': (request) =>
      session.withVault<Reply<'dossier.otherWord'>>(async ({ context: { database, signer } }) => {
        const loaded = loadDossier(database, request.dossierId);
        if (loaded === undefined) return fail('dossier-absent');
        const looked = await finder.lookThrough(textsToLookThrough(loaded));
        return sayOtherWord({ database, now, randomBytes }, signer.memberId, looked, request);
      }),
    'dossier.show': (request) => session.withVault(({ context: { database } }) => showPassage({ database, now, randomBytes }, request)),
    'dossier.setRole': (request) => session.withVault(({ context: { database } }) => setRole(database, request)),
    'dossier.link': (request) => session.withVault(({ context: { database } }) => linkEntities(database, request)),
    'dossier.unlink': (request) => session.withVault(({ context: { database } }) => unlinkEntity(database, request)),
    'dossier.proposals': ({ dossierId, ...asked }) =>
      session.withVault<Reply<'dossier.proposals'>>(async ({ context: { database } }) => {
        const loaded = loadDossier(database, dossierId);
        if (loaded === undefined) return fail('dossier-absent');
        const proposals = proposalsFor(loaded, await finder.lookThrough(textsToLookThrough(loaded)), asked);
        return proposals.ok ? ok({ proposals: [...proposals.value] }) : proposals;
      }),
    'dossier.rarity': ({ dossierId }) =>
      session.withVault<Reply<'dossier.rarity'>>(async ({ context: { database } }) => {
        const loaded = loadDossier(database, dossierId);
        if (loaded === undefined) return fail('dossier-absent');
        // Of one dossier on one screen nobody wants an older answer.
        const own = (raritiesAsked += 1);
        const rarity = await checkedInTurns(raritySteps(database, loaded), async () => (await whileOpen()) && own === raritiesAsked);
        return rarity === undefined ? fail('cancelled') : ok(rarity);
      }),
    'dossier.found': ({ dossierId }) => session.withVault<Reply<'dossier.found'>>(({ context: { database } }) => found(database, dossierId)),
    'dossier.keep': (request) =>
      session.withVault<Reply<'dossier.keep'>>(async ({ context: { database } }) => {
        const kept = keepPassage(database, request);
        return kept.ok ? found(database, request.dossierId) : kept;
      }),
    'dossier.askAgain': (request) =>
      session.withVault<Reply<'dossier.askAgain'>>(async ({ context: { database } }) => {
        const asked = askAgain(database, request);
        return asked.ok ? found(database, request.dossierId) : asked;
      }),
    'dossier.markReviewed': (request) => session.withVault(({ context: { database } }) => markReviewed({ database, now, randomBytes }, request)),
    'dossier.preview': ({ dossierId, preset }) =>
      session.withVault<Reply<'dossier.preview'>>(async ({ context }) => {
        const own = (previewsAsked += 1);
        return (await checkedInTurns(previewSteps(context.database, dossierId, viewOf(preset.name, preset.isReasoned)), async () => (await whileOpen()) && own === previewsAsked)) ?? fail('cancelled');
      }),
    'dossier.leftOver': ({ dossierId, preset }) =>
      session.withVault<Reply<'dossier.leftOver'>>(async ({ context: { database } }) => {
        const loaded = loadDossier(database, dossierId);
        if (loaded === undefined) return fail('dossier-absent');
        // Of one dossier on one screen nobody wants an older answer.
        const own = (leftOversAsked += 1);
        const found = await checkedInTurns(leftOverSteps(loaded, viewOf(preset.name, preset.isReasoned)), async () => (await whileOpen()) && own === leftOversAsked);
        return found === undefined ? fail('cancelled') : ok({ places: [...found.places], total: found.total });
      }),
    'dossier.cases': ({ dossierId, format, preset }) => session.withVault(({ context }) => previewCases(context.database, dossierId, format, viewOf(preset.name, preset.isReasoned))),
    'dossier.export': (request) => session.withVault<Reply<'dossier.export'>>((vault) => discloseDossier(session, vault, { finder, paint: (picture) => painter.paint(vault, picture), pace: exports.pace() }, request)),
    'dossier.stopExport': () => {
      exports.stop();
      return ok({});
    },
  };
}
