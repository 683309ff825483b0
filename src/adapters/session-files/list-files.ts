import { join } from 'node:path'
import type { Kept } from '../../session/store.ts'
import { UserError } from '../../session/user-error.ts'
import { codeOf, type Disk } from './disk.ts'
import { type FileKind, partsOf } from './file-names.ts'

/**
 * The files that the program has written in a folder.
 * @param most how many are wanted: a folder of thousands isn't read to its end for a few
 * @throws UserError where the folder can't be read
 */
export function listFiles(disk: Disk, folder: string, most = Number.POSITIVE_INFINITY): Kept {
  const names: string[] = []
  let more = false
  for (const name of namesIn(disk, folder)) {
    more = names.length >= most
    if (more) break
    names.push(name)
  }
  const sorted = names.sort()
  const paths = (kind: FileKind): readonly string[] =>
    sorted.filter((name) => partsOf(name)?.kind === kind).map((name) => join(folder, name))
  return {
    sessions: paths('session'),
    backups: paths('backup'),
    setAside: paths('set-aside'),
    working: paths('working'),
    more,
  }
}

/** The names of all sessions' files, the one that was written last first; also of those of which only the backup is there. */
export function sessionsByTime(disk: Disk, folder: string): readonly string[] {
  const names = new Set<string>()
  for (const name of namesIn(disk, folder)) {
    const parts = partsOf(name)
    if (parts?.kind === 'session' || parts?.kind === 'backup') names.add(parts.session)
  }
  const time = (name: string): number =>
    disk.lstatSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0
  return [...names]
    .map((name) => ({ name, time: time(name) }))
    .sort((a, b) => b.time - a.time || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name)
}

/** The program's own names in a folder, in any order; none where there is no folder. */
function* namesIn(disk: Disk, folder: string): Iterable<string> {
  let open: ReturnType<Disk['opendirSync']>
  try {
    open = disk.opendirSync(folder, { bufferSize: 256 })
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw new UserError('state-broken', folder)
  }
  try {
    for (let entry = open.readSync(); entry !== null; entry = open.readSync())
      if (partsOf(entry.name) !== undefined) yield entry.name
  } finally {
    open.closeSync()
  }
}
