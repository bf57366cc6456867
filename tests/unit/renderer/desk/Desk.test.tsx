// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { connect } from '../../../../renderer/desk/api/connect.ts';
import { Desk } from '../../../../renderer/desk/Desk.tsx';
import { portMessageKind } from '#shared/contract/host-calls.ts';
import { installFakeVault, type PreviewOptions } from '../../../support/desk-preview/fake-vault.ts';
import { patienceMs } from '../../../support/patience.ts';

let root: Root | undefined;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
});
/** Makes one change and lets React draw it. */
const acted = (change: () => void): Promise<void> =>
  act(async () => {
    change();
    await Promise.resolve();
  });

afterEach(async () => {
  await acted(() => root?.unmount());
  document.body.replaceChildren();
});

/** The whole desk on the real port protocol, with a vault in memory behind it. */
async function openDesk(options: Partial<PreviewOptions>, asked: string[] = []): Promise<void> {
  // happy-dom's postMessage carries no ports.
  installFakeVault({ state: 'open', tips: 0, keys: 0, standIn: false, ...options }, (port) => {
    const post = port.postMessage.bind(port);
    port.postMessage = (message: { readonly call?: string }) => {
      asked.push(message.call ?? '');
      post(message);
    };
    window.dispatchEvent(new MessageEvent('message', { data: { kind: portMessageKind }, ports: [port] as never }));
  });
  const place = document.createElement('div');
  document.body.append(place);
  const connection = await connect(window);
  root = createRoot(place);
  await acted(() => root?.render(<Desk connection={connection} language="en" />));
}

/** Lets replies and drawings happen until `check` passes. */
const settled = (check: () => void) =>
  vi.waitFor(
    async () => {
      await act(() => new Promise((resolve) => setTimeout(resolve, 10)));
      check();
    },
    { timeout: patienceMs },
  );
const heading = (words: string) => expect([...document.querySelectorAll('h1, h2')].map((each) => each.textContent)).toContain(words);
const button = (words: string): HTMLButtonElement => {
  const found = [...document.querySelectorAll('button')].find((each) => each.textContent === words);
  if (!found) throw new Error(`no button ${words}`);
  return found;
};
const field = (label: string): HTMLInputElement => {
  const found = [...document.querySelectorAll('label')].find((each) => each.textContent === label);
  return document.getElementById(found?.htmlFor ?? '') as HTMLInputElement;
};
const type = (label: string, words: string) =>
  acted(() => {
    const input = field(label);
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, words);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
const press = (element: HTMLElement) => acted(() => element.click());
const submit = () => acted(() => void document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));

