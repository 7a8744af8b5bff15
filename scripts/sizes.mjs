// sizes.mjs SITE [--check]: what the browser loads, beside the budgets. With --check, each budget is a check that is counted.
// Brotli at quality 11, as the server sends it; a page's chunks are what it loads beyond the first load.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { serve } from './serve.mjs'

const [site, check] = process.argv.slice(2)
const kilo = 1000
const budgets = { first: 300 * kilo, chunk: 60 * kilo, signIn: 45 * kilo, html: 14 * kilo, cold: 340 * kilo }

const build = readFileSync(join(site, 'build.txt'), 'utf8').trim()
const folder = join(site, 'pkg', build)
const names = readdirSync(folder).filter(name => !/\.(br|gz)$/.test(name))
const manifestFile = join(folder, '__wasm_split_manifest.json')
const manifest = existsSync(manifestFile) ? JSON.parse(readFileSync(manifestFile, 'utf8')) : {}

const sum = sizes => sizes.reduce((all, each) => ({ raw: all.raw + each.raw, gzip: all.gzip + each.gzip, brotli: all.brotli + each.brotli }), { raw: 0, gzip: 0, brotli: 0 })
const measure = bytes => ({
  raw: bytes.length,
  gzip: gzipSync(bytes, { level: 9 }).length,
  brotli: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length,
})
const file = name => measure(readFileSync(join(folder, name)))

const rows = []
const row = (what, size, budget) => rows.push({ what, ...size, budget })

const loader = names.filter(name => /^__wasm_split\..*\.js$/.test(name))
const wasm = file('enlace.wasm')
const glue = sum(['enlace.js', ...loader].map(file))
const css = file('enlace.css')
const first = sum([wasm, glue])
row('WASM', wasm)
row('glue', glue)
row('first load: WASM and glue', first, budgets.first)
row('styles', css)

const html = await signInPage()
if (html) {
  row('sign-in page', html, budgets.html)
  row('sign-in until the form works', sum([html, css]), budgets.signIn)
  row('sign-in, cold, with the WASM', sum([html, css, first]), budgets.cold)
}

// A page is named by its view function: `__ContactsPage_View_<hash>`.
const pages = Object.entries(manifest).map(([view, modules]) => [view.replace(/_\d+$/, '').replace(/^_+|_+view$/gi, ''), modules])
for (const [page, modules] of pages.sort(([a], [b]) => a.localeCompare(b))) row(`page ${page}`, sum(modules.map(name => file(`${name}.wasm`))), budgets.chunk)

const number = bytes => (bytes / kilo).toFixed(1)
const state = ({ brotli, budget }) => (budget === undefined ? '' : brotli <= budget ? 'ok' : 'OVER')
const table = [['', 'raw KB', 'gzip', 'brotli', 'budget', ''], ...rows.map(each => [each.what, number(each.raw), number(each.gzip), number(each.brotli), each.budget ? number(each.budget) : '', state(each)])]
const widths = table[0].map((_, column) => Math.max(...table.map(line => line[column].length)))
for (const line of table) console.log(line.map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[column]))).join('  ').trimEnd())

if (check) {
  const held = rows.filter(each => each.budget !== undefined)
  const over = held.filter(each => each.brotli > each.budget)
  console.log(`${held.length - over.length} passed, ${over.length} failed`)
  process.exitCode = over.length ? 1 : 0
}

// Without a server that starts there is no page to measure: the rows are left out, except in a check, which then fails.
async function signInPage() {
  try {
    const server = await serve()
    const answer = await fetch(`${server.url}/sign-in`, { headers: { 'accept-encoding': 'identity' } })
    const bytes = Buffer.from(await answer.arrayBuffer())
    await server.stop()
    if (!answer.ok) throw new Error(`/sign-in answered ${answer.status}`)
    return measure(bytes)
  } catch (error) {
    if (check) throw error
    console.error(`the sign-in page is not measured: ${error.message}`)
  }
}
