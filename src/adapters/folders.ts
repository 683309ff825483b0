import { isAbsolute, join } from 'node:path'
import { UserError } from '../session/user-error.ts'

/**
 * The folders in which progress and preferences are kept: the one given holds both; else those of the XDG base directory
 * specification, and their like on Windows and macOS.
 * @throws UserError with the code 'no-home' where the system names no full path
 */
export function stateFolders(
  given: string | undefined,
  platform: string,
  env: Readonly<Record<string, string | undefined>>,
): { readonly state: string; readonly config: string } {
  if (given !== undefined) return { state: join(given, 'sessions'), config: given }
  if (platform === 'win32') {
    const base = full('LOCALAPPDATA', env.LOCALAPPDATA)
    return { state: join(base, 'traces-guide', 'Data'), config: join(base, 'traces-guide', 'Config') }
  }
  if (platform === 'darwin') {
    const library = join(full('HOME', env.HOME), 'Library')
    return {
      state: join(library, 'Application Support', 'traces-guide'),
      config: join(library, 'Preferences', 'traces-guide'),
    }
  }
  return {
    state: join(xdg('XDG_STATE_HOME', '.local/state', env), 'traces-guide'),
    config: join(xdg('XDG_CONFIG_HOME', '.config', env), 'traces-guide'),
  }
}

/**
 * The folder in which compiled code is kept: it can be deleted at any time.
 * @throws UserError with the code 'no-home' where the system names no full path
 */
export function cacheFolder(platform: string, env: Readonly<Record<string, string | undefined>>): string {
  if (platform === 'win32')
    return join(full('LOCALAPPDATA', env.LOCALAPPDATA), 'traces-guide', 'Cache', 'code')
  const base =
    platform === 'darwin'
      ? join(full('HOME', env.HOME), 'Library', 'Caches')
      : xdg('XDG_CACHE_HOME', '.cache', env)
  return join(base, 'traces-guide', 'code')
}

function xdg(name: string, usual: string, env: Readonly<Record<string, string | undefined>>): string {
  const own = env[name]
  return own === undefined || own === '' ? join(full('HOME', env.HOME), usual) : full(name, own)
}

function full(name: string, path: string | undefined): string {
  if (path === undefined || !isAbsolute(path)) throw new UserError('no-home', `${name}=${path ?? ''}`)
  return path
}
