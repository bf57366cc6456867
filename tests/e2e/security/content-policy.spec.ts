// The policy that comes with every file of the desk: no code but its own, no address but its own.
import { expect, markDocument, replaceWindow, test } from '../support/shared-desk.ts';

test('text never becomes code, from a timer, a handler, a script element or an address', async ({ page }) => {
  const unmoved = await markDocument(page);
  const outcome = await page.evaluate(async () => {
    const ran: string[] = [];
    (window as unknown as { ran: string[] }).ran = ran;
    const broken = new Set<string>();
    const note = (event: SecurityPolicyViolationEvent): void => void broken.add(event.effectiveDirective);
    document.addEventListener('securitypolicyviolation', note);
    // From a timer: a debugger's own evaluate is exempt from the policy.
    await new Promise<void>((resolve) => {
      setTimeout(() => {
        const attempts: (() => unknown)[] = [
          () => (Reflect.get(globalThis, 'eval') as (text: string) => unknown)('ran.push("eval")'),
          () => (Reflect.construct(Function, ['ran.push("Function")']) as () => unknown)(),
          () => Reflect.apply(setTimeout, window, ['ran.push("timer text")', 0]) as unknown,
          () => document.body.setAttribute('onclick', 'ran.push("handler")'),
          () => {
            const script = document.createElement('script');
            script.append('ran.push("inline")');
            document.head.append(script);
          },
          () => {
            const script = document.createElement('script');
            script.src = URL.createObjectURL(new Blob(['ran.push("blob")']));
            document.head.append(script);
          },
          () => {
            const script = document.createElement('script');
            script.src = 'data:text/javascript,ran.push("data")';
            document.head.append(script);
          },
          () => {
            const link = document.createElement('a');
            link.href = 'javascript:ran.push("address")';
            document.body.append(link);
            link.click();
            link.remove();
          },
          () => new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))).addEventListener('message', () => ran.push('worker')),
          () => import(`data:text/javascript,ran.push(${JSON.stringify('import')})`),
        ];
        for (const attempt of attempts) {
          try {
            void Promise.resolve(attempt()).catch(() => undefined);
          } catch {
            // refused at once
          }
        }
        document.body.click();
        document.body.removeAttribute('onclick');
        setTimeout(resolve, 400);
      }, 0);
    });
    document.removeEventListener('securitypolicyviolation', note);
    return { ran, broken: [...broken] };
  });
  expect(outcome.ran).toEqual([]);
  expect(outcome.broken).toContain('script-src-elem');
  await unmoved();
});

test('text never becomes markup: no trusted type can be made', async ({ page }) => {
  const outcome = await page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        setTimeout(() => {
          const box = document.createElement('div');
          const call = (object: object, member: string, ...given: string[]): unknown => Reflect.apply(Reflect.get(object, member) as () => unknown, object, given);
          const factory = (window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }).trustedTypes;
          const attempts: (() => unknown)[] = [
            () => Reflect.set(box, 'innerHTML', '<img src=x onerror=1>'),
            () => call(box, 'insertAdjacentHTML', 'beforeend', '<b>x</b>'),
            () => call(document, 'write', '<b>x</b>'),
            () => new DOMParser().parseFromString('<b>x</b>', 'text/html'),
            () => factory.createPolicy('default', { createHTML: (text: string) => text }),
            () => factory.createPolicy('own', { createScript: (text: string) => text }),
          ];
          resolve(
            attempts.map((attempt) => {
              try {
                attempt();
                return 'done';
              } catch {
                return 'refused';
              }
            }),
          );
        }, 0);
      }),
  );
  expect(outcome).toEqual(outcome.map(() => 'refused'));
});

test('no style from anywhere but the desk’s own files', async ({ page }) => {
  const colour = await page.evaluate(async () => {
    const probe = document.createElement('p');
    probe.id = 'probe';
    document.body.append(probe);
    const style = document.createElement('style');
    style.textContent = '#probe { color: rgb(1, 2, 3) }';
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = 'data:text/css,%23probe{color:rgb(1,2,3)}';
    document.head.append(style, link);
    probe.setAttribute('style', 'color: rgb(1, 2, 3)');
    await new Promise((resolve) => setTimeout(resolve, 200));
    const { color } = getComputedStyle(probe);
    for (const each of [probe, style, link]) each.remove();
    return color;
  });
  expect(colour).not.toBe('rgb(1, 2, 3)');
});

test('no script, picture, font, frame, connection or form of another address is even asked for', async ({ app, page }) => {
  const failures: string[] = [];
  const finished: string[] = [];
  const noteFailure = (request: { failure(): { errorText: string } | null }): void => void failures.push(request.failure()?.errorText ?? 'none');
  const noteEnd = (request: { url(): string }): void => void finished.push(request.url());
  page.on('requestfailed', noteFailure);
  page.on('requestfinished', noteEnd);
  const unmoved = await markDocument(page);
  const wanted = ['img-src', 'frame-src', 'media-src', 'connect-src', 'font-src', 'form-action', 'base-uri'];
  const broken = await page.evaluate(async (wanted) => {
    const found = new Set<string>();
    const note = (event: SecurityPolicyViolationEvent): void => void found.add(event.effectiveDirective);
    document.addEventListener('securitypolicyviolation', note);
    const away = 'https://example.org/away';
    const made: Element[] = [];
    const add = (name: string, attributes: Record<string, string>): Element => {
      const element = document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      document.body.append(element);
      made.push(element);
      return element;
    };
    const safely = (attempt: () => unknown): void => {
      try {
        void Promise.resolve(attempt()).catch(() => undefined);
      } catch {
        // refused at once
      }
    };
    safely(() => add('script', { src: away }));
    safely(() => add('img', { src: away }));
    safely(() => add('img', { src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' }));
    safely(() => add('iframe', { src: away }));
    safely(() => add('iframe', { src: '/index.html' }));
    safely(() => add('iframe', { srcdoc: '<p>x' }));
    safely(() => add('object', { data: away }));
    safely(() => add('embed', { src: away }));
    safely(() => add('video', { src: away }));
    safely(() => add('link', { rel: 'manifest', href: away }));
    safely(() => add('base', { href: away }));
    safely(() => (add('form', { action: away, method: 'post' }) as HTMLFormElement).submit());
    safely(() => fetch(away));
    safely(() => new EventSource(away));
    safely(() => new WebSocket('wss://example.org/'));
    safely(() => navigator.sendBeacon(away, 'x'));
    safely(() => new FontFace('away', `url(${away})`).load());
    const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
    await pause(400);
    // A busy machine tells of them later.
    for (let tries = 0; tries < 100 && !wanted.every((directive) => found.has(directive)); tries += 1) await pause(100);
    document.removeEventListener('securitypolicyviolation', note);
    for (const element of made) element.remove();
    return [...found];
  }, wanted);
  page.off('requestfailed', noteFailure);
  page.off('requestfinished', noteEnd);
  for (const directive of wanted) expect(broken).toContain(directive);
  // Refused by the policy itself, before the rule about requests was asked.
  expect(failures).toEqual(failures.map(() => 'csp'));
  expect(finished).toEqual([]);
  await unmoved();
  await replaceWindow(app, page);
});
