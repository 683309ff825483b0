import { createHash } from 'node:crypto'
import type { Session } from './session.ts'

/** A session as the text of its file. Its last field is a checksum, by which damage is found that leaves it readable. */
export function sessionText(session: Session): string {
  return `${JSON.stringify({ ...session, check: checksum(session) }, null, 1)}\n`
}

/** The checksum of what a file holds, whichever version wrote it: 16 hexadecimal digits of the SHA-256 of its JSON. */
export function checksum(content: object): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16)
}
