// Chromium knows no app: scheme. What the app calls app://bundle/page is https://bundle.app.localhost/page to Chromium: a secure
// origin of its own that can never be on the network. The main process only ever sees the first form.

const privileged = /^[a-z][a-z0-9+.-]*$/;

export class Addresses {
  #schemes = new Set();

  add(scheme) {
    if (!privileged.test(scheme)) throw new Error(`Invalid scheme name '${scheme}'`);
    this.#schemes.add(scheme);
  }

  /** @param {string} url as the app writes it */
  toBrowser(url) {
    const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is.exec(url);
    if (!match || !this.#schemes.has(match[1])) return url;
    const rest = match[3].startsWith('/') ? match[3] : `/${match[3]}`;
    return `https://${match[2]}.${match[1]}.localhost${rest}`;
  }

  /** @param {string} url as Chromium knows it */
  fromBrowser(url) {
    const match = /^https:\/\/([^/?#]*)\.([a-z0-9+-]+)\.localhost(?=[/?#]|$)(.*)$/is.exec(url);
    return match && this.#schemes.has(match[2]) ? `${match[2]}://${match[1]}${match[3]}` : url;
  }

  /** A Content-Security-Policy with `app:` or `app://bundle` as a source, said in Chromium's terms. */
  policyToBrowser(policy) {
    const source = (word) => {
      const match = /^([a-z][a-z0-9+.-]*):(?:\/\/([^/\s]+))?(\/.*)?$/i.exec(word);
      return match && this.#schemes.has(match[1]) ? `https://${match[2] ?? '*'}.${match[1]}.localhost${match[3] ?? ''}` : word;
    };
    return policy.replace(/[^\s;]+/g, source);
  }
}
