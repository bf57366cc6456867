import { beforeEach, describe, expect, it } from 'vitest';
import { viewOf } from '#shared/redaction/presets.ts';
import { atOnce } from '#shared/steps.ts';
import { commitmentTo } from '#vault/crypto/commitment.ts';
import { openingOf } from '#vault/dossier/commitment-opening.ts';
import { compareHeld, compareHeldSteps } from '#vault/dossier/compare-held.ts';
import { createDossier, type DraftTools } from '#vault/dossier/dossier-drafts.ts';
import { hidePassage } from '#vault/dossier/hide-passage.ts';
import { loadDossier } from '#vault/dossier/load-dossier.ts';
import { heldReport, keepHeld } from '#vault/store/held-reports.ts';
import { keepCommitments } from '#vault/store/kept-commitments.ts';
import { draftVault, tipIdOf } from '../../../../support/draft-vault.ts';

const view = viewOf('police', false);
const receiverId = 'f'.repeat(32);
const earlier = '1'.repeat(32);
let tools: DraftTools;
let dossierId: string;

const disclosed = (disclosureId: string, tipId: string, part: { readonly preset?: string; readonly to?: string; readonly at?: number } = {}): void => {
  tools.database.run("INSERT INTO disclosure (disclosure_id, dossier_id, preset, tlp, receiver_id, format, size_bytes, sha256, disclosed_at, approval_kind, needs_review) VALUES (?, '', ?, 'TLP:AMBER', ?, 'pdf', 1, x'00', ?, 'none', 0)", [disclosureId, part.preset ?? 'police', part.to ?? receiverId, part.at ?? 5]);
  tools.database.run("INSERT INTO disclosure_tip (link_id, disclosure_id, tip_id, position, purpose_words, without_consent_words, approval_words, shown_because) VALUES (?, ?, ?, 0, '', '', '', '')", [`${disclosureId}${tipId}`, disclosureId, tipId]);
};
const compare = () => {
  const compared = atOnce(compareHeldSteps(tools.database, dossierId, { view, receiverId }));
  if (!compared.ok) throw new Error(compared.code);
  return compared.value;
};

beforeEach(async () => {
  ({ tools } = await draftVault([{ narrative: 'Invented one', place: 'A house' }, { narrative: 'Invented two' }]));
  const made = createDossier(tools, { title: 'Invented', tipIds: [tipIdOf(0)] });
  if (!made.ok) throw new Error(made.code);
  ({ dossierId } = made.value);
});

