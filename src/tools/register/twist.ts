import type { Chance } from './chance.ts'

/** A name as somebody else may have written it: without marks, without its legal form, with one word more or less apart. */
export function twist(name: string, chance: Chance): string {
  const bare = name.normalize('NFD').replace(/\p{M}/gu, '')
  const formless = name.replace(/ (AB|HB|B\.V\.|V\.O\.F\.|BV|SRL|NV|SA)$/, '')
  const spaced = name.includes(' & ') ? name.replace(' & ', '&') : name.replace('-', ' ')
  const ways = [bare, formless, spaced, `${formless.split(' ')[0] ?? name} Trading`].filter(
    (way) => way !== name,
  )
  return chance.of([ways[0] ?? bare, ...ways.slice(1)])
}
