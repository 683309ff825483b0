import type { Command } from 'commander'
import type { Call } from '../call.ts'
import { commonOptions } from '../options.ts'
import { showJson, showView } from '../show.ts'

/** `where`: the files in which this guide keeps anything. */
export function addWhere(program: Command, { context }: Call): void {
  const { words, world } = context
  program
    .command('where')
    .description(words.say('help.where'))
    .action((_options: unknown, command: Command) => {
      const { stateDir, json } = commonOptions(command)
      const sessions = world.sessions(stateDir).files()
      const preferences = world.preferences(stateDir).files()
      if (json) return showJson(context, { format: 'traces-guide/where@1', sessions, preferences })
      const none = words.say('where.none')
      const row = (key: string, files: readonly string[]): readonly { label: string; value: string }[] =>
        (files.length === 0 ? [none] : files).map((value) => ({ label: words.say(`where.${key}`), value }))
      const rows = [...row('sessions', sessions), ...row('preferences', preferences)]
      showView(context, { title: words.say('where.title'), blocks: [{ kind: 'rows', rows }] })
    })
}
