// Writes src/flow/country-names.ts: what the countries are called in each published language, by Intl.DisplayNames.
// Committed, because what Intl says differs with the version of Node.js.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readLanguages } from '../guides/read-pack.ts'

const root = process.argv[2] ?? '.'
const file = join(root, 'guides/languages.yaml')
const { source, published } = readLanguages(file, readFileSync(file, 'utf8')).languages
const languages = [source, ...published.filter((language) => language !== source)]
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** Codes that Intl names though they are no country: groups, reserved and withdrawn ones. */
const noCountry =
  /^(A[CN]|BU|C[PQS]|D[DGY]|E[AUZ]|F[QX]|HV|IC|JT|MI|N[HTQ]|PC|P[UZ]|Q[B-Z]|RH|SU|TA|TP|U[KNO]|VD|WK|X[ABCEHX]|Y[DU]|Z[RZ])$/

const line = (language: string): string => {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !noCountry.test(code) && new Intl.Locale('und', { region: code }).region === code)
    .flatMap((code) => {
      const name = names.of(code)
      return name === undefined ? [] : [`${code} ${name}`]
    })
    .join('|')
}

const text = [
  '/** What the countries are called, by language: code and name. Made by npm run countries; never edited by hand. */',
  'export const countryNames: Readonly<Record<string, string>> = {',
  ...languages.map((language) => `  ${language}: ${quoted(line(language))},`),
  '}',
  '',
].join('\n')

function quoted(names: string): string {
  return names.includes("'") ? `"${names}"` : `'${names}'`
}

writeFileSync(join(root, 'src/flow/country-names.ts'), text)
