import { plainLetters } from '../other-letters.ts'

/** What firms do; in many languages such a word is the end of a compound too. */
const business = `
  import export importer importör importeur exportör exporteur trading trade trader handel handels handelsfirma handlowa
  handlowe firma firman company compagnie group gruppen koncern concern holding holdings beheer invest investment
  management services service tjänst tjänster logistics logistik logistiek transport spedition shipping cargo freight
  forwarding agent agency agentur agentuur products produkter producten production produktion wholesale grossist
  partihandel groothandel filial branch division
`
/** Where firms are, whose they are, and small words. */
const small = `
  sweden sverige svenska swedish scandinavia scandinavian skandinavien nordic nordiska norden europe europa european euro
  nederland nederlandse netherlands holland dutch germany deutschland france italia españa polska danmark dansk suomi
  finland norge norway belgium belgië belgique international internationaal internationella intl global world worldwide
  the of and och en und et og ja de la le les van von der den het för i på av till op aan di da do del della y co cie
  zn zonen zoon sons son söhne sohn söner gebroeders gebr bröderna brothers bros partners partner
`
/** Words of a trade: they find too much alone as well, but they may be looked for last. */
const ofTrade = `
  frukt frugt fruit fruits frutta fruta früchte grönt grönsaker groenten gemüse vegetables vegetable veg verdura
  blommor blomster bloemen blumen flowers flower fleurs fiori växt växter plant plants planten pflanzen plantskola kwekerij
  potatis aardappelen potatoes trä hout wood timber holz maskin maskiner machines machinery mat food foods livsmedel
  levensmiddelen eko ekologisk bio organic organics garden trädgård tuin gardens agri agro farm farms green gröna groen
  fresh färsk vers kött vlees meat fisk vis fish seeds frö zaden coffee kaffe koffie te thee tea
`
const setOf = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .split(/\s+/)
      .filter((word) => word !== '')
      .map(folded),
  )
const common = setOf(business + small)
const trade = setOf(ofTrade)
const ends = [...setOf(business + ofTrade)].filter((word) => word.length >= 5)

/** How much a word tells of one company among all: a name of its own, a trade, or nothing. */
export function weightOf(word: string): 'own' | 'trade' | 'none' {
  const key = folded(word)
  if (common.has(key)) return 'none'
  return trade.has(key) ? 'trade' : 'own'
}

/** The two words of a compound that ends in what firms do ('Växtimport' → 'Växt', 'import'); nothing where it is none. */
export function compoundOf(word: string): readonly [string, string] | undefined {
  const key = folded(word)
  const end = ends.find((each) => key.endsWith(each) && key.length - each.length >= 3)
  // A fold that changes the length (ß) would cut at the wrong letter.
  if (end === undefined || key.length !== word.length) return undefined
  return [word.slice(0, -end.length), word.slice(-end.length)]
}

function folded(word: string): string {
  return plainLetters(word).toLowerCase()
}
