import { describe, expect, it } from 'vitest'
import { newSession, type SessionKey } from '../../src/session/session.ts'
import { openSession } from '../../src/wizard/start.ts'
import { deskFor, locales, memoryStore, type Script, wordsIn } from './desk.ts'

const agent: SessionKey = { journey: 'sweden/agent', environment: 'production', name: '' }
const operator: SessionKey = { ...agent, journey: 'eu/operator' }
const at = '2026-11-21T09:30:00.000Z'

const aboutAgent: Script = {
  'urgent/goods': 'no',
  'about/purpose': 'import',
  'about/seat': 'sweden',
  'about/access': 'none',
}

/** Ulla, an agent, who has come to the form for her company and leaves after what is tried. */
async function ulla(
  script: Script,
  language = 'en',
  key = agent,
  answers: Readonly<Record<string, string>> = {},
) {
  const given = {
    'urgent/goods': 'no',
    'about/purpose': 'import',
    'about/seat': 'sweden',
    'about/access': 'none',
    'about/email': 'ulla@example.se',
    'about/company': 'Frakt AB',
    'about/check': 'done',
    'account/has-account': 'yes',
    'second-factor/has': 'app',
    'second-factor/reserve': 'done',
    'traces/sign-in': 'done',
    'traces/role': 'done',
    'company/search': 'done',
    'company/found-agent': 'none',
    'company/terms': 'done',
    'company/sure': 'sure',
    'about/goods': 'here',
    'operator/prepare': 'done',
    'operator/search': 'done',
    'operator/found': 'none',
    'operator/sure': 'sure',
    ...answers,
  }
  const session = newSession(
    key,
    locales.journey(key.journey).revision,
    at,
    Object.fromEntries(Object.entries(given).map(([id, value]) => [id, { value, at }])),
  )
  const store = memoryStore(session)
  const { desk, prompter } = deskFor(script, language, store)
  const ending = await openSession(desk, key)
  return { ending, store, asked: prompter.asked, saved: store.saved.at(-1) }
}

const ids = (asked: readonly { readonly id: string }[]): readonly string[] => asked.map(({ id }) => id)
const lines = (
  asked: readonly { readonly id: string; readonly lines: readonly string[] }[],
  id: string,
): string =>
  asked
    .find((question) => question.id === id)
    ?.lines.join('\n')
    .replace(/\s+/g, ' ') ?? ''

