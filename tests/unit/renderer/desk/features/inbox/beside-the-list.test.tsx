// @vitest-environment happy-dom
import type { ComponentProps } from 'react';
import { expect, it } from 'vitest';
import { ShortcutProvider } from '#ui/Shortcuts.tsx';
import type { Api } from '#shared/contract/contract.ts';
import { Inbox } from '../../../../../../renderer/desk/features/inbox/Inbox.tsx';
import { views } from '../../../../../../renderer/desk/features/inbox/filter.ts';
import { shortcuts } from '../../../../../../renderer/desk/shortcuts.ts';
import { shownWithVault } from '../../../../../support/shown-with-vault.tsx';
import { vaultWithTips } from '../../../../../support/vault-with-tips.ts';

it('what else words fit is asked for when their list has come, so that the list does not wait for it', async () => {
  const { harness } = await vaultWithTips([]);
  const happened: string[] = [];
  const list: Api['tips.list'] = async (request) => {
    happened.push(`asked for ${request.search}`);
    const reply = await harness.api['tips.list'](request);
    happened.push(`listed ${request.search}`);
    return reply;
  };
  const nothing = (): void => undefined;
  const inbox: ComponentProps<typeof Inbox> = {
    typed: 'lantern', isTyping: false, filter: { ...views.all, words: 'lantern' }, onFilter: nothing, hasTips: true, savedName: undefined, searchActions: null, chosenActions: null, lastChange: null, onKeys: nothing, onImport: nothing,
    openTipId: undefined, onOpen: nothing, onBeside: nothing, onEnter: nothing, chosen: [], onChosen: nothing, canChoose: false,
    beside: (words) => {
      if (happened.at(-1) !== `beside ${words}`) happened.push(`beside ${words}`);
      return null;
    },
  };
  const shown = await shownWithVault({ ...harness, api: { ...harness.api, 'tips.list': list } }, <ShortcutProvider registry={shortcuts}>{<Inbox {...inbox} />}</ShortcutProvider>);
  await shown.settled(() => expect(happened.at(-1)).toBe('beside lantern'));
  expect(happened).toEqual(['asked for lantern', 'listed lantern', 'beside lantern']);
  shown.gone();
});
