import crc32 from 'crc-32'
import type { Session } from './session.ts'

/** A session as the text of its file. Its last field is a checksum, by which damage is found that leaves it readable. */
export function sessionText(session: Session): string {
  return `${JSON.stringify({ ...session, crc32: checksum(session) }, null, 1)}\n`
}

/**
 * The checksum of what a file holds, whichever version wrote it: 8 hexadecimal digits, the CRC-32 (ISO/IEC 3309, as in gzip and PNG)
 * of its JSON in UTF-8.
 */
export function checksum(content: object): string {
  return (crc32.str(JSON.stringify(content)) >>> 0).toString(16).padStart(8, '0')
}
