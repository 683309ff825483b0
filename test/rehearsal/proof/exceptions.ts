/** Mistakes that nobody need find out, because the site and the person are as well off with them; each with its reason. */
export const exceptions: readonly { readonly mutant: RegExp; readonly why: string }[] = [
  {
    mutant: /^swapped second-factor\/(open second-factor\/install|install second-factor\/add-device)$/,
    why: 'The phone and the computer are apart: the app may be installed before or after, only the pairing needs both.',
  },
  {
    mutant: /^swapped second-factor\/reserve (traces\/sign-in|another-role\/profile)$/,
    why: 'The method in reserve may be added before TRACES or after.',
  },
  {
    mutant: /^swapped skal\/terms skal\/ask$/,
    why: 'Skal may be asked before the last searches: nothing is created by it.',
  },
  {
    mutant: /^replaced traces\/sign-in by \[\{"does":"traces.leave"/,
    why: 'Whoever logs out first comes in all the same.',
  },
  {
    mutant: /"operator.search","with":\{"country":"(own|netherlands)","names":"every"\}\}\]$/,
    why: 'Searching by more names than the step says finds what it would have found.',
  },
  {
    mutant: /^value [a-z-]+\/search[a-z-]* names: first by every$/,
    why: 'Searching by more names than the step says finds what it would have found.',
  },
  {
    mutant: /^replaced second-company\/request-second by \[\{"does":"operator.search"/,
    why: 'Whoever searches once more for the same company and then sends the request sends the same request.',
  },
  {
    mutant: /^(replaced|value) .*(country: (sweden|netherlands) by own|"country":"own".*)$/,
    why: 'On these walks the company is in that country: its own is the same.',
  },
  {
    mutant: /^value company\/terms country: own by sweden$/,
    why: 'Importers and exporters of these walks are in Sweden; the agent abroad, who needs it, is found out.',
  },
  {
    mutant: /^value [a-z-]+\/profile role: /,
    why: 'Who is an operator asks for the same kind by asking for an operator; so with the other kinds.',
  },
  {
    mutant:
      /^value (company\/write-(import|export)|skal\/ask) about: (own|organic) by (own|eurpo|eupo|load)$/,
    why: 'It is the same activity by its name, or the other of the two that the outcome promises.',
  },
  {
    mutant:
      /^(value (signing-in\/pin|phone\/open-app) way: pin by qr|replaced (signing-in\/pin|phone\/open-app) by .*"way":"qr"\}\}\])$/,
    why: 'The QR code works wherever the PIN does, and where the phone is offline too.',
  },
  {
    mutant:
      /^replaced second-factor\/(eid|key) by \[\{"does":"login.password","with":\{\}\},\{"does":"(eid.link|key.add)"/,
    why: 'Whoever is logged in and types the password once more is as well off.',
  },
  {
    mutant: /^replaced login\/new-password by \[\{"does":"password.reset","with":\{\}\},\{"does":"mail.open"/,
    why: 'Opening the new e-mail is what comes next in any case.',
  },
  {
    mutant: /^replaced (phone\/open-app|page\/(other-site|old-link)) by \[\{"does":"traces.leave"/,
    why: 'Whoever logs out first comes in all the same.',
  },
  {
    mutant: /^replaced role\/administrator-lifts by \[\{"does":"traces.enter"/,
    why: 'Whoever was kept out by the suspension has nothing in TRACES to log out of.',
  },
]
