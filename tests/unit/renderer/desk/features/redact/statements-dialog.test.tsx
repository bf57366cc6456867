// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { StatementsDialog } from '../../../../../../renderer/desk/features/redact/StatementsDialog.tsx';
import { field, press, type } from '../../../../../support/page-actions.ts';
import { shownWithVault, type Shown } from '../../../../../support/shown-with-vault.tsx';
import { must } from '../../../../../support/vault-harness.ts';
import { vaultWithTips } from '../../../../../support/vault-with-tips.ts';

const claimed = 'The doors are chained at night and a truck leaves on Fridays (invented)';
const plain = 'Somebody asks for help (invented)';
const reason = 'The wording of it all matters here (invented)';

let shown: Shown;
afterEach(() => shown.gone());

it('of a report with claims asks claim by claim and keeps the reason for the whole text, which counts no more; of one without asks as a whole', async () => {
  const { harness, tipOf } = await vaultWithTips([claimed, plain]);
  const { api } = harness;
  const draft = must(await api['dossier.create']({ title: 'Invented', tipIds: [tipOf(claimed), tipOf(plain)] }));
  const page = { dossierId: draft.dossierId, offset: 0, limit: 50 };
  const tipId = tipOf(claimed);
  must(await api['statements.set']({ ...page, tipId, statement: '', verbatimBecause: reason, telling: { why: 'many', words: '' } }));
  const textId = draft.texts.find(({ text }) => text === claimed)?.textId ?? '';
  must(await api['claims.mark']({ tipId, passage: { textId, start: 0, end: 30 }, assessment: { statement: '', stance: 'supports', compoundId: null, reliability: 'F', credibility: '6' } }));
  const isFirst = must(await api['statements.list']({ ...page, limit: 1 })).tips[0]?.tipId === tipId;
  let closed = false;
  shown = await shownWithVault(harness, <StatementsDialog draft={draft} onClose={() => (closed = true)} />);
  await shown.settled(() => field('Statement, in your own words'));
  if (!isFirst) press('Keep, and next');
  await shown.settled(() => expect(document.body.textContent).toContain('Its claims, one by one'));
  await shown.settled(() => expect(document.body.textContent).toContain('Who could have told claim 1?'));
  expect(document.body.textContent).toContain(`“${reason}”. That counts no more.`);
  expect(document.body.textContent).not.toContain('Let the reporter’s own words stand');
  expect(document.body.textContent).not.toContain('Give the same reasons to all');
  expect(document.body.textContent).toContain('2 of 2 reports have no statement yet');
  type('Statement, in your own words', 'People are locked in.');
  press(isFirst ? 'Keep, and next' : 'Keep, and back');
  await shown.settled(() => expect(document.body.textContent).toContain('Let the reporter’s own words stand'));
  expect(document.body.textContent).not.toContain('Its claims, one by one');
  expect(document.body.textContent).toContain('Give the same reasons to all');
  press(isFirst ? 'Keep, and close' : 'Keep, and next');
  if (!isFirst) {
    await shown.settled(() => expect(document.body.textContent).toContain('Its claims, one by one'));
    press('Keep, and close');
  }
  await expect.poll(() => closed).toBe(true);
  const kept = must(await api['statements.list'](page)).tips.find((each) => each.tipId === tipId);
  expect(kept).toMatchObject({ statement: 'People are locked in.', verbatimBecause: reason, telling: { why: 'many', words: '' }, claims: 1, standing: 0, undecided: 1 });
});

it('what is typed goes into the vault with every key, the last one too, and nothing that is answered late takes it back', async () => {
  const { harness, tipOf } = await vaultWithTips([plain]);
  const { api } = harness;
  const draft = must(await api['dossier.create']({ title: 'Invented', tipIds: [tipOf(plain)] }));
  const kept = async (): Promise<string | undefined> => must(await api['statements.list']({ dossierId: draft.dossierId, offset: 0, limit: 1 })).tips[0]?.statement;
  shown = await shownWithVault(harness, <StatementsDialog draft={draft} onClose={() => undefined} />);
  await shown.settled(() => field('Statement, in your own words'));
  type('Statement, in your own words', 'S');
  // The vault answers in turn: whoever locks in the next one is behind it.
  await new Promise((resolve) => void setTimeout(resolve));
  expect(await kept()).toBe('S');
  for (const typed of ['So', 'Som', 'Some are held.']) type('Statement, in your own words', typed);
  await expect.poll(kept).toBe('Some are held.');
  await shown.settled(() => expect(document.body.textContent).toContain('Of every report it is said what others are told.'));
  expect(field('Statement, in your own words')).toHaveProperty('value', 'Some are held.');
});
