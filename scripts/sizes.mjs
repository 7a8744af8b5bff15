// sizes.mjs SITE [--check]: what the browser loads, beside the budgets. With --check, each budget that is held is a check.
// Brotli at quality 11, as the server sends it. A chunk is all that a page of it loads beyond the first load, when no other
// chunk is there yet.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { serve } from './serve.mjs'

const [site, check] = process.argv.slice(2)
const kilo = 1000
const budgets = { first: 300, signIn: 45, html: 14, cold: 340, chunk: 60 }
// Over their budget: what they are, lowered when they shrink. None may grow by more than two percent of it.
const grows = 1.02
const held = {
  cold: 367, accounts: 243, approvals: 229, arrival: 90, bulk: 210, care_outages: 153, cases: 254, contacts: 200, create: 80, editing: 130, explained: 137,
  forgotten: 78, history: 97, home: 67, hub_roles: 199, invitations: 80, maintenance: 133, new_user: 91, notice_choice: 117, onboarding: 130, operator: 246, outages: 90, profile: 103,
  register: 79, registrations: 129, replies: 94, reports: 88, roles: 90, sign_in: 63, staff: 125, staff_join: 67, users: 251,
}

const build = readFileSync(join(site, 'build.txt'), 'utf8').trim()
const folder = join(site, 'pkg', build)
const chunks = Object.keys(JSON.parse(readFileSync(join(folder, '__wasm_split_manifest.json'), 'utf8'))).sort()

const sum = sizes => sizes.reduce((all, each) => ({ raw: all.raw + each.raw, gzip: all.gzip + each.gzip, brotli: all.brotli + each.brotli }), { raw: 0, gzip: 0, brotli: 0 })
const measure = bytes => ({
  raw: bytes.length,
  gzip: gzipSync(bytes, { level: 9 }).length,
  brotli: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length,
})
// What was compressed when the site was laid out is not compressed again.
const sized = path => (existsSync(`${path}.br`) ? { raw: statSync(path).size, gzip: statSync(`${path}.gz`).size, brotli: statSync(`${path}.br`).size } : measure(readFileSync(path)))
const file = name => sized(join(folder, name))

const rows = []
const row = (what, size, budget, held) => rows.push({ what, ...size, budget: budget && budget * kilo, held: held && held * kilo })

const [wasm, glue, css, sprite] = [file('enlace.wasm'), file('enlace.js'), file('enlace.css'), sized(join(site, 'sprite.svg'))]
// Of the words, whichever language takes more.
const words = ['en', 'es'].map(language => file(`first.${language}.ftl`)).sort((one, other) => other.brotli - one.brotli)[0]
const first = sum([wasm, glue, words])
row('WASM', wasm)
row('glue', glue)
row('words of every page', words)
row('first load: WASM, glue, words', first, budgets.first)
row('styles', css)

const served = await signInPage()
if (served) {
  const { html, beside } = served
  row('script beside the app', beside)
  row('sign-in page', html, budgets.html)
  row('sign-in until the form works', sum([html, css, sprite]), budgets.signIn)
  row('sign-in, cold, with the WASM', sum([html, css, sprite, beside, first, file('sign_in.wasm')]), budgets.cold, held.cold)
}
for (const language of ['en', 'es']) row(`words of the portals, ${language}`, file(`portal.${language}.ftl`))
for (const chunk of chunks) row(`chunk ${chunk}`, file(`${chunk}.wasm`), budgets.chunk, held[chunk])

const number = bytes => (bytes / kilo).toFixed(1)
const is = ({ brotli, budget, held = 0 }) => brotli <= Math.max(budget, held * grows)
const state = one => (one.budget === undefined ? '' : one.brotli <= one.budget ? 'ok' : is(one) ? `over, held to ${one.held / kilo}` : 'OVER')
const table = [['', 'raw KB', 'gzip', 'brotli', 'budget', ''], ...rows.map(each => [each.what, number(each.raw), number(each.gzip), number(each.brotli), each.budget ? number(each.budget) : '', state(each)])]
const widths = table[0].map((_, column) => Math.max(...table.map(line => line[column].length)))
for (const line of table) console.log(line.map((cell, column) => (column && column < 5 ? cell.padStart(widths[column]) : cell.padEnd(widths[column]))).join('  ').trimEnd())

if (check) {
  const counted = rows.filter(each => each.budget !== undefined)
  const over = counted.filter(each => !is(each))
  console.log(`${counted.length - over.length} passed, ${over.length} failed`)
  process.exitCode = over.length ? 1 : 0
}

// Without a server that starts there is no page to measure: the rows are left out, except in a check, which then fails.
async function signInPage() {
  try {
    const server = await serve()
    const measured = async path => {
      const answer = await fetch(`${server.url}${path}`, { headers: { 'accept-encoding': 'identity' } })
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
      return measure(Buffer.from(await answer.arrayBuffer()))
    }
    const sizes = { html: await measured('/sign-in'), beside: await measured('/beside.js') }
    await server.stop()
    return sizes
  } catch (error) {
    if (check) throw error
    console.error(`the sign-in page is not measured: ${error.message}`)
  }
}
