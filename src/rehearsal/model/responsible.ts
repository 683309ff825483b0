import type { Actor, Body, Role, Site } from './world.ts'

/** The authority that decides for a country, by id. */
export function nationalAuthority(site: Site, country: string | undefined): string | undefined {
  return Object.entries(site.bodies).find(
    ([_, body]) => body.kind === 'authority' && body.isNational && body.country === country,
  )?.[0]
}

/** Whether an authority may decide on what lies before another: it is that one, or the national one of its country. */
export function mayDecide(site: Site, authority: string, asked: string | undefined): boolean {
  if (asked === undefined) return false
  const body: Body | undefined = site.bodies[asked]
  return authority === asked || (body !== undefined && nationalAuthority(site, body.country) === authority)
}

/** Whether an account administers a body: one of its roles there is valid and makes it so. */
export function administers(site: Site, account: string, body: string): boolean {
  return Object.values(site.roles).some(
    (role) =>
      role.account === account && role.body === body && role.state === 'valid' && role.isAdministrator,
  )
}

/** Whether a body has an administrator. */
export function hasAdministrator(site: Site, body: string): boolean {
  return Object.values(site.roles).some(
    (role) => role.body === body && role.isAdministrator && role.state !== 'rejected',
  )
}

/** Whether an actor is the person themselves. */
export function isSelf(by: Actor, role: Pick<Role, 'account'>): boolean {
  return 'person' in by && by.person === role.account
}