describe('comparing a dossier with what its receiver holds', () => {
  it('leaves out what others hold and what has none of its reports', () => {
    disclosed(earlier, tipIdOf(0), { to: 'e'.repeat(32) });
    disclosed('2'.repeat(32), tipIdOf(1));
    expect(compare()).toMatchObject({ mustCompare: false, filesTotal: 0, reports: [], samePersonTotal: 0 });
    expect(atOnce(compareHeldSteps(tools.database, 'absent', { view, receiverId }))).toEqual({ ok: false, code: 'dossier-absent' });
  });

  it('says of a file from before this was kept that nothing is known, and asks for a comparison', () => {
    disclosed(earlier, tipIdOf(0));
    expect(compare()).toMatchObject({ mustCompare: true, filesTotal: 1, reports: [{ position: 1, tipNumber: 1, earlier: [{ isKept: false, differences: [] }] }] });
  });

  it('says which field is given for the first time, and what is not in this dossier', () => {
    disclosed(earlier, tipIdOf(0), { preset: 'emergency-card' });
    keepHeld(tools.database, earlier, [{ tipId: tipIdOf(0), told: [{ field: 'card', parts: [{ kind: 'kept', text: 'Place: a house' }] }] }]);
    const [report] = compare().reports;
    expect(report).toMatchObject({ firstTime: ['place', 'received'], earlier: [{ kind: 'card', isKept: true }] });
    expect(report?.earlier[0]?.differences.map(({ field, state }) => [field, state])).toEqual([['place', 'new'], ['received', 'new'], ['card', 'held']]);
  });

  it('names the newest files first, compares three of them word by word, and looks at all', () => {
    const same = [{ field: 'place' as const, parts: [{ kind: 'kept' as const, text: 'A house' }] }, { field: 'received' as const, parts: [{ kind: 'kept' as const, text: 'May 2026' }] }];
    ['a', 'b', 'c', 'd'].forEach((letter, index) => {
      disclosed(letter.repeat(32), tipIdOf(0), { at: index });
      keepHeld(tools.database, letter.repeat(32), [{ tipId: tipIdOf(0), told: index === 0 ? same.slice(1) : same }]);
    });
    const compared = compare();
    expect(compared.reports[0]).toMatchObject({ earlierTotal: 4, earlier: [{ disclosureId: 'd'.repeat(32) }, { disclosureId: 'c'.repeat(32) }, { disclosureId: 'b'.repeat(32) }] });
    expect(compared.mustCompare).toBe(true);
  });

  it('counts who shares a place in turns, and not again for a dossier that was made ready for its readers', () => {
    const { database } = tools;
    const readers = { view: viewOf('public', true), receiverId };
    const loaded = loadDossier(database, dossierId);
    const [text] = loaded?.texts ?? [];
    hidePassage(tools, { dossierId, textId: text?.textId ?? '', start: 0, end: 8, action: 'generalise', role: 'place', instead: 'Bavet district', everyOccurrence: false });
    disclosed(earlier, tipIdOf(0), { preset: 'public' });
    const asked: string[] = [];
    const counting = { ...database, get: (...given: Parameters<typeof database.get>) => (asked.push(given[0]), database.get(...given)) };
    const counts = (): number => asked.filter((sql) => sql.includes('placed_tip')).length;
    const steps = compareHeldSteps(counting, dossierId, readers);
    let turns = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) turns += 1;
    expect([turns, counts() > 0]).toEqual([loaded?.texts.length, true]);
    asked.length = 0;
    const ready = loadDossier(database, dossierId);
    if (ready === undefined) throw new Error('absent');
    const { mustCompare } = compareHeld(counting, ready, readers);
    expect([mustCompare, asked.length > 0, counts()]).toEqual([true, true, 0]);
  });

  it('has another digest when anything of it is other', () => {
    disclosed(earlier, tipIdOf(0));
    const before = compare().digest;
    expect(compare().digest).toBe(before);
    keepHeld(tools.database, earlier, [{ tipId: tipIdOf(0), told: [] }]);
    expect(compare().digest).not.toBe(before);
  });

  it('names reports that they hold about the same person, also where two were said to be one', () => {
    const { database } = tools;
    ['p', 'q'].forEach((letter, index) => database.run('INSERT INTO individual (individual_id, number, merged_into, recorded_at) VALUES (?, ?, ?, 1)', [letter.repeat(32), index + 1, index === 1 ? 'p'.repeat(32) : null]));
    [['p', 0], ['q', 1]].forEach(([letter, tip]) => database.run("INSERT INTO tip_individual (link_id, tip_id, individual_id, words, told_at) VALUES (?, ?, ?, '', 1)", [`${String(letter)}${String(tip)}`, tipIdOf(Number(tip)), String(letter).repeat(32)]));
    disclosed(earlier, tipIdOf(1));
    expect(compare()).toMatchObject({ mustCompare: false, samePerson: [{ position: 1, individual: 1, heldTipNumber: 2, disclosedAt: 5 }], samePersonTotal: 1 });
  });
});

describe('what is kept of a report that left', () => {
  it('comes back as it was, with what stood instead of passages, and a NUL in it', () => {
    const told = [{ field: 'narrative' as const, parts: [{ kind: 'kept' as const, text: '\u0000Ask \ufeff' }, { kind: 'placeholder' as const, text: '[person A]' }] }];
    keepHeld(tools.database, earlier, [{ tipId: tipIdOf(0), told }]);
    expect(heldReport(tools.database, earlier, tipIdOf(0))).toEqual(told);
    expect(heldReport(tools.database, earlier, tipIdOf(1))).toBeUndefined();
  });
});

describe('an opening', () => {
  const salt = new Uint8Array(32).fill(9);
  const received = new Uint8Array(32).fill(101);

  it('is of what the vault keeps, and none where that does not open the commitment', () => {
    disclosed(earlier, tipIdOf(0));
    keepCommitments(tools.database, earlier, [{ tipId: tipIdOf(0), kind: 'report', number: 0, salt, commitment: commitmentTo(salt, received) }]);
    const asked = { disclosureId: earlier, tipId: tipIdOf(0), number: 0 };
    expect(openingOf(tools.database, asked)).toMatchObject({ ok: true, value: { report: 1, file: 0, sha256: '65'.repeat(32), salt: '09'.repeat(32) } });
    expect(openingOf(tools.database, { ...asked, number: 1 })).toEqual({ ok: false, code: 'commitment-absent' });
    tools.database.run('UPDATE dossier_commitment SET salt = ?', [new Uint8Array(32)]);
    expect(openingOf(tools.database, asked)).toEqual({ ok: false, code: 'commitment-damaged' });
  });
});
