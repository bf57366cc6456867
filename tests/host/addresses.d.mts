export class Addresses {
  add(scheme: string): void;
  toBrowser(url: string): string;
  fromBrowser(url: string): string;
  policyToBrowser(policy: string): string;
}
