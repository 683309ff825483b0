import type { Command } from 'commander'
import { pathOf } from './command-path.ts'
import type { Context } from './context.ts'

/** Command lines to copy, by command: what is typed, and the key of the words that tell what it does. */
const examples: Readonly<Record<string, readonly (readonly [line: string, key: string])[]>> = {
  '': [
    ['', 'start'],
    ['checklist --role {{agent}}', 'checklist'],
    ['problem {{trouble}}', 'problem'],
    ['guide search {{searched}}', 'search'],
  ],
  start: [
    ['start', 'start'],
    ['start --role {{agent}}', 'start-role'],
    ['start --name "Beta AB"', 'start-name'],
  ],
  status: [
    ['status', 'status'],
    ['status --format eml --output letter.eml', 'letter'],
  ],
  answers: [
    ['answers', 'answers'],
    ['answers change about/email', 'answers-change'],
  ],
  'answers change': [['answers change about/email', 'answers-change']],
  checklist: [
    ['checklist --role {{agent}}', 'checklist'],
    ['checklist --role {{importer}} --format html --output checklist.html', 'checklist-file'],
    ['checklist --format ics --output reminders.ics', 'reminders'],
  ],
  guide: [
    ['guide --list', 'topics'],
    ['guide account', 'topic'],
    ['guide search {{searched}}', 'search'],
    ['guide --format html --output site', 'site'],
  ],
  'guide search': [['guide search {{searched}}', 'search']],
  'guide labels': [['guide labels Request authorisation', 'label']],
  'guide facts': [
    ['guide facts password-link-90', 'fact'],
    ['guide facts', 'facts'],
  ],
  problem: [
    ['problem {{trouble}}', 'problem'],
    ['problem --list', 'problems'],
  ],
  operator: [
    ['operator search-terms "Växtimport AB"', 'search-terms'],
    ['operator check --role {{agent}}', 'check'],
    ['operator sheet --role {{agent}}', 'sheet'],
  ],
  'operator check': [
    ['operator check --role {{agent}} --name "Växtimport AB" < table.txt', 'check'],
    ['operator check --format eml --output letter.eml < table.txt', 'letter'],
  ],
  'operator search-terms': [
    ['operator search-terms "Växtimport AB"', 'search-terms'],
    ['operator search-terms "Växtimport AB" --former "Blomsterimport AB"', 'former'],
  ],
  'operator sheet': [
    ['operator sheet --role {{agent}}', 'sheet'],
    ['operator sheet --format markdown --output sheet.md', 'sheet-file'],
  ],
  rehearse: [
    ['rehearse login', 'practise'],
    ['rehearse operator', 'practise-operator'],
    ['rehearse --scenario login-pin --output score.json', 'scenario'],
  ],
  'rehearse login': [['rehearse login', 'practise']],
  'rehearse operator': [['rehearse operator', 'practise-operator']],
  'rehearse approve': [['rehearse approve', 'practise-approve']],
  support: [
    ['support code', 'code'],
    ['support open', 'open'],
  ],
  'support code': [['support code', 'code']],
  'support export': [
    ['support export --output ticket.json', 'export'],
    ['support export --include about/company', 'include'],
  ],
  'support open': [
    ['support open', 'open'],
    ['support open ticket.json', 'open-file'],
  ],
  settings: [
    ['settings language {{language}}', 'language'],
    ['settings accessible on', 'accessible'],
  ],
  'settings language': [['settings language {{language}}', 'language']],
  'settings guides': [
    ['settings guides my-guides', 'own-guides'],
    ['settings guides', 'no-guides'],
  ],
  'settings accessible': [['settings accessible on', 'accessible']],
  'settings color': [['settings color never', 'no-colour']],
  where: [['where', 'where']],
  forget: [
    ['forget', 'forget'],
    ['forget --yes', 'forget-yes'],
  ],
  completion: [
    ['completion', 'set-up'],
    ['completion bash', 'script'],
  ],
}

/** A command line to copy, and what it does. */
export interface Example {
  readonly line: string
  readonly does: string
}

/** The examples of a command, without the program's name, in the person's language. */
export function examplesOf({ words }: Context, command: Command): readonly Example[] {
  const own = ['agent', 'importer', 'trouble', 'searched'].map((key) => [
    key,
    words.say(`examples.word-${key}`),
  ])
  const values = { ...Object.fromEntries(own), language: words.language }
  return (examples[pathOf(command)] ?? []).map(([line, key]) => ({
    line: words.fill(line, values),
    does: words.say(`examples.${key}`),
  }))
}

/** The examples as they stand at the top of a command's help; '' where there are none. */
export function examplesText(context: Context, command: Command): string {
  const { world, words } = context
  const shown = examplesOf(context, command)
  if (shown.length === 0) return ''
  const name = world.program
  const lines = shown.flatMap(({ line, does }) => [
    `  ${line === '' ? name.replace(/ --$/, '') : `${name} ${line}`}`,
    `      ${does}`,
  ])
  return `${[words.say('help.examples'), ...lines].join('\n')}\n`
}
