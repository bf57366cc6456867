/** More of them than this, and the first ones say enough. */
const mostListed = 20;
/** Characters of what a failure says: enough for an assertion and where it stands. */
const longestMessage = 1500;

const shortened = (message) => (message.length <= longestMessage ? message : `${message.slice(0, longestMessage)} …`);

const withMessage = (name, message) => (message === undefined || message === '' ? name : `${name}\n${shortened(message)}`);

function listed(failures) {
  if (failures.length <= mostListed) return failures;
  return [...failures.slice(0, mostListed), `and ${failures.length - mostListed} more`];
}

/** @type {import('./failures.d.mts').failuresOfTests} */
export function failuresOfTests(results) {
  const failures = (results?.testResults ?? []).flatMap((file) => {
    const failed = file.assertionResults.filter((test) => test.status === 'failed');
    if (failed.length > 0) return failed.map((test) => withMessage(`${file.name} › ${[...test.ancestorTitles, test.title].join(' › ')}`, test.failureMessages?.[0]));
    return file.status === 'failed' ? [withMessage(file.name, file.message)] : [];
  });
  return listed(failures);
}

const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];

/** @type {import('./failures.d.mts').failuresOfSpecs} */
export function failuresOfSpecs(results) {
  const failures = (results?.suites ?? []).flatMap(specsOf).flatMap((spec) => {
    const broken = spec.tests.find((test) => test.status === 'unexpected' || test.status === 'flaky');
    if (broken === undefined) return [];
    return [withMessage(`${spec.file} › ${spec.title}`, broken.results.flatMap((result) => result.errors ?? [])[0]?.message)];
  });
  const outside = (results?.errors ?? []).map((error) => withMessage('outside of any spec', error.message));
  return listed([...failures, ...outside]);
}
