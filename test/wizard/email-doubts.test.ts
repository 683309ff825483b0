import { describe, expect, it } from 'vitest'
import { openSession } from '../../src/wizard/start.ts'
import { deskFor, memoryStore, type Script, wordsIn } from './desk.ts'
import { aboutAgent, agent, ids, lines } from './ulla.ts'

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
        'about/email:doubt': 'anyway',
        [left]: 'quit!',
      })
      expect(saved?.drafts['about/email']?.value).toBe('info@example.se')
      expect(saved?.answers['about/email']).toBeUndefined()
    },
  )

  it('with a slip of the hand is asked about, with what was meant, and offered to be mended', async () => {
    const { asked, saved } = await typing({
      'about/email': ['karin@gmial.com', 'karin@example.se'],
      'about/email:doubt': 'again',
    })
    expect(lines(asked, 'about/email:doubt')).toContain('Did you mean karin@gmail.com?')
    expect(saved?.answers['about/email']?.value).toBe('karin@example.se')
  })

  it('that was typed otherwise the second time is doubted as well, where it is chosen', async () => {
    const { asked, saved } = await typing({
      'about/email': 'anna@example.se',
      'about/email:again': 'anna@example.see',
      'about/email:differ': 'second',
      'about/email:doubt': 'anyway',
    })
    expect(ids(asked).slice(-3)).toEqual(['about/email:differ', 'about/email:doubt', 'about/company'])
    expect(saved?.answers['about/email']?.value).toBe('anna@example.see')
  })

  it('that several people read is asked about, before it is typed twice', async () => {
    const { asked } = await typing({ 'about/email': 'import@example.se', 'about/email:doubt': 'anyway' })
    expect(ids(asked).slice(-4)).toEqual([
      'about/email',
      'about/email:doubt',
      'about/email:again',
      'about/company',
    ])
    expect(lines(asked, 'about/email:doubt')).toContain(wordsIn('en').say('doubts.shared-mailbox'))
  })
})
