import { describe, expect, it } from 'vitest';
import { viewOf } from '#shared/redaction/presets.ts';
import { checkMarkdown } from '#vault/dossier/leak-gate.ts';
import { createDossier, type DraftTools } from '#vault/dossier/dossier-drafts.ts';
import { hidePassage } from '#vault/dossier/hide-passage.ts';
import { loadDossier, redactLoaded } from '#vault/dossier/load-dossier.ts';
import { writeMarkdown } from '#vault/dossier/markdown.ts';
import { draftVault, tipIdOf } from '../../../../support/draft-vault.ts';

/** Names of nobody: how each is marked, and how it stands in another report. */
const orders = [
  ['Nguyễn Văn An', 'An Van Nguyen'],
  ['Maria Clara Santos', 'Santos, Clara Maria'],
  ['Mr. Sok Dara', 'Dara Sok'],
  ['Mr. Sok Dara', 'Sok Dara'],
  ['Quennabel Prodit Sokharin Daravuth', 'Daravuth Sokharin Prodit Quennabel'],
  ['សុខ\u200bដារ៉ា', 'ដារ៉ា សុខ'],
  ['លោក សុខ ដារ៉ា', 'ដារ៉ា\u200bសុខ'],
] as const;

async function hidden(passage: string, written: string, everyOccurrence: boolean): Promise<{ readonly tools: DraftTools; readonly dossierId: string }> {
  const { tools } = await draftVault([{ narrative: `${passage} is held (invented).` }, { narrative: `Ask for ${written}, at night (invented).` }]);
  const made = createDossier(tools, { title: 'Invented', tipIds: [tipIdOf(0), tipIdOf(1)] });
  if (!made.ok) throw new Error(made.code);
  const { dossierId, texts } = made.value;
  const text = texts.find((each) => each.text.startsWith(passage));
  const done = hidePassage(tools, { dossierId, textId: text?.textId ?? '', start: 0, end: passage.length, action: 'pseudonym', everyOccurrence, role: 'victim' });
  if (!done.ok) throw new Error(done.code);
  return { tools, dossierId };
}

function made({ tools, dossierId }: Awaited<ReturnType<typeof hidden>>) {
  const loaded = loadDossier(tools.database, dossierId);
  if (loaded === undefined) throw new Error('absent');
  const redaction = redactLoaded(loaded, viewOf('internal', false));
  const bytes = writeMarkdown(redaction.dossier);
  return { text: new TextDecoder().decode(bytes), bytes, labels: loaded.texts.flatMap(({ spans }) => spans.map(({ entity }) => entity)), outcome: checkMarkdown(bytes, { ...redaction.hidden, identifiers: [] }) };
}

describe('a name in another order', () => {
  it.each(orders)('of %j is hidden with it everywhere: %j', async (passage, written) => {
    const { text, labels, outcome } = made(await hidden(passage, written, true));
    expect(text).not.toContain(written);
    expect(text.replace(/\\/gu, '')).toMatch(/Ask for \[person [A-Z]\], at night/u);
    expect(labels).toHaveLength(2);
    expect(new Set(labels).size).toBe(1);
    expect(outcome.ok).toBe(true);
  });

  it.each(orders)('of %j lets no file pass where it stands open: %j', async (passage, written) => {
    const { labels, outcome } = made(await hidden(passage, written, false));
    expect(labels).toHaveLength(1);
    expect(outcome).toMatchObject({ ok: false });
  });

  it('is one person, whichever was hidden first, and its title makes no second place of it', async () => {
    const vault = await hidden('Mr. Sok Dara', 'Mr. Dara Sok', true);
    expect(made(vault).labels).toHaveLength(2);
    const { tools, dossierId } = await hidden('Mr. Sok Dara', 'Dara Sok', false);
    const text = loadDossier(tools.database, dossierId)?.texts.find((each) => each.text.includes('Dara Sok'));
    const start = text?.text.indexOf('Dara Sok') ?? -1;
    hidePassage(tools, { dossierId, textId: text?.textId ?? '', start, end: start + 8, action: 'pseudonym', everyOccurrence: false, role: 'victim' });
    expect(new Set(made({ tools, dossierId }).labels).size).toBe(1);
  });
});
