// Commands with which others seal a text file to an intake key, for a shell of any system: double quotes outside, no redirection, which some shells would recode.

/** age (age-encryption.org), for either kind of recipient. */
export function ageCommand(recipient: string): string {
  return `age -r ${recipient} -o tip.age tip.txt`;
}

/** Python with PyNaCl, which is libsodium. `publicKey` in base64, which holds no character that a shell or Python would read otherwise. */
export function sealedBoxCommand(publicKey: string): string {
  return `python3 -c "import base64,nacl.public as n;open('tip.box','wb').write(n.SealedBox(n.PublicKey(base64.b64decode('${publicKey}'))).encrypt(open('tip.txt','rb').read()))"`;
}
