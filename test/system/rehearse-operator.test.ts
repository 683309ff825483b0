import { describe, expect, it } from 'vitest'
import { languages, leftIn, newHome, run, wordsIn } from './installed.ts'
import { start } from './terminal.ts'

describe.each(languages)('on the drawn site in %s', (language) => {
  it('somebody ticks the wrong row, then the right one, and sees what the authority sees', async () => {
    const words = wordsIn(language)
    const say = (key: string) => words.say(`rehearse-operator.${key}`)
    const terminal = await start(['rehearse', 'operator'], { language })
    await terminal.pickNumber(1)
    await terminal.pickNumber(1)
    await terminal.pickNumber(1)
    await terminal.pickNumber(1)
    terminal.type('Kvelmyra')
    await terminal.until('Kvelmyra')
    await terminal.turn('enter')
    // The company next door.
    await terminal.pickNumber(3)
    await terminal.pickNumber(6)
    await terminal.pickNumber(1)
    await terminal.pick(say('pick-search-now'))
    await terminal.pickNumber(3)
    await terminal.pickNumber(4)
    await terminal.pickNumber(6)
    await terminal.pickNumber(1)
    await terminal.pick(say('pick-done-now'))
    const seen = () => terminal.screen().join(' ').replace(/\s+/g, ' ')
    await terminal.until(say('title-authority'))
    expect(terminal.scrolledAway()).toBe(0)
    expect(seen()).toContain(say('reached'))
    await terminal.pickNumber(1)
    while (!seen().includes(say('mistake-other-company'))) await terminal.pickNumber(1)
    expect(seen()).toContain('guide company --role sweden/importer')
    terminal.press('ctrl-c')
    expect((await terminal.ended()).exitCode).toBe(130)
    expect(leftIn(terminal.home)).toEqual([])
  })
})

it('who stops practising leaves with 0, and without a terminal nothing is practised', async () => {
  const terminal = await start(['rehearse', 'operator'], { language: 'en' })
  await terminal.pickNumber(8)
  expect((await terminal.ended()).exitCode).toBe(0)
  const { exitCode, out } = run(['rehearse', 'operator'], newHome())
  expect({ exitCode, out }).toEqual({ exitCode: 5, out: '' })
})
