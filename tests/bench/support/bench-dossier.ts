import { tierOf } from '#shared/redaction/detect/candidate.ts';
import { everywhere, hiddenNeedles } from '#shared/redaction/hidden-passages.ts';
import { createDossier } from '#vault/dossier/dossier-drafts.ts';
import { textsToLookThrough, type DetailFinder } from '#vault/dossier/found-details.ts';
import { loadDossier } from '#vault/dossier/load-dossier.ts';
import { newId } from '#vault/store/events/vault-context.ts';
import type { OpenVault } from '#vault/service/open-vault.ts';
import { must } from '../../support/vault-harness.ts';

/** What staff state in place of each report; invented. */
const statement = 'People are held in one building and are moved at night. Their passports were taken, and somebody asks for money.';

/**
 * A dossier of the first tips of a vault, as it is when staff have finished: everything likely is decided (every second passage hidden wherever it stands, the others kept for a reason), every text is read, and each report has a statement.
 * Written as rows: a person decides one passage at a time, and that is not what is measured.
 */
export async function finishedDossier({ context }: OpenVault, tips: number, finder: DetailFinder): Promise<string> {
  const { database, randomBytes } = context;
  const tipIds = database.all('SELECT tip_id FROM tip ORDER BY number LIMIT ?', [tips]).map((row) => String(row['tip_id']));
  const { dossierId } = must(createDossier({ database, now: () => context.now(), randomBytes }, { title: 'Invented dossier', tipIds }));
  const loaded = loadDossier(database, dossierId);
  if (loaded === undefined) throw new Error('the dossier is not there');
  const looked = await finder.lookThrough(textsToLookThrough(loaded));
  const likely = loaded.texts.flatMap(({ textId, text }) => (looked.get(textId)?.candidates ?? []).filter((each) => tierOf(each) === 'likely').map(({ start, end }) => ({ textId, start, end, passage: text.slice(start, end) })));
  const hidden = [...new Set(likely.filter((_, at) => at % 2 === 0).map(({ passage }) => passage))];
  const entityOf = new Map(hidden.map((passage) => [passage, newId(randomBytes)]));
  const needles = hiddenNeedles(hidden.map((passage) => ({ passage, span: { start: 0, end: 0, action: 'pseudonym', entity: entityOf.get(passage) ?? '', role: 'third-party' } })));
  database.transaction(() => {
    const put = (textId: string, { start, end, entity, action }: { readonly start: number; readonly end: number; readonly entity: string; readonly action: 'pseudonym' | 'keep' }): void =>
      database.run('INSERT INTO redaction (redaction_id, dossier_id, text_id, start_unit, end_unit, action, entity, role, instead, reason, reason_words, text_sha256) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, (SELECT sha256 FROM text WHERE text_id = ?3))', [newId(randomBytes), dossierId, textId, start, end, action, entity, action === 'keep' ? 'nobody' : 'third-party', '', action === 'keep' ? 'no-detail' : null, '']);
    for (const { textId, text } of loaded.texts) {
      for (const { start, end, entity } of everywhere(text, needles)) put(textId, { start, end, entity, action: 'pseudonym' });
      database.run('INSERT INTO dossier_review (dossier_id, text_id, text_sha256) VALUES (?1, ?2, (SELECT sha256 FROM text WHERE text_id = ?2))', [dossierId, textId]);
    }
    for (const { textId, start, end } of likely) put(textId, { start, end, entity: newId(randomBytes), action: 'keep' });
    for (const tipId of tipIds) database.run("INSERT INTO dossier_statement (dossier_id, tip_id, body, verbatim_because, told_why, told_words) VALUES (?, ?, ?, '', 'many', '')", [dossierId, tipId, statement]);
    database.run("INSERT INTO dossier_claim (dossier_id, claim_id, tip_id, is_verbatim, verbatim_because, told_why, told_words) SELECT ?1, claim_id, tip_id, 0, '', 'many', '' FROM claim JOIN dossier_tip USING (tip_id) WHERE dossier_id = ?1", [dossierId]);
  });
  return dossierId;
}
