/**
 * Test files that replace a module, a global or a member of somebody's class: each gets modules of its own. All others of a worker share one load of them
 * (vitest.config.ts); there, what is replaced would not be seen, or be seen by those that come after.
 */
export const alone: readonly string[] = [
  'tests/torture/authentication-off.test.ts',
  'tests/unit/electron/vault/dossier/sealing/seal-zip.test.ts',
  'tests/unit/electron/vault/store/open-database.test.ts',
  'tests/unit/electron/vault/viewing/decoder-jobs.test.ts',
  'tests/unit/renderer/desk/Desk.test.tsx',
  'tests/unit/renderer/desk/api/asked-ahead.test.ts',
  'tests/unit/renderer/desk/aria-words.test.tsx',
  'tests/unit/renderer/desk/choosing.test.tsx',
  'tests/unit/renderer/desk/features/finding/found-words.test.tsx',
  'tests/unit/renderer/desk/features/inbox/inbox-list.test.tsx',
  'tests/unit/renderer/desk/features/redact/find-marks.test.tsx',
  'tests/unit/renderer/desk/features/tip/use-rested.test.tsx',
  'tests/unit/renderer/desk/features/tip/use-tips-ahead.test.tsx',
  'tests/unit/renderer/desk/hard-coded.test.tsx',
  'tests/unit/renderer/ui/combo-box.test.tsx',
  'tests/unit/renderer/ui/use-growing.test.tsx',
];
