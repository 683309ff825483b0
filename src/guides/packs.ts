import type { Fact, Guide, Pack, Sources } from './source.ts'

/** A pack and those it extends, nearest first; behind them the packs that it quotes. */
export function chainOf(sources: Sources, pack: Pack): readonly Pack[] {
  const chain = [pack]
  for (let next = upper(pack); next !== undefined && !chain.includes(next); next = upper(next))
    chain.push(next)
  return [...chain, ...pack.quotes.flatMap((id) => sources.packs.get(id) ?? [])]

  function upper({ extends: id }: Pack): Pack | undefined {
    return id === undefined ? undefined : sources.packs.get(id)
  }
}

/** A guide by its id: the pack's own, else that of the pack it extends. */
export function findGuide(sources: Sources, pack: Pack, id: string): Guide | undefined {
  return chainOf(sources, pack)
    .map((each) => each.guides.get(id))
    .find((guide) => guide !== undefined)
}

/** A fact by its id; a pack's own takes the place of the one it extends. */
export function findFact(chain: readonly Pack[], id: string): Fact | undefined {
  return chain.map((pack) => pack.facts[id]).find((fact) => fact !== undefined)
}

/** Whether a fact is there, or may be: what could not be read is told where it stands, not as missing. */
export function mayHaveFact(sources: Sources, pack: Pack, id: string): boolean {
  const chain = chainOf(sources, pack)
  return (
    findFact(chain, id) !== undefined ||
    chain.some((each) => each.unreadFact(id)) ||
    !isChainWhole(sources, pack)
  )
}

/** Whether all that a pack extends is there. */
export function isChainWhole(sources: Sources, pack: Pack): boolean {
  return chainOf(sources, pack).every(
    (each) => each.extendsRead && (each.extends === undefined || sources.packs.has(each.extends)),
  )
}

/** All guides of all packs. */
export function allGuides(sources: Sources): readonly { readonly pack: Pack; readonly guide: Guide }[] {
  return [...sources.packs.values()].flatMap((pack) =>
    [...pack.guides.values()].map((guide) => ({ pack, guide })),
  )
}
