// The words on the screen, read from the same dictionaries that the portal is built with: a test asks by key.
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

export type Language = 'en' | 'es'
export type Words = (key: string, values?: Record<string, FluentVariable>) => string

const roots = ['locales', 'src/serve/pwa/words'].map(root => join(import.meta.dirname, '../..', root))
const bundles = new Map<Language, FluentBundle>()

/** `words('es')('people-save')` is "Guardar". An unknown key, or a value that is missing, is an error. */
export function wordsOf(language: Language): Words {
  const bundle = bundles.get(language) ?? read(language)
  bundles.set(language, bundle)
  return (key, values) => {
    const [id, attribute] = key.split('.')
    const message = bundle.getMessage(id)
    const pattern = attribute ? message?.attributes[attribute] : message?.value
    if (!pattern) throw new Error(`the ${language} dictionary has no "${key}"`)
    const errors: Error[] = []
    const text = bundle.formatPattern(pattern, values, errors)
    if (errors.length > 0) throw new Error(`"${key}" in ${language}: ${errors.join(', ')}`)
    return text
  }
}

/** What stands in one dictionary and not in the other, as patterns over whole texts; values may be anything. */
export function foreign(language: Language): (text: string) => boolean {
  const own = phrases(language)
  const others = phrases(language === 'es' ? 'en' : 'es')
  const strange = new Set([...others.plain].filter(text => !own.plain.has(text)))
  return text => (strange.has(text) || others.filled.some(pattern => pattern.test(text))) && !own.filled.some(pattern => pattern.test(text))
}

type Phrases = { plain: Set<string>; filled: RegExp[] }

function phrases(language: Language): Phrases {
  wordsOf(language)
  const found: Phrases = { plain: new Set(), filled: [] }
  for (const message of bundles.get(language)!._messages.values())
    for (const pattern of [message.value, ...Object.values(message.attributes)]) {
      if (typeof pattern === 'string') found.plain.add(pattern)
      // With less text than this around its values a pattern fits almost anything.
      else if (pattern && pattern.filter(part => typeof part === 'string').join('').length > 8)
        found.filled.push(new RegExp(`^${pattern.map(part => (typeof part === 'string' ? part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : '.+')).join('')}$`))
    }
  return found
}

function read(language: Language): FluentBundle {
  const bundle = new FluentBundle(language === 'es' ? 'es-US' : 'en-US', { useIsolating: false })
  for (const folder of roots.map(root => join(root, language)))
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ftl')).sort())
      for (const error of bundle.addResource(new FluentResource(readFileSync(join(folder, name), 'utf8'))))
        throw new Error(`${language}/${name}: ${error.message}`)
  return bundle
}
