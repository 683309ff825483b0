import { describe, expect, it } from 'vitest'
import { openSession } from '../../src/wizard/start.ts'
import { deskFor, memoryStore, type Script, wordsIn } from './desk.ts'
import { aboutAgent, agent, ids, lines, operator, ulla } from './ulla.ts'

describe('a person’s own name', () => {
  const creating = async (script: Script, hasAccount = 'no') => {
    const store = memoryStore()
    const { desk, prompter } = deskFor(
      {
        ...aboutAgent,
        'about/email': 'anna@example.se',
        'about/company': 'Frakt & Co AB',
        'account/has-account': hasAccount,
        'account/create': 'leave',
        'second-factor/has': 'leave',
        ...script,
      },
      'en',
      store,
    )
    await openSession(desk, agent)
    return { asked: prompter.asked, saved: store.saved.at(-1) }
  }

  it('is shown at the fields of the account', async () => {
    const { asked } = await creating({ 'account/first-name': 'Anna', 'account/last-name': 'Berg' })
    const shown = lines(asked, 'account/create')
    expect(shown).toContain('First name Anna Last name Berg')
  })

  it('may be left out; then the fields say what goes there', async () => {
    const { asked, saved } = await creating({})
    expect(saved?.answers['account/first-name']?.value).toBe('skipped')
    expect(lines(asked, 'account/create')).toContain('(your own first name)')
  })

  it('is asked of nobody who has an account', async () => {
    const { asked } = await creating({}, 'yes')
    expect(ids(asked).filter((id) => id.startsWith('account/'))).toEqual(['account/has-account'])
  })

  it.each([
    ['first-name', 'Info', 'not-a-person'],
    ['last-name', 'Import', 'not-a-person'],
    ['last-name', 'Frakt & Co AB', 'company-name'],
  ])('as %s: %s is asked about', async (step, name, doubt) => {
    const { asked } = await creating({ [`account/${step}`]: name, [`account/${step}:doubt`]: 'anyway' })
    expect(lines(asked, `account/${step}:doubt`)).toContain(wordsIn('en').say(`doubts.${doubt}`))
  })
})

describe('a country', () => {
  it.each<[language: string, typed: string, shown: string]>([
    ['en', 'Nederland', 'Netherlands'],
    ['sv', 'DK', 'Danmark'],
    ['nl', 'Tyskland', 'Duitsland'],
  ])('is kept by its code and shown by its name, in %s', async (language, typed, shown) => {
    const { asked, saved } = await ulla(
      { 'operator/country': typed, 'operator/identifier-type': 'none', 'operator/check': 'leave' },
      language,
      operator,
    )
    expect(saved?.answers['operator/country']?.value).toMatch(/^[A-Z]{2}$/)
    const checked = lines(asked, 'operator/check')
    expect(checked).toContain(shown)
    const { guide } = wordsIn(language)
    expect(checked).toContain(guide('eu.about').steps.company?.title)
    expect(checked).not.toContain(guide('eu.operator').steps.sure?.title)
  })

  it('that is none is refused, with the one that was probably meant, Member States first', async () => {
    const { asked } = await ulla({ 'operator/country': 'quit!' }, 'en', operator)
    const input = asked.at(-1)?.input
    const judged = async (text: string) => (input?.kind === 'type' ? input.judge(text) : '')
    expect(await judged('Sweeden')).toContain('Did you mean Sweden?')
    expect(await judged('Slov')).toContain('Did you mean Slov')
    expect(await judged('Nederlande')).toContain('Did you mean Netherlands?')
    expect(await judged('Atlantis')).not.toContain('Did you mean')
  })

  it('decides how the numbers behind it are written, and is told where they are not', async () => {
    const { asked, saved } = await ulla(
      {
        'operator/country': 'SE',
        'operator/identifier-type': 'vat',
        'operator/vat': '202100-4151 01',
        'operator/phone': '',
        'operator/street': '',
        'operator/postal-code': '55182',
        'operator/city': 'quit!',
      },
      'en',
      operator,
    )
    expect(saved?.answers['operator/vat']?.value).toBe('SE202100415101')
    expect(saved?.answers['operator/postal-code']?.value).toBe('551 82')
    const field = asked.find(({ id }) => id === 'operator/postal-code')?.input
    expect(field?.kind === 'type' ? await field.judge('1012 JS') : '').toContain(
      'Sweden, for example: 551 82',
    )
  })
})