describe('an unusual number', () => {
  it.each(['en', 'sv', 'nl'])(
    'is asked about on a screen of its own, with what may be wrong, in %s',
    async (language) => {
      const { asked, saved } = await ulla(
        { 'company/number': '202100-4115', 'company/number:doubt': 'anyway', 'company/phone': 'quit!' },
        language,
      )
      const words = wordsIn(language)
      const shown = lines(asked, 'company/number:doubt')
      expect(shown).toContain('202100-4115')
      expect(shown).toContain(words.say('doubts.end'))
      expect(shown).toContain(words.say('doubts.did-you-mean', { suggestion: '202100-4151' }))
      expect(saved?.answers['company/number']?.value).toBe('202100-4115')
    },
  )

  it('is checked again: what was typed is offered, and can be corrected', async () => {
    const { asked, saved } = await ulla({
      'company/number': ['202100-4115', '2021004151'],
      'company/number:doubt': 'again',
      'company/phone': 'quit!',
    })
    const fields = asked.filter(({ id }) => id === 'company/number')
    expect(fields[1]?.input).toMatchObject({ kind: 'type', draft: '202100-4115' })
    expect(saved?.answers['company/number']?.value).toBe('202100-4151')
    expect(saved?.drafts).toEqual({})
  })

  it.each(['quit!', 'back!'])('is not lost when the question is left with %s', async (key) => {
    const { saved } = await ulla({
      'company/number': ['202100-4115', 'quit!'],
      'company/number:doubt': key,
    })
    expect(saved?.answers['company/number']).toBeUndefined()
    expect(saved?.drafts['company/number']?.value).toBe('202100-4115')
  })

  it('is saved before the question about it is asked', async () => {
    const { store } = await ulla({ 'company/number': '202100-4115', 'company/number:doubt': 'quit!' })
    expect(
      store.saved.find(({ drafts }) => drafts['company/number'] !== undefined)?.drafts['company/number']
        ?.value,
    ).toBe('202100-4115')
  })

  it('has help at hand, and is asked about again after it', async () => {
    const { asked } = await ulla({
      'company/number': '202100-4115',
      'company/number:doubt': ['help!', 'anyway'],
      help: 'back',
      'company/phone': 'quit!',
    })
    expect(ids(asked)).toEqual([
      'company/number',
      'company/number:doubt',
      'help',
      'company/number:doubt',
      'company/phone',
    ])
  })

  it('of a sole trader is a personal number: the person is told', async () => {
    const { asked } = await ulla({
      'company/number': '19121212-1212',
      'company/number:doubt': 'anyway',
      'company/phone': 'quit!',
    })
    expect(lines(asked, 'company/number:doubt')).toContain(wordsIn('en').say('doubts.personal-number'))
  })

  it('is not asked about where it is as usual, or left out', async () => {
    for (const number of ['202100-4151', '']) {
      const { asked } = await ulla({ 'company/number': number, 'company/phone': 'quit!' })
      expect(ids(asked)).toEqual(['company/number', 'company/phone'])
    }
  })
})

describe('a phone number', () => {
  it('is kept in the groups of its country', async () => {
    const { saved } = await ulla({
      'company/number': '',
      'company/phone': '004636-155000',
      'company/street': 'quit!',
    })
    expect(saved?.answers['company/phone']?.value).toBe('+46 36 15 50 00')
  })

  it('in national form is refused, and the international one is offered', async () => {
    const { asked } = await ulla({ 'company/number': '', 'company/phone': 'quit!' })
    const input = asked.find(({ id }) => id === 'company/phone')?.input
    const judged = input?.kind === 'type' ? await input.judge('036-15 50 00') : ''
    expect(judged).toContain('Did you mean +46 36 15 50 00?')
  })

  it('of the other Member State is guessed by that country', async () => {
    const abroad = { 'about/seat': 'onward', 'company/search-onward': 'done' }
    const { asked } = await ulla(
      {
        'company/country-abroad': 'Tyskland',
        'company/number-abroad': 'hrb 12345',
        'company/phone': 'quit!',
      },
      'sv',
      agent,
      abroad,
    )
    const input = asked.find(({ id }) => id === 'company/phone')?.input
    const judged = input?.kind === 'type' ? await input.judge('030 18 41 00 00') : ''
    expect(judged).toContain('+49 30 18410000')
  })

  it('that nobody can have is asked about', async () => {
    const { asked } = await ulla({
      'company/number': '',
      'company/phone': '+46 99 999 9999',
      'company/phone:doubt': 'anyway',
      'company/street': 'quit!',
    })
    expect(lines(asked, 'company/phone:doubt')).toContain(wordsIn('en').say('doubts.unknown-number'))
  })
})

