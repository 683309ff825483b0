import { describe, expect, it } from 'vitest'
import { pasteMarks } from '../../src/adapters/inquirer/paste-prompt.ts'
import type { StepId } from '../../src/flow/step.ts'
import type { Words } from '../../src/screens/words.ts'
import { begunHome } from './begun.ts'
import { languages, locales, plainPart, savedIn, wordsIn } from './installed.ts'
import { newcomer } from './newcomer.ts'
import { inShell, runs, type Shell } from './shell.ts'
import { start } from './terminal.ts'
import { stepOf, titleOf } from './walk.ts'

const agent = locales.journey('sweden/agent')
const twenty = Array.from({ length: 20 }, (_, row) => `${(row % 4) + 1}`).join('\r')

interface Scene extends Shell {
  readonly words: Words
  readonly title: string
  /** Whether a field is half filled in. */
  readonly typing: boolean
}

/** What is done to a program that waits for an answer, and the exit code that is documented for it. */
type Deed = (scene: Scene) => Promise<number>

/** Leaves as a person does, once the question stands there again. */
async function leave({ window, title }: Scene): Promise<number> {
  await window.until(title)
  window.press('ctrl-c')
  return 130
}

/** Sees that the shell has the terminal again, and goes on. */
async function goOn(scene: Scene): Promise<number> {
  const { window } = scene
  await window.until(/Stopped/)
  expect(cursorShows(window.written())).toBe(true)
  expect(marksAreOff(window.written())).toBe(true)
  const drawn = window.drawnAt.length
  scene.goOn()
  await window.drawn(drawn + 1)
  expect(window.shows(/Stopped/), 'the screen is drawn anew').toBe(false)
  if (!scene.typing) return leave(scene)
  // The keys arrive as before, and what was typed is still there.
  window.type('xa')
  await window.until('anna@exa')
  return leave(scene)
}

const deeds: Readonly<Record<string, Deed>> = {
  'Ctrl+C': leave,
  'Ctrl+D': async (scene) => {
    if (scene.typing) for (const _ of 'anna@e') scene.window.press('backspace')
    if (scene.typing) await scene.window.until(new RegExp(`^\\? ${scene.words.say('prompts.type')}$`, 'm'))
    scene.window.press('ctrl-d')
    return 130
  },
  'Ctrl+Z and fg': (scene) => {
    scene.window.press('ctrl-z')
    return goOn(scene)
  },
  'SIGTSTP and fg': (scene) => {
    process.kill(scene.program(), 'SIGTSTP')
    return goOn(scene)
  },
  SIGINT: async (scene) => {
    process.kill(scene.program(), 'SIGINT')
    return 130
  },
  SIGTERM: async (scene) => {
    process.kill(scene.program(), 'SIGTERM')
    return 143
  },
  SIGHUP: async (scene) => {
    process.kill(scene.program(), 'SIGHUP')
    return 129
  },
  'a smaller window, and a larger one': async (scene) => {
    scene.window.resize(60, 20)
    await pause(100)
    scene.window.resize(100, 40)
    await pause(100)
    return leave(scene)
  },
  'a paste of twenty lines': async (scene) => {
    scene.window.type(`\u001b[200~${twenty}\r\u001b[201~`)
    await pause(400)
    return leave(scene)
  },
  'a paste of twenty lines that nothing marks': async (scene) => {
    scene.window.type(twenty)
    await pause(400)
    return leave(scene)
  },
}

const places: readonly (readonly [id: StepId, typing: boolean])[] = [
  ['about/seat', false],
  ['about/email', true],
]
const cases = languages.flatMap((language) =>
  places.flatMap(([id, typing]) => Object.keys(deeds).map((deed) => [deed, id, language, typing] as const)),
)

describe('in a real terminal', () => {
  it.concurrent.each(cases)('%s at %s in %s', async (deed, id, language, typing) => {
    const scene = await sceneAt(id, language, typing)
    const { window, home } = scene
    const before = savedIn(home, agent.name)
    const drawn = window.drawnAt.length

    const exitCode = await deeds[deed]?.(scene)

    expect(await scene.ended()).toBe(exitCode)
    const [modesBefore, modesAfter] = scene.modes()
    expect(modesAfter).toBe(modesBefore)
    expect(modesBefore).not.toBe('')
    expect(cursorShows(window.written())).toBe(true)
    expect(marksAreOff(window.written())).toBe(true)
    expect(savedIn(home, agent.name).answers).toEqual(before.answers)
    expect(window.drawnAt.length - drawn, 'nothing else was asked').toBeLessThanOrEqual(2)
  })

  it.concurrent.each(
    languages.flatMap((language) => places.map(([id, typing]) => [id, language, typing] as const)),
  )('the window is closed at %s in %s', async (id, language, typing) => {
    const scene = await sceneAt(id, language, typing)
    const before = savedIn(scene.home, agent.name)
    const pid = scene.program()

    scene.window.close()

    const end = Date.now() + 10_000
    while (runs(pid) && Date.now() < end) await pause(50)
    expect(runs(pid), 'it runs on without a window').toBe(false)
    expect(savedIn(scene.home, agent.name).answers).toEqual(before.answers)
  })

  it('is tried in sixty cases or more', () => {
    expect(cases.length + languages.length * places.length).toBeGreaterThanOrEqual(60)
  })
})

async function sceneAt(
  id: StepId,
  language: string,
  typing: boolean,
): Promise<Scene & { readonly home: string }> {
  const home = begunHome(agent.name, newcomer, id)
  const shell = await inShell(['--role', 'agent', '--lang', language], home)
  const words = wordsIn(language)
  const title = plainPart(titleOf(words, stepOf(agent, id)))
  await shell.window.until(title)
  if (typing) {
    shell.window.type('anna@e')
    await shell.window.until('anna@e')
  }
  return Object.assign(shell, { words, title, typing, home })
}

function cursorShows(written: string): boolean {
  return written.lastIndexOf('\u001b[?25h') >= written.lastIndexOf('\u001b[?25l')
}

function marksAreOff(written: string): boolean {
  return written.lastIndexOf(pasteMarks.off) > written.lastIndexOf(pasteMarks.on)
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

describe.each(languages)('a list of choices, in %s', (language) => {
  const words = wordsIn(language)

  it('takes no answer for a number that no choice bears, until another key is pressed', async () => {
    const window = await start(['--role', 'agent'], { language })
    window.type('9')
    await window.until(words.say('accessible.no-number', { count: 5 }))
    window.press('enter')
    await pause(200)
    expect(window.shows(plainPart(titleOf(words, stepOf(agent, 'urgent/goods'))))).toBe(true)
    window.press('down')
    await window.until(/^> 2\. /m)
    expect(window.shows(words.say('accessible.no-number', { count: 5 }))).toBe(false)
    await window.turn('escape')
    expect(window.shows(words.say('prompts.start'))).toBe(true)
    window.press('ctrl-c')
    expect((await window.ended()).exitCode).toBe(130)
  })
})
