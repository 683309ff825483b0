import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutAtAddresses, knownAddresses, usedAddresses } from '../../src/screens/known-addresses.ts'
import { locales } from '../wizard/desk.ts'

const agent = locales.journey('sweden/agent')
const cas = 'https://webgate.ec.europa.eu/cas'

const addressesIn = (text: string, known: readonly string[]): readonly string[] =>
  cutAtAddresses(text, known).flatMap((stretch) => ('address' in stretch ? [stretch.address] : []))

describe('the addresses that a journey knows', () => {
  it('are those of its facts and of its letters', () => {
    const known = knownAddresses([agent, agent])
    expect(known).toContain(`${cas}/login`)
    expect(known).toContain('importkontroll@jordbruksverket.se')
    expect(new Set(known).size).toBe(known.length)
    // An example is nobody's address.
    expect(known).not.toContain('name@domain.com')
  })

  it('are none that could mean another host than they show', () => {
    const facts = {
      bad: { url: 'https://user@evil.example/', other: 'http://a.example', port: 'https://a.example:81/' },
    }
    expect(knownAddresses([{ ...agent, facts, flow: { ...agent.flow, steps: [] } }])).toEqual([])
  })
})

describe('a text is cut at its addresses', () => {
  it.each([
    [`Log in at ${cas}, then go on.`, [cas]],
    [`${cas}/login.`, [`${cas}/login`]],
    [`(${cas})`, [cas]],
    [`${cas}: the account`, [cas]],
    [`${cas}/evil`, []],
    [`${cas}.evil.example`, []],
    [`${cas}:81/`, []],
    [`${cas}@evil.example`, []],
    [`x${cas}`, []],
    [`https://evil.example/?to=${cas}`, []],
    ['no address', []],
    [`${cas} ${cas}/login`, [cas, `${cas}/login`]],
  ])('%s', (text, addresses) => {
    expect(addressesIn(text, [cas, `${cas}/login`])).toEqual(addresses)
  })

  it('and nothing of it is lost', () => {
    const pieces = fc.array(fc.constantFrom(cas, `${cas}/login`, ' ', '.', ',', '/', 'x', '@'), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('')
        const cut = cutAtAddresses(text, [cas, `${cas}/login`])
        expect(cut.map((stretch) => ('address' in stretch ? stretch.address : stretch.text)).join('')).toBe(
          text,
        )
      }),
    )
  })
})

describe('the addresses that stand on a page', () => {
  it('are told once, with what names them; e-mail addresses have no page to be opened', () => {
    const used = usedAddresses(
      [
        {
          title: 'Page',
          blocks: [
            { kind: 'paragraph', runs: [`See ${cas}.`] },
            {
              kind: 'item',
              state: 'todo',
              number: 1,
              title: 'Log in',
              status: '',
              notes: [cas, `a@b.example`],
              warnings: [],
            },
            { kind: 'heading', text: 'Later' },
            { kind: 'list', ordered: false, items: [['here: ', { strong: cas }]] },
            { kind: 'rows', rows: [{ label: 'Site', value: `${cas}/login` }] },
          ],
        },
      ],
      [cas, `${cas}/login`, 'a@b.example'],
    )
    expect(used).toEqual([
      { address: cas, usedIn: ['Page', 'Log in', 'Later'] },
      { address: `${cas}/login`, usedIn: ['Later'] },
    ])
  })
})
