import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cacheFolder, stateFolders } from '../../src/adapters/folders.ts'

type Env = Readonly<Record<string, string | undefined>>

// The paths are those of the system that the tests run on; only the choice among them is looked at.
const home = join('/', 'home', 'anna')
const own = join('/', 'own')
const HOME = home

describe('progress and preferences are kept', () => {
  it.each<[scene: string, platform: string, env: Env, state: string, config: string]>([
    [
      'on Linux where the XDG specification says',
      'linux',
      { HOME },
      join(home, '.local', 'state', 'traces-guide'),
      join(home, '.config', 'traces-guide'),
    ],
    [
      'on Linux where the person has set it otherwise',
      'linux',
      { HOME, XDG_STATE_HOME: join(own, 'state'), XDG_CONFIG_HOME: join(own, 'config') },
      join(own, 'state', 'traces-guide'),
      join(own, 'config', 'traces-guide'),
    ],
    [
      'also where only one of them is set',
      'linux',
      { HOME, XDG_STATE_HOME: own },
      join(own, 'traces-guide'),
      join(home, '.config', 'traces-guide'),
    ],
    [
      'also where no home is needed',
      'freebsd',
      { XDG_STATE_HOME: own, XDG_CONFIG_HOME: own },
      join(own, 'traces-guide'),
      join(own, 'traces-guide'),
    ],
    [
      'as usual where it is set to nothing',
      'linux',
      { HOME, XDG_STATE_HOME: '', XDG_CONFIG_HOME: '' },
      join(home, '.local', 'state', 'traces-guide'),
      join(home, '.config', 'traces-guide'),
    ],
    [
      'on macOS in the library',
      'darwin',
      { HOME, XDG_STATE_HOME: own },
      join(home, 'Library', 'Application Support', 'traces-guide'),
      join(home, 'Library', 'Preferences', 'traces-guide'),
    ],
    [
      'on Windows in the local data of programs',
      'win32',
      { HOME: undefined, LOCALAPPDATA: own },
      join(own, 'traces-guide', 'Data'),
      join(own, 'traces-guide', 'Config'),
    ],
  ])('%s', (_, platform, env, state, config) => {
    expect(stateFolders(undefined, platform, env)).toEqual({ state, config })
  })

  it.each(['linux', 'darwin', 'win32'])('on %s in the folder given, whatever else is set', (platform) => {
    const given = { state: join(own, 'sessions'), config: own }
    expect(stateFolders(own, platform, {})).toEqual(given)
    expect(stateFolders(own, platform, { HOME, XDG_STATE_HOME: home, LOCALAPPDATA: home })).toEqual(given)
  })

  it('in a folder given from where one is', () => {
    expect(stateFolders('here', 'linux', {})).toEqual({ state: join('here', 'sessions'), config: 'here' })
  })
})

describe('compiled code is kept', () => {
  it.each<[scene: string, platform: string, env: Env, folder: string]>([
    ['on Linux in the cache', 'linux', { HOME }, join(home, '.cache', 'traces-guide', 'code')],
    [
      'on Linux where the person has set it otherwise',
      'linux',
      { HOME, XDG_CACHE_HOME: own },
      join(own, 'traces-guide', 'code'),
    ],
    [
      'on macOS in the caches of the library',
      'darwin',
      { HOME, XDG_CACHE_HOME: own },
      join(home, 'Library', 'Caches', 'traces-guide', 'code'),
    ],
    [
      'on Windows in the local data of programs',
      'win32',
      { LOCALAPPDATA: own },
      join(own, 'traces-guide', 'Cache', 'code'),
    ],
  ])('%s', (_, platform, env, folder) => {
    expect(cacheFolder(platform, env)).toBe(folder)
  })

  it('nowhere without a home', () => {
    expect(() => cacheFolder('linux', {})).toThrow(expect.objectContaining({ code: 'no-home' }))
  })
})

describe('a system that names no full path is told, and nothing is written anywhere', () => {
  it.each<[scene: string, platform: string, env: Env, what: string]>([
    ['no home', 'linux', {}, 'HOME='],
    ['an empty home', 'linux', { HOME: '' }, 'HOME='],
    ['a home that is no full path', 'linux', { HOME: 'anna' }, 'HOME=anna'],
    ['a home that the shell did not unfold', 'linux', { HOME: '~' }, 'HOME=~'],
    ['no home on macOS', 'darwin', {}, 'HOME='],
    ['an empty home on macOS', 'darwin', { HOME: '' }, 'HOME='],
    ['no local data on Windows', 'win32', { HOME }, 'LOCALAPPDATA='],
    ['an empty one', 'win32', { LOCALAPPDATA: '' }, 'LOCALAPPDATA='],
    ['a state home that is no full path', 'linux', { HOME, XDG_STATE_HOME: 'state' }, 'XDG_STATE_HOME=state'],
    ['a config home that is none', 'linux', { HOME, XDG_CONFIG_HOME: './c' }, 'XDG_CONFIG_HOME=./c'],
  ])('%s', (_, platform, env, what) => {
    expect(() => stateFolders(undefined, platform, env)).toThrow(
      expect.objectContaining({ name: 'UserError', code: 'no-home', what }),
    )
  })
})
