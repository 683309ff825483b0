import { type Environment, isEnvironment } from '../../flow/environment.ts'
import type { SessionKey } from '../../session/session.ts'
import { textDigest } from '../../session/text-digest.ts'

/** What a file in the folder is for. */
export type FileKind = 'session' | 'backup' | 'set-aside' | 'working'

/** The note of which session was written last. */
export const latestName = 'latest'

/** The file by which it is tried whether the folder can be written. */
export const probeName = 'probe'

/** A session's file: any file system takes the name; what a person typed stands in it as a digest, of which no two are alike. */
export function fileName({ journey, environment, name }: SessionKey): string {
  const own = name === '' ? '' : `.${nameDigest(name)}`
  return `${journey.replace('/', '.')}.${environment}${own}.json`
}

/** The session's file that a name belongs to, and what for; nothing where the program did not write it. */
export function partsOf(name: string): { readonly session: string; readonly kind: FileKind } | undefined {
  if (name === latestName || name === probeName) return { session: '', kind: 'working' }
  const named = cut(name)
  const kind = named && kindOf(named.rest)
  return kind && { session: named.session, kind }
}

interface Named {
  readonly session: string
  readonly environment: Environment
  readonly digest: string
  /** What stands behind the session's file. */
  readonly rest: string
}

function cut(name: string): Named | undefined {
  const [stem = '', ...behind] = name.split('.json')
  const [pack, journey, environment = '', digest = '', ...more] = stem.split('.')
  if (!pack || !journey || more.length > 0 || behind.length === 0) return undefined
  if (!isEnvironment(environment) || !/^([0-9a-f]{16})?$/.test(digest)) return undefined
  return { session: `${stem}.json`, environment, digest, rest: behind.join('.json') }
}

function kindOf(rest: string): FileKind | undefined {
  if (rest === '') return 'session'
  if (rest === '.bak') return 'backup'
  if (/^(\.bak)?\.corrupt-[0-9TZ-]+$/.test(rest)) return 'set-aside'
  return /^(\.lock(\.break)?|\.\d+\.tmp)$/.test(rest) ? 'working' : undefined
}

/** Whether a session's file is that of a site or a name, as far as its name tells. */
export function isLike(
  file: string,
  environment: Environment | undefined,
  name: string | undefined,
): boolean {
  const named = cut(file)
  if (environment !== undefined && named?.environment !== environment) return false
  return name === undefined || named?.digest === (name === '' ? '' : nameDigest(name))
}

function nameDigest(name: string): string {
  return textDigest(name.normalize('NFC'))
}
