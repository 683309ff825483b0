import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

/** Mailboxes of authorities and of no one: of a person's there must be none. */
const mailboxes = [
  'SANTE-TRACES@ec.europa.eu',
  'automated-notifications@nomail.ec.europa.eu',
  'exportkontroll@jordbruksverket.se',
  'importkontroll@jordbruksverket.se',
  'name@domain.com',
]
/** Domains that belong to nobody (RFC 2606). */
const nobodys = /@([a-z0-9-]+\.)*example\.(se|nl|eu|org|com|net)$/

/** Numbers that stand on the site as examples, belong to an authority, or are ours to show a form with. */
const phones = ['+32 02 123456', '+32 123 45 67 89', '+32 21 12 10 01', '+46 31 390 06 01', '+46 36 15 50 00']

/** Query strings that an address may have: none so far. */
const queries: readonly string[] = []

/** All that is written for people: the guides, and what is made from them. */
const files = ['guides', 'locales', 'docs/journeys'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(md|yaml|json)$/.test(name))
    .map((name) => ({ name: `${folder}/${name}`, text: readFileSync(join(root, folder, name), 'utf8') })),
)

/** Finds what nobody has listed. */
function unlisted(text: string): readonly string[] {
  const found = (pattern: RegExp): readonly string[] => [...text.matchAll(pattern)].map(([all]) => all)
  return [
    ...found(/[\w.+%-]+@[\w-]+(\.[\w-]+)+/g).filter(
      (each) => !mailboxes.includes(each) && !nobodys.test(each),
    ),
    ...found(/\+\d{2}[ ()/-]?\d[\d ()/-]{5,}\d/g).filter((each) => !phones.includes(each.trim())),
    ...found(/https?:\/\/[^\s,}\])"'`<>]+/g)
      .filter((each) => /[?#@]|:\d/.test(each))
      .filter((each) => !queries.includes(each)),
    ...found(/login_?request_?id|j?session_?id|[?&]ticket=|\bST-\d+-/gi),
  ]
}

describe('what the guides tell', () => {
  it('is read whole', () => {
    expect(files.length).toBeGreaterThan(150)
  })

  it.each(files)(
    "holds no person's address, no number that isn't listed, and no session: $name",
    ({ text }) => {
      expect(unlisted(text)).toEqual([])
    },
  )

  it.each([
    'anna.berg@jordbruksverket.se',
    'a@gmail.com',
    'https://ecas.ec.europa.eu/cas/login?loginRequestId=ECAS_LR-1',
    'loginRequestId',
    'https://user@webgate.ec.europa.eu/',
    'https://webgate.ec.europa.eu:8080/',
    'https://webgate.ec.europa.eu/#/x',
    '+46 70 123 45 67',
    '+46701234567',
  ])('would be told: %s', (text) => {
    expect(unlisted(`- text: see ${text} there`)).not.toEqual([])
  })

  it.each(['anna@example.se', '+32 02 123456', 'https://webgate.ec.europa.eu/cas/login', 'Artikel 45.1(l)'])(
    'may be: %s',
    (text) => {
      expect(unlisted(`- text: see ${text} there`)).toEqual([])
    },
  )
})
