import type { Doubt } from './doubt.ts'

/** Domains at which people have mailboxes of their own, wherever they work. */
const own = new Set(
  `aol.com bredband.net casema.nl comhem.se gmail.com gmx.com gmx.de gmx.net googlemail.com hetnet.nl home.nl hotmail.be
  hotmail.co.uk hotmail.com hotmail.de hotmail.es hotmail.fr hotmail.it hotmail.nl hotmail.se icloud.com kpnmail.nl live.com
  live.nl live.se mac.com mail.com me.com msn.com outlook.com outlook.de outlook.fr planet.nl proton.me protonmail.com
  spray.se t-online.de telia.com tele2.se upcmail.nl wanadoo.fr web.de xs4all.nl yahoo.co.uk yahoo.com yahoo.de yahoo.fr
  yahoo.se ymail.com ziggo.nl`.split(/\s+/),
)

/** Slips of the hand in the names of those domains, each with what was meant; none of them is a usual domain itself. */
const slips: Readonly<Record<string, string>> = {
  ...sameMeaning('gmail', 'gmial gmai gmal gamil gnail gmil gmaill ggmail gimail'),
  ...sameMeaning('hotmail', 'hotmial hotmai hotmal homail hotamil hotnail htmail hotmaill'),
  ...sameMeaning('outlook', 'outlok outloo outlool outllook oulook otlook'),
  ...sameMeaning('yahoo', 'yaho yahooo yhaoo'),
  ...sameMeaning('icloud', 'iclod iclud icoud'),
}

/** The same in what ends a domain; none of these is one (the Root Zone Database of IANA). */
const endings: Readonly<Record<string, string>> = {
  ...sameMeaning('se', 'see sse'),
  ...sameMeaning('nl', 'nll nnl'),
  ...sameMeaning('com', 'con cmo comm coom vom xom ocm'),
  ...sameMeaning('eu', 'euu'),
  ...sameMeaning('de', 'dee'),
}

/** What is unusual about what stands behind the @: letters that no domain has, a slip of the hand, or that it is nobody's workplace. */
export function doubtAboutDomain(address: string): Doubt | undefined {
  const at = address.lastIndexOf('@') + 1
  const domain = address.slice(at).toLowerCase()
  if (/[^a-z\d.-]/.test(domain)) return { code: 'email-letters' }
  const meant = mended(domain)
  if (meant !== domain) return { code: 'email-slip', meant: address.slice(0, at) + meant }
  return own.has(domain) ? { code: 'private-mailbox' } : undefined
}

function mended(domain: string): string {
  const parts = domain.split('.')
  const last = parts.length - 1
  return parts
    .map((part, index) => {
      const known = index === last ? endings : index === last - 1 ? slips : {}
      return Object.hasOwn(known, part) ? (known[part] ?? part) : part
    })
    .join('.')
}

function sameMeaning(meant: string, slipped: string): Readonly<Record<string, string>> {
  return Object.fromEntries(slipped.split(' ').map((each) => [each, meant]))
}
