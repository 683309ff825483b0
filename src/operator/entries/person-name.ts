import type { Doubt } from './doubt.ts'

/** Words that name a mailbox, a desk or a body, and no person. */
const generic =
  /^(admin|administrator|agent|agency|authority|bcp|border|company|contact|customs|department|export|exporter|exportör|freight|forwarder|företag|företaget|group|import|importer|importör|importeur|exporteur|info|information|kontakt|kontor|logistics|logistik|mail|myndighet|office|operator|operatör|order|orders|post|reception|sales|service|spedition|speditör|expediteur|staff|support|team|test|traces|transport|trading|user|användare|gebruiker|bedrijf|afdeling|avdelning|kantoor)$/iu

/** Legal forms as they end, or begin, a company's name. */
const legalForm =
  /(^|[\s,])(ab|aktiebolag(et)?|hb|handelsbolag(et)?|kb|kommanditbolag(et)?|ek\.? ?för\.?|b\.?v\.?|n\.?v\.?|v\.?o\.?f\.?|gmbh|ag|kg|ohg|e\.?k\.?|ug|ltd\.?|limited|plc|llc|inc\.?|dac|s\.?a\.?|s\.?a\.?s\.?|s\.?a\.?r\.?l\.?|sprl|srl|s\.r\.l\.?|s\.?p\.?a\.?|oyj?|aps|a\/s|as|oü|uab|sia|d\.?o\.?o\.?|d\.d\.|s\.r\.o\.?|a\.s\.|kft\.?|zrt\.?|bt\.|e?ood|ead|sp\. ?z ?o\. ?o\.?|lda\.?|s\.?l\.?u?\.?|stichting|foundation|förening(en)?)(?=$|[\s,])/iu

/** What is unusual about a person's name: it names a mailbox or a body, or a company. @param company its name, if known */
export function doubtAboutPersonName(name: string, company: string | undefined): Doubt | undefined {
  const words = name.split(/[\s,]+/).filter((word) => word !== '')
  if (words.some((word) => generic.test(word)) || /[\d@_/]/.test(name)) return { code: 'not-a-person' }
  const isCompany =
    (words.length > 1 && bearsLegalForm(name)) || (company !== undefined && bare(name) === bare(company))
  return isCompany ? { code: 'company-name' } : undefined
}

/** Whether a legal form stands there: As, Sas and Sia written like a name are names. */
function bearsLegalForm(name: string): boolean {
  const form = legalForm.exec(name)?.[2]
  return form !== undefined && !/^\p{Lu}\p{Ll}{1,2}$/u.test(form)
}

/** A name as it is compared: without legal form, case, accents and signs. */
function bare(name: string): string {
  return name
    .replace(legalForm, ' ')
    .normalize('NFD')
    .replace(/[^\p{L}\d]/gu, '')
    .toLowerCase()
}
