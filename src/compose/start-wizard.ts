import { answersPrompter } from '../adapters/answers-prompter.ts'
import { inquirerPrompter } from '../adapters/inquirer/prompter.ts'
import { openLink } from '../adapters/open-link.ts'
import type { ScreenRequest, WizardRequest, World } from '../cli/context.ts'
import type { Position } from '../flow/locate.ts'
import type { Scenario } from '../rehearsal/scenario/read-scenario-shape.ts'
import type { Score } from '../rehearsal/scenario/score.ts'
import type { Page } from '../screens/text.ts'
import type { Words } from '../screens/words.ts'
import { noStore } from '../session/no-store.ts'
import type { AnswersFile } from '../session/read-answers-file.ts'
import { newSession } from '../session/session.ts'
import type { SessionStore } from '../session/store.ts'
import { UserError } from '../session/user-error.ts'
import { agreeUnsaved } from '../wizard/agree-unsaved.ts'
import { askStep } from '../wizard/ask-step.ts'
import { type Aloud, hearAloud } from '../wizard/hear-code.ts'
import { playScenario } from '../wizard/play-scenario.ts'
import type { Desk, Ending, Prompter, Question } from '../wizard/ports.ts'
import { type Practice, practices } from '../wizard/practise.ts'
import { askLanguage, openProblem, openSession, startPage } from '../wizard/start.ts'

/** Opens the wizard: on its start page or in a session, asked of a person or answered by a file. */
export async function startWizard(
  request: WizardRequest,
  words: Words,
  world: World,
  folder: string | undefined,
): Promise<Ending> {
  const { answers } = request
  const prompter =
    answers === undefined ? await terminalPrompter(world) : always(filePrompter(answers, words, world))
  const store = world.sessions(folder)
  if (answers !== undefined && !store.canSave()) throw new UserError('not-saved', store.folder)
  const made = makeDesk(words, prompter, world, folder, store)
  const desk = await agreeUnsaved(made)
  if (desk === undefined) return { kind: 'left', desk: made, journey: undefined }
  const ready = request.asksLanguage ? await askLanguage(desk, true) : desk
  if (ready === undefined) return { kind: 'quit', desk, journey: undefined }
  const { problem, environment = 'production' } = request
  if (problem !== undefined) return openProblem(ready, problem, request.key, environment)
  if (request.key !== undefined) return openSession(ready, request.key, undefined, request.environment)
  return startPage(ready, request.name, request.environment)
}

/**
 * The screen of a step as the person there sees it, taken where it would be asked: what is asked is left at once. No clock runs
 * on it: it isn't known when the answers were given.
 */
export async function seeScreen(
  { journey, position, columns, rows }: ScreenRequest,
  words: Words,
  world: World,
): Promise<Question> {
  const seen: Question[] = []
  const prompter: Prompter = {
    pastes: true,
    ask: (question) => {
      seen.push(question)
      return Promise.resolve({ kind: 'quit' })
    },
  }
  const desk: Desk = {
    ...makeDesk(words, always(prompter), world, undefined, noStore),
    page: () => ({ ...pageIn(world, words), columns, rows }),
  }
  const { name, environment, revision } = journey
  const session = newSession(
    { journey: name, environment, name: '' },
    revision,
    world.now(),
    position.relevant,
  )
  await askStep(desk, journey, session, withoutClocks(position))
  const [question] = seen
  if (question === undefined) throw new Error(`${position.step.id} asks nothing`)
  return question
}

function withoutClocks(position: Position): Position {
  if (position.at === 'outcome') return position
  const { clocks: _, ...step } = position.step
  return { ...position, step }
}

/** Has a code read out and typed, group by group. */
export async function hearInTerminal(heard: string, words: Words, world: World): Promise<Aloud> {
  return hearAloud(makeDesk(words, await terminalPrompter(world), world, undefined, noStore), heard)
}

/** Practises something; nothing of it is kept. */
export async function rehearse(what: Practice, words: Words, world: World): Promise<'left' | 'quit'> {
  return practices[what](makeDesk(words, await terminalPrompter(world), world, undefined, noStore))
}

/**
 * Plays a trainer's scenario; nothing of it is kept.
 * @param how a file that answers instead of a person; `quiet`: what that file answers is not shown
 */