describe('an e-mail address', () => {
  const typing = async (script: Script) => {
    const store = memoryStore()
    const { desk, prompter } = deskFor({ ...aboutAgent, 'about/company': 'quit!', ...script }, 'en', store)
    await openSession(desk, agent)
    return { asked: prompter.asked, saved: store.saved.at(-1) }
  }

  it('is typed a second time', async () => {
    const { asked, saved } = await typing({
      'about/email': 'anna@example.se',
      'about/email:again': 'anna@example.se',
    })
    expect(ids(asked).slice(-3)).toEqual(['about/email', 'about/email:again', 'about/company'])
    expect(saved?.answers['about/email']?.value).toBe('anna@example.se')
  })

  it('with another case the second time is the same', async () => {
    const { asked, saved } = await typing({
      'about/email': 'Anna@example.se',
      'about/email:again': 'anna@Example.se',
    })
    expect(ids(asked).slice(-2)).toEqual(['about/email:again', 'about/company'])
    expect(saved?.answers['about/email']?.value).toBe('Anna@example.se')
  })

  it('that stood and is left as it was is not typed again, also after going further back', async () => {
    const { asked, saved } = await typing({
      'about/access': ['none', 'none'],
      'about/email': ['anna@example.se', 'back!anna@example.se', 'anna@example.se'],
      'about/company': ['back!', 'quit!'],
    })
    expect(ids(asked).slice(-6)).toEqual([
      'about/email:again',
      'about/company',
      'about/email',
      'about/access',
      'about/email',
      'about/company',
    ])
    expect(saved?.answers['about/email']?.value).toBe('anna@example.se')
  })

  it('that stood and is changed is typed a second time', async () => {
    const { asked } = await typing({
      'about/email': ['anna@example.se', 'bo@example.se'],
      'about/company': ['back!', 'quit!'],
    })
    expect(ids(asked).filter((id) => id === 'about/email:again')).toHaveLength(2)
  })

  it('that was typed once and left is typed a second time after coming back', async () => {
    const { asked } = await typing({
      'about/email': ['anna@example.se', 'anna@example.se'],
      'about/email:again': ['back!', 'anna@example.se'],
    })
    expect(ids(asked).filter((id) => id === 'about/email:again')).toHaveLength(2)
  })

  it('left empty is not', async () => {
    const { asked } = await typing({ 'about/email': '' })
    expect(ids(asked).slice(-2)).toEqual(['about/email', 'about/company'])
  })

  it.each<[pick: string, kept: string]>([
    ['first', 'anna@example.se'],
    ['second', 'anna@exampel.se'],
  ])('that differs the second time: both are offered, %s is kept', async (pick, kept) => {
    const { saved } = await typing({
      'about/email': 'anna@example.se',
      'about/email:again': 'anna@exampel.se',
      'about/email:differ': pick,
    })
    expect(saved?.answers['about/email']?.value).toBe(kept)
  })

  it('that differs can be typed anew', async () => {
    const { asked, saved } = await typing({
      'about/email': ['anna@exampel.se', 'anna@example.se'],
      'about/email:again': ['anna@example.se', 'anna@example.se'],
      'about/email:differ': 'again',
    })
    expect(asked.filter(({ id }) => id === 'about/email')[1]?.input).toMatchObject({
      draft: 'anna@exampel.se',
    })
    expect(saved?.answers['about/email']?.value).toBe('anna@example.se')
  })

  it.each(['about/email:again', 'about/email:differ', 'about/email:doubt'])(
    'is not lost on the way at %s',
    async (left) => {
      const { saved } = await typing({
        'about/email': 'info@example.se',
        'about/email:again': 'info@exampel.se',
        'about/email:differ': 'first',
        [left]: 'quit!',
      })
      expect(saved?.drafts['about/email']?.value).toBe('info@example.se')
      expect(saved?.answers['about/email']).toBeUndefined()
    },
  )

  it('that several people read is asked about, after it was typed twice', async () => {
    const { asked } = await typing({ 'about/email': 'import@example.se', 'about/email:doubt': 'anyway' })
    expect(ids(asked).slice(-4)).toEqual([
      'about/email',
      'about/email:again',
      'about/email:doubt',
      'about/company',
    ])
    expect(lines(asked, 'about/email:doubt')).toContain(wordsIn('en').say('doubts.shared-mailbox'))
  })
})

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
    expect(lines(asked, 'operator/check')).toContain(shown)
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
    expect(field?.kind === 'type' ? await field.judge('1012 JS') : '').toContain('Sweden: 551 82')
  })
})
