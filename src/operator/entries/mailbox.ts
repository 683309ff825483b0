import type { Doubt } from './doubt.ts'
import { doubtAboutDomain } from './mail-domain.ts'

/** Mailboxes that a company shares, in the languages of the guides and a few of their neighbours. */
const shared = new Set(
  `admin administration administratie bestallning bookkeeping booking bokning business ceo company contact customs
  customer customerservice declarant declaration declarations desk dispatch documents douane ekonomi enquiries enquiry
  expeditie expedition export exports export-import ekspedycja facturen faktura fakturor finance foretag forwarding
  freight front frontdesk general hello helpdesk hej hola hq hr import imports importexport impex info information
  informatie inkoop inkop inquiries international invoice invoices it kontakt kontor kundservice kundtjanst klantenservice
  lager logistic logistics logistiek logistik mail mailbox marketing noreply no-reply office operation operations order
  orders ordrar planning planering plants post postmaster purchase purchasing quality quarantine reception receptie
  registrator registry sales salg secretary secretariat sekretariat service shipping spedition speditie staff support
  team trade traces transport tull tulli upphandling verkauf verkoop warehouse webmaster welcome`.split(
    /\s+/,
  ),
)

/** What is unusual about an e-mail address: several people read it, its form, or what stands behind the @. The rest is looked at as it stands. */
export async function doubtAboutMailbox(address: string): Promise<Doubt | undefined> {
  if (isShared(address)) return { code: 'shared-mailbox' }
  const { isUsualEmail } = await import('./read-email.ts')
  return isUsualEmail(address) ? doubtAboutDomain(address) : { code: 'unusual-email' }
}

/** Whether every word before the @ names a mailbox, a country or a number ('info', 'import.se', 'order2'). */
function isShared(address: string): boolean {
  const [local = ''] = address.slice(0, address.lastIndexOf('@')).split('+')
  const name = fold(local)
  if (shared.has(name)) return true
  const words = name.split(/[._-]|(?<=[a-z])(?=\d)/).filter((word) => word !== '')
  return words.some((word) => shared.has(word)) && words.every((word) => shared.has(word) || isFiller(word))
}

const isFiller = (word: string): boolean => /^(\d+|[a-z]{1,2}|eu|sweden|sverige|nederland|europe)$/.test(word)

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