describe('the start of the desk', () => {
  it('keeps the vault shut after a wrong passphrase and says what to do', async () => {
    await openDesk({ state: 'locked' });
    await settled(() => heading('Unlock the vault'));
    await type('Passphrase or recovery words', 'not it');
    await submit();
    await settled(() => expect(document.querySelector('[role=alert]')?.textContent).toMatch(/does not open this vault/));
    heading('Unlock the vault');
  });

  it('counts down after several wrong passphrases, tries none meanwhile, and then does', async () => {
    // Drawing the desk for the first time can take longer than the wait itself: the page's clock stands until it is moved.
    let nowMs = performance.now();
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
    onTestFinished(() => clock.mockRestore());
    await openDesk({ state: 'locked', unlockWaitMs: 1200 });
    await settled(() => expect(document.querySelector('[role=timer]')?.textContent).toBe('Next try in 2 seconds.'));
    nowMs += 300;
    await settled(() => expect(document.querySelector('[role=timer]')?.textContent).toBe('Next try in 1 second.'));
    await type('Passphrase or recovery words', 'practice');
    await submit();
    expect(button('Unlock').getAttribute('aria-disabled')).toBe('true');
    nowMs += 900;
    await settled(() => expect(document.querySelector('[role=timer]')).toBeNull());
    heading('Unlock the vault');
    await submit();
    await settled(() => expect(document.querySelector('nav')).not.toBeNull());
  });

  it('asks for the list and for its own state before the counts: a vault answers one after the other, and counts of a large one take longest', async () => {
    const asked: string[] = [];
    await openDesk({ state: 'locked' }, asked);
    await settled(() => heading('Unlock the vault'));
    await type('Passphrase or recovery words', 'practice');
    await submit();
    await settled(() => expect(document.querySelector('nav')).not.toBeNull());
    expect(asked.slice(asked.indexOf('vault.unlock')).slice(0, 4)).toEqual(['vault.unlock', 'tips.list', 'session.status', 'tips.counts']);
  });

  it('asks before it opens a vault of the other kind, and opens it only after yes', async () => {
    await openDesk({ state: 'locked' });
    await settled(() => heading('Unlock the vault'));
    await type('Passphrase or recovery words', 'mismatch');
    await submit();
    await settled(() => expect(document.querySelector('[role=alertdialog]')).not.toBeNull());
    expect(document.querySelector('nav')).toBeNull();
    await press(button('Open it anyway'));
    await settled(() => expect(document.querySelector('nav')).not.toBeNull());
    expect(document.body.textContent).toMatch(/Last change 3 hr ago, 214 events\./);
  });

  it('opens a new vault only when two of the recovery words are typed back', async () => {
    await openDesk({ state: 'absent' });
    await settled(() => expect(document.querySelectorAll('ol li')).toHaveLength(6));
    await type('Your name', 'Dara');
    await type('Type the six words, with spaces', [...document.querySelectorAll('ol li')].map((each) => each.textContent).join(' '));
    await submit();
    await settled(() => heading('Write down the recovery words'));
    const words = [...document.querySelectorAll('ol li')].map((each) => each.textContent);
    await press(button('I have written them down'));
    expect(document.body.textContent).not.toContain(words[0]);
    await type('Word number 5', 'wrong');
    await type('Word number 17', words[16] ?? '');
    await submit();
    await settled(() => expect(document.querySelector('[role=alert]')?.textContent).toMatch(/not the ones on your recovery sheet/));
    await type('Word number 5', ` ${words[4]?.toUpperCase() ?? ''} `);
    await submit();
    await settled(() => expect(document.querySelector('nav')).not.toBeNull());
  });

  it('says under a passphrase how strong it is and what would help', async () => {
    await openDesk({ state: 'absent' });
    await settled(() => expect(document.querySelectorAll('ol li')).toHaveLength(6));
    const own = document.querySelector<HTMLInputElement>('input[type=radio][value=own]');
    await press(own ?? document.body);
    await type('Passphrase', 'summer of 1999');
    await settled(() => expect(document.querySelector('.strength')?.textContent).toBe('Strength: Too easy to guess. Dates and years are easy to guess.'));
  });

  it('greets a new vault with the next step until there is an intake key', async () => {
    await openDesk({ state: 'absent' });
    await settled(() => expect(document.querySelectorAll('ol li')).toHaveLength(6));
    await type('Your name', 'Dara');
    await type('Type the six words, with spaces', [...document.querySelectorAll('ol li')].map((each) => each.textContent).join(' '));
    await submit();
    await settled(() => heading('Write down the recovery words'));
    const words = [...document.querySelectorAll('ol li')].map((each) => each.textContent);
    await press(button('I have written them down'));
    await type('Word number 5', words[4] ?? '');
    await type('Word number 17', words[16] ?? '');
    await submit();
    await settled(() => expect(document.body.textContent).toContain('The vault is ready.'));
    await press(button('Intake keys'));
    await settled(() => heading('No intake key yet'));
    expect(document.body.textContent).toContain('The vault is ready.');
    await press(button('Make an intake key'));
    await settled(() => expect(document.querySelector('[role=dialog]')).not.toBeNull());
    await submit();
    await settled(() => heading('Intake key 1'));
    expect(document.body.textContent).not.toContain('The vault is ready.');
  });

  it('says all the time that it runs in a practice window', async () => {
    await openDesk({ standIn: true });
    await settled(() => expect(document.querySelector('nav')).not.toBeNull());
    expect(document.body.textContent).toContain('Practice window: opened in Chromium, not Electron; weaker protection.');
  });
});

