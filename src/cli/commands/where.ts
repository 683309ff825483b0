import type { Command } from 'commander'
import { safe } from '../../screens/safe.ts'
import type { Call } from '../call.ts'
import { commonOptions } from '../options.ts'
import { showJson, showView } from '../show.ts'

/** So many files are shown one by one; of more the folder is named. */
const mostShown = 100

/** `where`: the files in which this guide keeps anything. */
export function addWhere(where: Command, { context }: Call): void {
  const { words, world } = context
  where.action((_options: unknown, command: Command) => {
    const { stateDir, json } = commonOptions(command)
    const store = world.sessions(stateDir)
    const preferences = world.preferences(stateDir).files()
    const folder = world.codeCache.folder()
    const cache = folder === undefined ? [] : [folder]
    const { more, ...kept } = store.files(json ? undefined : mostShown)
    if (json) return showJson(context, { format: 'traces-guide/where@1', ...kept, preferences, cache })
    const row = (key: string, values: readonly string[]): readonly { label: string; value: string }[] =>
      values.map((value) => ({ label: words.say(`where.${key}`), value: safe(value) }))
    const none = words.say('where.none')
    const { sessions, backups, setAside, working } = kept
    const many = words.say('store.many', { count: mostShown, folder: safe(store.folder) })
    const progress = [
      ...row('sessions', sessions.length === 0 ? [none] : sessions),
      ...row('backups', backups),
      ...row('set-aside', setAside),
      ...row('working', working),
    ]
    const rows = [
      ...(more ? [{ label: words.say('where.sessions'), value: many }] : progress),
      ...row('preferences', preferences.length === 0 ? [none] : preferences),
      ...row('cache', cache),
    ]
    showView(context, { title: words.say('where.title'), blocks: [{ kind: 'rows', rows }] })
  })
}
