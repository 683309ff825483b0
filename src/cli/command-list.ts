import { Argument, type Command } from 'commander'
import type { Words } from '../screens/words.ts'
import type { Call } from './call.ts'
import { addAnswers } from './commands/answers.ts'
import { addChecklist } from './commands/checklist.ts'
import { addCompletion } from './commands/completion.ts'
import { addForget } from './commands/forget.ts'
import { addGuide } from './commands/guide.ts'
import { addOperator } from './commands/operator.ts'
import { addProblem } from './commands/problem.ts'
import { addRehearse } from './commands/rehearse.ts'
import { addSettings } from './commands/settings.ts'
import { addStart } from './commands/start.ts'
import { addStatus } from './commands/status.ts'
import { addSupport } from './commands/support.ts'
import { addWhere } from './commands/where.ts'
import { shells } from './completion/names.ts'

/** A command as the program's help lists it. */
export interface ListedCommand {
  readonly name: string
  /** The key of the words that say what it does. */
  readonly about: string
  readonly argument?: (words: Words) => Argument
  /** Adds what it takes and what it does. Only then its file is loaded: a call needs one command of them all. */
  readonly add: (command: Command, call: Call) => void
}

const topic = (words: Words): Argument =>
  new Argument(`[${words.say('help.value-topic')}]`, words.say('help.topic'))
const problem = (words: Words): Argument =>
  new Argument(`[${words.say('problems.value-problem')}...]`, words.say('problems.help-name'))
const shell = (words: Words): Argument =>
  new Argument(`[${words.say('completion.value-shell')}]`, words.say('completion.shell')).choices(shells)

/** All commands, in the order of the help. */
export const listedCommands: readonly ListedCommand[] = [
  { name: 'start', about: 'help.start', add: (...given) => addStart(...given) },
  { name: 'status', about: 'help.status', add: (...given) => addStatus(...given) },
  { name: 'answers', about: 'help.answers', add: (...given) => addAnswers(...given) },
  { name: 'checklist', about: 'help.checklist', add: (...given) => addChecklist(...given) },
  { name: 'guide', about: 'help.guide', argument: topic, add: (...given) => addGuide(...given) },
  {
    name: 'problem',
    about: 'problems.help-problem',
    argument: problem,
    add: (...given) => addProblem(...given),
  },
  { name: 'operator', about: 'help.operator', add: (...given) => addOperator(...given) },
  { name: 'rehearse', about: 'rehearse-login.help-rehearse', add: (...given) => addRehearse(...given) },
  { name: 'support', about: 'support.help-support', add: (...given) => addSupport(...given) },
  { name: 'settings', about: 'help.settings', add: (...given) => addSettings(...given) },
  { name: 'where', about: 'help.where', add: (...given) => addWhere(...given) },
  { name: 'forget', about: 'help.forget', add: (...given) => addForget(...given) },
  {
    name: 'completion',
    about: 'completion.help',
    argument: shell,
    add: (...given) => addCompletion(...given),
  },
]
