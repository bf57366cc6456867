import { describe, expect, it } from 'vitest';
import { failuresOfSpecs, failuresOfTests } from '../failures.mjs';

const test = (title: string, status: string, failureMessages: readonly string[] = []) => ({ ancestorTitles: ['a lock'], title, status, failureMessages });

describe('what is listed of a run at its end', () => {
  it('names each failed test by its file, group and sentence, with what it said, and no other', () => {
    const results = { testResults: [{ name: 'lock.test.ts', status: 'failed', assertionResults: [test('holds', 'passed'), test('opens again', 'failed', ['expected 1 to be 2', 'a second try'])] }] };
    expect(failuresOfTests(results)).toEqual(['lock.test.ts › a lock › opens again\nexpected 1 to be 2']);
  });

  it('names a file that could not be loaded', () => {
    expect(failuresOfTests({ testResults: [{ name: 'lock.test.ts', status: 'failed', message: 'no such module', assertionResults: [] }] })).toEqual(['lock.test.ts\nno such module']);
  });

  it('is nothing where nothing failed or nothing ran', () => {
    expect(failuresOfTests(undefined)).toEqual([]);
    expect(failuresOfSpecs(undefined)).toEqual([]);
    expect(failuresOfTests({ testResults: [{ name: 'lock.test.ts', status: 'passed', assertionResults: [test('holds', 'passed'), test('waits', 'pending')] }] })).toEqual([]);
  });

  it('counts what is beyond twenty, and cuts what is long', () => {
    const results = { testResults: [{ name: 'lock.test.ts', status: 'failed', assertionResults: Array.from({ length: 25 }, (_, n) => test(`case ${n}`, 'failed', ['x'.repeat(9000)])) }] };
    const failures = failuresOfTests(results);
    expect(failures).toHaveLength(21);
    expect(failures.at(-1)).toBe('and 5 more');
    expect(failures[0]?.length).toBeLessThan(1600);
  });

  it('names specs in every depth of suites that failed or passed only at a second try, and what failed outside of any', () => {
    const spec = (title: string, status: string, message?: string) => ({
      file: 'desk/lock.spec.ts',
      title,
      tests: [{ status, results: [{ errors: message === undefined ? [] : [{ message }] }, { errors: [] }] }],
    });
    const results = {
      suites: [{ specs: [spec('shows the lock', 'expected')], suites: [{ specs: [spec('opens', 'unexpected', 'no window'), spec('closes', 'flaky', 'too late'), spec('elsewhere', 'skipped')] }] }],
      errors: [{ message: 'no worker' }],
    };
    expect(failuresOfSpecs(results)).toEqual(['desk/lock.spec.ts › opens\nno window', 'desk/lock.spec.ts › closes\ntoo late', 'outside of any spec\nno worker']);
  });
});
