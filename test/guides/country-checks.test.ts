import { describe, expect, it } from 'vitest'
import { changed, problemsOf } from './small.ts'

/** The entry of the small guides with another rule and country, and one more before or behind it. */
function problemsWith(entry: string, before = '', behind = ''): readonly string[] {
  const from = "  - { id: name, kind: entry, rule: text, examples: { valid: [Anna], invalid: ['1234'] } }\n"
  const examples = "examples: { valid: ['12345678'], invalid: [none] }"
  const to = `${before}  - { id: name, kind: entry, ${entry}, ${examples} }\n${behind}`
  const asked = changed('land/who/guide.yaml', from, to)
  return problemsOf(asked)
    .filter(({ code }) => /country|step|ahead/.test(code))
    .map(({ code, about }) => `${code} ${about}`)
}

const land = '  - { id: land, kind: entry, rule: country, examples: { valid: [SE], invalid: [Atlantis] } }\n'
const place = '  - { id: place, kind: choice, options: [sweden, elsewhere] }\n'
const way = '  - { id: way, kind: choice, options: [long, short] }\n'

describe('the country of an entry', () => {
  it.each<[scene: string, problems: readonly string[]]>([
    ['may be fixed', problemsWith('rule: company-number, country: DK')],
    ['may be asked in an entry before', problemsWith('rule: company-number, country: land', land)],
    ['may be a choice of countries', problemsWith('rule: postal-code, country: place', place)],
    ['may be the first known of several', problemsWith('rule: postal-code, country: [land, DK]', land)],
    ['may be left out of a rule that needs none', problemsWith('rule: kvk')],
    [
      'may differ from that of the entry in whose stead it is asked',
      problemsWith('rule: kvk, replaces: land', land),
    ],
  ])('%s', (_, problems) => {
    expect(problems).toEqual([])
  })

  it.each<[scene: string, problems: readonly string[], code: string]>([
    [
      'must be there where the rule needs one',
      problemsWith('rule: company-number'),
      'country-missing name: company-number',
    ],
    ['for postal codes too', problemsWith('rule: postal-code'), 'country-missing name: postal-code'],
    ['must be one', problemsWith('rule: company-number, country: QQ'), 'country-unknown name: QQ'],
    [
      'must be asked somewhere',
      problemsWith('rule: company-number, country: land'),
      'unknown-step name: who/land',
    ],
    [
      'must be asked before',
      problemsWith('rule: company-number, country: land', '', land),
      'looks-ahead name: who/land',
    ],
    [
      'is not that of an entry which nobody asks',
      problemsWith('rule: kvk, replaces: land'),
      'unknown-step name: land',
    ],
    [
      'must be a country',
      problemsWith('rule: company-number, country: way', way),
      'reads-no-country name: who/way',
    ],
    [
      'may not be another entry',
      problemsWith(
        'rule: company-number, country: mail',
        '  - { id: mail, kind: entry, rule: email, examples: { valid: [a@b.se], invalid: [a] } }\n',
      ),
      'reads-no-country name: who/mail',
    ],
  ])('%s', (_, problems, code) => {
    expect(problems).toEqual([code])
  })
})
