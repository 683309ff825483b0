import { describe, expect, it } from 'vitest'
import { rules } from '../../src/flow/rules.ts'
import { looksSecret } from '../../src/flow/secrets.ts'
import { type RuleName, ruleNames } from '../../src/flow/step.ts'

describe('each rule keeps what is valid', () => {
  it.each<[rule: RuleName, text: string, kept: string]>([
    ['text', 'Växtimport AB', 'Växtimport AB'],
    ['text', 'x'.repeat(120), 'x'.repeat(120)],
    ['email', 'anna@example.se', 'anna@example.se'],
    ['email', 'a.b+c@mail.example.org', 'a.b+c@mail.example.org'],
    ['email', 'åsa@växter.example', 'åsa@växter.example'],
    ['email', `${'a'.repeat(64)}@example.se`, `${'a'.repeat(64)}@example.se`],
    ['phone', '+46 36 15 50 00', '+46 36 15 50 00'],
    ['phone', '0046361550000', '+46361550000'],
    ['phone', '+46(0)36-15.50.00', '+46(0)36-15.50.00'],
    ['phone', '+1234567', '+1234567'],
    ['phone', '+123456789012345', '+123456789012345'],
    ['organisation-number', '202100-4151', '202100-4151'],
    ['organisation-number', '2021004151', '202100-4151'],
    ['organisation-number', '16 202100-4151', '202100-4151'],
    ['postal-code', '551 82', '551 82'],
    ['postal-code', '55182', '551 82'],
    ['postal-code', 'SE-551 82', '551 82'],
    ['postal-code', 'se55182', '551 82'],
    ['person-name', 'Åsa Öberg', 'Åsa Öberg'],
    ['company-number', '2021004151', '202100-4151'],
    ['vat', '2021004151 01', 'SE202100415101'],
    ['vat', 'DE 136695976', 'DE136695976'],
    ['eori', 'se 2021004151', 'SE2021004151'],
    ['eori', 'GR094259216', 'GR094259216'],
    ['eori', 'XI123456789000', 'XI123456789000'],
    ['kvk', '6875 0110', '68750110'],
    ['rsin', '8573 11 007', '857311007'],
    ['country', 'SE', 'SE'],
    ['country', 'sverige', 'SE'],
    ['country', 'Zweden', 'SE'],
    ['country', 'osterrike', 'AT'],
    ['country', 'EL', 'GR'],
    ['country', 'Nederland', 'NL'],
    ['country', 'the Netherlands', 'NL'],
    ['country', 'Tjeckien', 'CZ'],
  ])('%s: %s', (rule, text, kept) => {
    expect(rules[rule](text, 'SE')).toBe(kept)
  })
})

describe('each rule refuses what breaks it', () => {
  it.each<[rule: RuleName, text: string]>([
    ['text', 'x'.repeat(121)],
    ['email', 'anna@'],
    ['email', '@example.se'],
    ['email', 'anna.example.se'],
    ['email', 'anna@example'],
    ['email', 'anna@example.'],
    ['email', 'anna@.se'],
    ['email', 'anna@example..se'],
    ['email', 'a b@example.se'],
    ['email', 'anna@home@example.se'],
    ['email', 'Anna <anna@example.se>'],
    ['email', `${'a'.repeat(65)}@example.se`],
    ['email', `anna@${'a'.repeat(250)}.se`],
    ['phone', '036-155000'],
    ['phone', '+46'],
    ['phone', '+046361550000'],
    ['phone', '+1234567890123456'],
    ['phone', '+46 36 CALL ME'],
    ['organisation-number', '202100-415'],
    ['organisation-number', '202100-41511'],
    ['organisation-number', 'SE202100415101'],
    ['postal-code', '5518'],
    ['postal-code', '551 823'],
    ['postal-code', '051 82'],
    ['postal-code', 'ABC 12'],
    ['person-name', '12 34'],
    ['company-number', '202100-415'],
    ['company-number', 'none'],
    ['vat', 'SE2021004151'],
    ['vat', 'SE202100415100'],
    ['vat', 'XX202100415101'],
    ['eori', '2021004151'],
    ['eori', 'SE'],
    ['eori', 'SE1234567890123456'],
    ['eori', 'QQ123'],
    ['kvk', '1234567'],
    ['kvk', '123456789'],
    ['rsin', '12345678'],
    ['country', 'Atlantis'],
    ['country', 'QQ'],
    ['country', ''],
    ['date', '2026-02-29'],
    ['date', '31/11/2026'],
    ['date', '17/11'],
    ['date', '1999-11-17'],
  ])('%s: %s', (rule, text) => {
    expect(rules[rule](text, 'SE')).toBeUndefined()
  })
})

describe('every rule', () => {
  it('keeps a kept value as it is', () => {
    const kept: Readonly<Record<RuleName, string>> = {
      text: 'Anna',
      'person-name': 'Anna',
      'company-number': '202100-4151',
      vat: 'SE202100415101',
      eori: 'SE2021004151',
      kvk: '68750110',
      rsin: '857311007',
      country: 'SE',
      email: 'anna@example.se',
      phone: '+46 36 15 50 00',
      'organisation-number': '202100-4151',
      'postal-code': '551 82',
      date: '2026-11-17',
    }
    for (const name of ruleNames) expect(rules[name](kept[name], 'SE')).toBe(kept[name])
  })
})

describe('a secret is recognised in free text', () => {
  it.each<[scene: string, text: string]>([
    ['a PIN of four digits', '1234'],
    ['a code of six digits', '123456'],
    ['a code written with a space', '123 456'],
    ['an otpauth address', 'otpauth://totp/EU%20Login?secret=x'],
    ['one in capitals, within other text', 'scan OTPAUTH://totp/x'],
    ['a key in base 32', 'JBSW2Y3DPEHPK3PX'],
    ['a key within other text', 'my key: JBSW2Y3DPEHPK3PX7'],
  ])('%s', (_, text) => {
    expect(looksSecret('text', text)).toBe(true)
  })
})

describe('what is no secret is let through', () => {
  it.each<[scene: string, rule: RuleName, text: string]>([
    ['a name', 'text', 'Växtimport AB'],
    ['a street with a number', 'text', 'Storgatan 1234'],
    ['five digits', 'text', '55182'],
    ['a long name in capitals', 'text', 'BLOMSTERLANDETIMPORT'],
    ['a number where one is asked for', 'organisation-number', '123456'],
    ['a postal code', 'postal-code', '1234'],
  ])('%s', (_, rule, text) => {
    expect(looksSecret(rule, text)).toBe(false)
  })
})
