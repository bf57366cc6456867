import { describe, expect, it } from 'vitest';
import { deskMessages } from '../../../../renderer/i18n/desk-translation.ts';
import { shortcuts } from '../../../../renderer/desk/shortcuts.ts';
import { keysOf, shortcutFor, type KeyPress } from '../../../../renderer/ui/Shortcuts.tsx';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false, ...held });
const nowhere = { isTyping: false, hasOwnKeys: false };
const typing = { isTyping: true, hasOwnKeys: false };

describe('the registry of shortcuts', () => {
  it('gives no key to two shortcuts', () => {
    const keys = Object.values(shortcuts).flatMap((shortcut) => shortcut.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('has words for every shortcut', () => {
    for (const name of Object.keys(shortcuts)) expect(deskMessages.desk.shortcuts).toHaveProperty([name]);
  });
});

describe('a key that two share', () => {
  it('means the later one too, and both are told', () => {
    expect(keysOf(shortcuts, 'mark-unread')).toEqual(['u']);
    expect(keysOf(shortcuts, 'undo-deletion')).toEqual(['u']);
    expect(keysOf(shortcuts, 'lock')).toEqual(shortcuts.lock.keys);
  });
});

describe('what a key press means', () => {
  it('finds letters whatever the shift, signs, digits and combinations', () => {
    expect(shortcutFor(shortcuts, press('j'), nowhere)).toBe('next');
    expect(shortcutFor(shortcuts, press('J'), nowhere)).toBe('next');
    expect(shortcutFor(shortcuts, press('?'), nowhere)).toBe('help');
    expect(shortcutFor(shortcuts, press('1'), nowhere)).toBe('urgency-1');
    expect(shortcutFor(shortcuts, press('l', { ctrlKey: true }), nowhere)).toBe('lock');
    expect(shortcutFor(shortcuts, press('l', { metaKey: true }), nowhere)).toBe('lock');
    expect(shortcutFor(shortcuts, press('l'), nowhere)).toBe('let-stand');
    expect(shortcutFor(shortcuts, press('q'), nowhere)).toBeUndefined();
  });

  it('leaves every letter to the field while somebody types, but still leaves and locks', () => {
    for (const { keys } of Object.values(shortcuts)) for (const key of keys.filter((each) => each.length === 1)) expect(shortcutFor(shortcuts, press(key), typing)).toBeUndefined();
    expect(shortcutFor(shortcuts, press('Escape'), typing)).toBe('leave');
    expect(shortcutFor(shortcuts, press('l', { ctrlKey: true }), typing)).toBe('lock');
  });

  it('leaves all keys but the lock to a dialog or an open menu', () => {
    const dialog = { isTyping: false, hasOwnKeys: true };
    expect(shortcutFor(shortcuts, press('j'), dialog)).toBeUndefined();
    expect(shortcutFor(shortcuts, press('z', { ctrlKey: true }), dialog)).toBeUndefined();
    expect(shortcutFor(shortcuts, press('l', { ctrlKey: true }), dialog)).toBe('lock');
  });

  it('does nothing in the middle of composing a character, nor with Alt', () => {
    expect(shortcutFor(shortcuts, press('j', { isComposing: true }), nowhere)).toBeUndefined();
    expect(shortcutFor(shortcuts, press('j', { altKey: true }), nowhere)).toBeUndefined();
  });

  it('goes by the place of a key where the layout writes another script there', () => {
    // As the Khmer (NiDA), Thai and Burmese layouts write them: some keys write two characters.
    expect(shortcutFor(shortcuts, press('្', { code: 'KeyJ' }), nowhere)).toBe('next');
    expect(shortcutFor(shortcuts, press('១', { code: 'Digit1' }), nowhere)).toBe('urgency-1');
    expect(shortcutFor(shortcuts, press('๊', { code: 'KeyJ' }), nowhere)).toBe('next');
    expect(shortcutFor(shortcuts, press('?', { code: 'Slash', shiftKey: true }), nowhere)).toBe('help');
    expect(shortcutFor(shortcuts, press('ឮ', { code: 'Slash', shiftKey: true }), nowhere)).toBe('help');
    expect(shortcutFor(shortcuts, press('ល', { code: 'KeyL', ctrlKey: true }), nowhere)).toBe('lock');
  });

  it('lets what such a layout writes be text while somebody types, also two characters of one key', () => {
    expect(shortcutFor(shortcuts, press('្', { code: 'KeyJ' }), typing)).toBeUndefined();
    expect(shortcutFor(shortcuts, press('ាំ', { code: 'KeyJ' }), typing)).toBeUndefined();
  });

  it('goes by the letter where the layout is Latin, whatever the place', () => {
    expect(shortcutFor(shortcuts, press('q', { code: 'KeyJ' }), nowhere)).toBeUndefined();
    expect(shortcutFor(shortcuts, press('ö', { code: 'KeyJ' }), nowhere)).toBeUndefined();
  });
});