export async function rehearseScenario(
  scenario: Scenario,
  words: Words,
  world: World,
  { answers, quiet }: { readonly answers: AnswersFile | undefined; readonly quiet: boolean },
): Promise<Score | 'left' | 'quit'> {
  const silent: World = { ...world, out: () => undefined }
  const prompter =
    answers === undefined
      ? await terminalPrompter(world)
      : always(filePrompter(answers, words, quiet ? silent : world))
  return playScenario(makeDesk(words, prompter, world, undefined, noStore), scenario)
}

/** Asks yes or no; leaving the question is no. */
export async function confirm(
  message: string,
  words: Words,
  world: World,
  answers = { yes: words.say('buttons.yes'), no: words.say('buttons.no') },
): Promise<boolean> {
  const pick = (id: 'no' | 'yes') =>
    ({ id, text: answers[id], reply: { kind: 'answer', value: id } }) as const
  const prompterIn = await terminalPrompter(world)
  const reply = await prompterIn(words).ask({
    id: 'confirm',
    lines: [],
    message,
    input: { kind: 'choose', preselected: 'no', picks: [pick('no'), pick('yes')] },
    keys: words.say('keys.page'),
  })
  return reply.kind === 'answer' && reply.value === 'yes'
}

function makeDesk(
  words: Words,
  prompterIn: PrompterIn,
  world: World,
  folder: string | undefined,
  sessions: SessionStore,
): Desk {
  return {
    words,
    prompter: prompterIn(words),
    sessions,
    catalogue: world.catalogue,
    journey: (name, environment) => world.journey(name, environment),
    page: () => {
      const page = pageIn(world, words)
      // What is only added to has no height: the window scrolls.
      return { ...page, rows: page.spoken === undefined ? (process.stdout.rows ?? 0) : 0 }
    },
    now: () => world.now(),
    zone: world.zone,
    writeNew: (name, text) => writeNew(world, name, text),
    calendar: (reminders) => world.calendar(reminders, words),
    operators: () => world.operators(),
    revisions: () => world.revisions(),
    speak: (language) => world.words(language),
    open: (journey, fact) => openLink(journey.facts, fact),
    labels: () => world.labels(),
    register: () => world.register(),
    command: world.command,
    oneTimeCodes: async () => {
      const { oneTimeCodes } = await import('../adapters/one-time-codes.ts')
      return oneTimeCodes
    },
    qrCode: (text) => world.qrCode(text),
    inLanguage: async (language) => {
      // Where nothing can be saved the person has been told; the language then holds for this time.
      if (sessions.keeps) await world.savePreference(folder, 'language', language)
      return makeDesk(world.words(language), prompterIn, world, folder, sessions)
    },
  }
}

/** Writes to the first name that is free: 'letter.eml', 'letter-2.eml' and so on. */
function writeNew(world: World, name: string, text: string): string | undefined {
  const dot = name.lastIndexOf('.')
  for (let count = 1; count <= 99; count += 1) {
    const path = count === 1 ? name : `${name.slice(0, dot)}-${count}${name.slice(dot)}`
    const written = world.writeText(path, text, false)
    if (written === 'written') return world.fullPath(path)
    if (written === 'failed') return undefined
  }
  return undefined
}

/** Who asks, in a language. */
type PrompterIn = (words: Words) => Prompter

function always(prompter: Prompter): PrompterIn {
  return () => prompter
}

/** Who reads lines: one for all questions, for what was typed ahead must not get lost between two. */
let reader: PrompterIn | undefined

/** Asks with keys on whole screens, or in accessible mode in lines. */
async function terminalPrompter(world: World): Promise<PrompterIn> {
  const { stdin: input, stdout: output } = process
  const { theme, spoken } = world.page()
  if (spoken === undefined) return inquirerPrompter({ input, output, theme, shown: world.shown })
  const { plainPrompter } = await import('../adapters/plain-prompter.ts')
  reader ??= plainPrompter({ input, write: world.out, columns: () => world.page().columns })
  return reader
}

/** How standard output looks, for words in a language. */
function pageIn(world: World, words: Words): Page {
  const page = world.page()
  return page.spoken === undefined ? page : { ...page, spoken: words }
}

function filePrompter({ answers, anyway }: AnswersFile, words: Words, world: World): Prompter {
  return answersPrompter(
    answers,
    (known) => words.say('refusals.not-an-option', { known: known.join(', ') }),
    (lines) => world.out(`${lines.join('\n')}\n`),
    anyway,
  )
}
