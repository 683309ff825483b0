import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'

const folder = resolve(import.meta.dirname, '../../schemas')
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true })
ajv.addFormat('date', /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
ajv.addFormat('date-time', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/)

/** Holds values against a schema that lies in schemas/; tells what does not fit, each with its place. */
export function judge(schema: string): (value: unknown) => readonly string[] {
  const validate = ajv.compile(JSON.parse(readFileSync(join(folder, schema), 'utf8')))
  return (value) =>
    validate(value) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath}: ${error.message}`)
}
