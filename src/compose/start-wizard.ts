import { answersPrompter } from '../adapters/answers-prompter.ts'
import { inquirerPrompter } from '../adapters/inquirer/prompter.ts'
import { openLink } from '../adapters/open-link.ts'
import type { WizardRequest, World } from '../cli/context.ts'
import { environments } from '../flow/environment.ts'
import type { Words } from '../screens/words.ts'
import type { AnswersFile } from '../session/read-answers-file.ts'
import type { Desk, Ending, Prompter } from '../wizard/ports.ts'
import { askLanguage, openProblem, openSession, startPage } from '../wizard/start.ts'

/** Opens the wizard: on its start page or in a session, asked of a person or answered by a file. */
export async function startWizard(
  request: WizardRequest,
  words: Words,
  world: World,
  folder: string | undefined,
): Promise<Ending> {
  const { answers } = request
  const prompter = answers === undefined ? terminalPrompter(world) : filePrompter(answers, words, world)
  const desk = makeDesk(words, prompter, world, folder)
  const ready = request.asksLanguage ? await askLanguage(desk) : desk
  if (ready === undefined) return { kind: 'quit', desk, journey: undefined }
  const { problem, environment = 'production' } = request
  if (problem !== undefined) return openProblem(ready, problem, request.key, environment)
  if (request.key !== undefined) return openSession(ready, request.key)
  return startPage(ready, request.name, request.environment)
}

/** Asks yes or no; leaving the question is no. */
export async function confirm(message: string, words: Words, world: World): Promise<boolean> {
  const pick = (id: 'no' | 'yes') =>
    ({ id, text: words.say(`buttons.${id}`), reply: { kind: 'answer', value: id } }) as const
  const reply = await terminalPrompter(world).ask({
    id: 'confirm',
    lines: [],
    message,
    input: { kind: 'choose', preselected: 'no', picks: [pick('no'), pick('yes')] },
    keys: words.say('keys.page'),
  })
  return reply.kind === 'answer' && reply.value === 'yes'
}

function makeDesk(words: Words, prompter: Prompter, world: World, folder: string | undefined): Desk {
  return {
    words,
    prompter,
    sessions: world.sessions(folder),
    catalogue: world.catalogue,
    journey: (name, environment) => world.journey(name, environment),
    page: () => ({ ...world.page(), rows: process.stdout.rows ?? 0 }),
    now: () => world.now(),
    zone: world.zone,
    writeNew: (name, text) => writeNew(world, name, text),
    calendar: (reminders) => world.calendar(reminders, words),
    operators: () => world.operators(),
    speak: (language) => world.words(language),
    open: (url) => openLink(url, addresses(world)),
    inLanguage: async (language) => {
      await world.savePreference(folder, 'language', language)
      return makeDesk(world.words(language), prompter, world, folder)
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

/** The addresses that may be opened: those that the facts name. */
function addresses(world: World): ReadonlySet<string> {
  const journeys = [...world.catalogue.journeys, ...world.catalogue.problems].flatMap(({ name }) =>
    environments.map((environment) => world.journey(name, environment)),
  )
  const values = journeys
    .flatMap((journey) => Object.values(journey.facts))
    .flatMap((fact) => Object.values(fact))
  return new Set(
    values.filter((value) => typeof value === 'string').filter((value) => value.startsWith('https://')),
  )
}

function terminalPrompter(world: World): Prompter {
  return inquirerPrompter({ input: process.stdin, output: process.stdout, theme: world.page().theme })
}

function filePrompter({ answers, anyway }: AnswersFile, words: Words, world: World): Prompter {
  return answersPrompter(
    answers,
    (known) => words.say('refusals.not-an-option', { known: known.join(', ') }),
    (lines) => world.out(`${lines.join('\n')}\n`),
    anyway,
  )
}