describe('a desk without tips', () => {
  it('leads to an intake key first, and to the tip form and the import once there is one', async () => {
    await openDesk({ keys: 0 });
    await settled(() => heading('Start with an intake key'));
    await press(button('Make an intake key'));
    await settled(() => heading('No intake key yet'));
  });

  it('leads to the import once there is a key', async () => {
    await openDesk({ keys: 1 });
    await settled(() => heading('No tips yet'));
    await press(button('Import sealed tips'));
    await settled(() => heading('Import sealed tips'));
  });
});

describe('the page of the vault', () => {
  const report = { pages: 120, damagedPages: 0, blobs: 3, damagedBlobs: 0, missingBlobs: 0, events: 214, unpermittedEvents: 0, alteredRows: 0, chainIntact: true };
  const verified = async (found: Partial<typeof report>): Promise<string> => {
    await openDesk({ keys: 1, verify: { ...report, ...found } });
    await settled(() => expect(document.querySelector('nav')).not.toBeNull());
    await press(button('This vault'));
    await settled(() => expect(document.querySelector('main dl')?.textContent).toContain('214 events'));
    await press(button('Verify'));
    await settled(() => expect(document.querySelector('main .banner')).not.toBeNull());
    return document.querySelector('main .banner')?.textContent ?? '';
  };

  it('says that all is well, and what was checked', async () => {
    expect(await verified({})).toBe('All well. Everything is as it was written.120 pages · 3 files · 214 events checked');
  });

  for (const [what, found, words] of [
    ['a page', { damagedPages: 1 }, '1 page of the database cannot be trusted.'],
    ['a file', { damagedBlobs: 1 }, '1 file of a tip cannot be opened.'],
    ['a missing file', { missingBlobs: 2 }, '2 files of tips are missing'],
    ['entries', { alteredRows: 2, chainIntact: false }, '2 entries are not as the record of changes says.'],
    ['the record', { chainIntact: false }, 'The record of changes has been altered'],
  ] as const) {
    it(`names damage to ${what} and says what to do first`, async () => {
      const said = await verified(found);
      expect(said).toContain(words);
      expect(said).toContain('copy the whole vault folder to another disk before anything else');
      expect(said).not.toContain('All well');
    });
  }
});

describe('the reminder about intake keys', () => {
  const banner = (): string => [...document.querySelectorAll('.banner')].map((each) => each.textContent).find((words) => words.includes('ntake key')) ?? '';

  it('says on every page that no key is valid, leads to the keys, and stays away once it was put off', async () => {
    // The first invented key has expired.
    await openDesk({ keys: 1, tips: 3 });
    await settled(() => expect(banner()).toContain('No intake key is valid any more'));
    await press(button('Go to the intake keys'));
    await settled(() => heading('Intake key 1'));
    expect(banner()).toBe('');
    await press([...document.querySelectorAll('button')].find((each) => each.textContent.startsWith('All open'))!);
    await settled(() => expect(banner()).toContain('No intake key is valid any more'));
    const dismiss = [...document.querySelectorAll('.banner')].find((each) => each.textContent.includes('No intake key'))?.querySelector<HTMLElement>('[aria-label="Dismiss"]');
    if (!dismiss) throw new Error('no way to put it off');
    await press(dismiss);
    expect(banner()).toBe('');
  });

  it('says nothing while a newer key is valid for long', async () => {
    await openDesk({ keys: 2, tips: 3 });
    await settled(() => expect(document.body.textContent).toContain('3 tips'));
    await settled(() => expect(banner()).toBe(''));
  });
});
