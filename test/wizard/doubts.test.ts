import { describe, expect, it } from 'vitest'
import { wordsIn } from './desk.ts'
import { agent, ids, lines, ulla } from './ulla.ts'

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
