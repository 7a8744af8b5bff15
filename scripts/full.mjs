// full.mjs: a data folder on a small disk (a tmpfs, which only root can mount) that fills up and is emptied again. Each
// thing shown is one line; the first that does not hold ends it.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { password, serve } from './serve.mjs'

if (process.getuid() !== 0) {
  console.log('not proved: a full disk (only root can mount a small one)')
  process.exit(0)
}
const disk = mkdtempSync(join(tmpdir(), 'enlace-disk-'))
execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', disk])
const settings = { ENLACE_DATA: join(disk, 'data') }
let server
try {
  server = await serve(settings)
  await proof()
} catch (error) {
  console.error(`the server said:\n${server?.said().slice(-4_000)}`)
  throw error
} finally {
  await server?.stop()
  execFileSync('umount', [disk])
  rmSync(disk, { recursive: true })
}

function proved(text) { console.log(`proved: ${text}`) }

async function proof() {
  assert.deepEqual(await ready(), { status: 200, ready: true, missing: [] })
  const cookie = await signIn()
  assert.equal(await created(cookie, 'before'), true)

  fill(32 << 20)
  assert.deepEqual(await ready(), { status: 503, ready: false, missing: ['disk'] })
  assert.equal((await fetch(`${server.url}/healthz`)).status, 200)
  proved('with less than 64 MB free /readyz says so (503, "disk"), /healthz stays 200')

  fill(8 << 20)
  const acknowledged = []
  let refused = 0
  for (let n = 0; refused < 20 && n < 2_000; n++) {
    if (await created(cookie, `full${n}`)) acknowledged.push(`full${n}`)
    else refused += 1
  }
  assert.equal(refused, 20, 'a full disk takes no more')
  const html = await page(cookie)
  assert.ok(html.status === 200 || (html.status === 503 && (await html.text()).includes(html.headers.get('x-request-id'))))
  assert.equal((await fetch(`${server.url}/healthz`)).status, 200)
  proved(`with less than 16 MB free every write is refused with 503 "Full" (${acknowledged.length} were written before); a page answers ${html.status}`)

  rmSync(join(disk, 'filler'))
  const begun = performance.now()
  while (!(await created(cookie, 'after'))) {
    if (performance.now() - begun > 20_000) throw new Error('nothing can be written after there is room again')
    await pause(500)
  }
  acknowledged.push('before', 'after')
  assert.deepEqual(await ready(), { status: 200, ready: true, missing: [] })
  proved('with room again it writes again without a restart')

  // What is acknowledged is there after its end, too, and after the one behind that.
  for (const life of ['first', 'second']) {
    process.kill(server.pid, 'SIGKILL')
    await server.stop('leave')
    server = await serve(settings, undefined, server)
    for (const name of acknowledged) assert.ok(await found(cookie, name), `${name} was acknowledged`)
    assert.ok(await created(cookie, life))
    acknowledged.push(life)
  }
  proved(`after two kills all that was acknowledged is there (${acknowledged.length})`)
}

async function ready() {
  const answer = await fetch(`${server.url}/readyz`)
  return { status: answer.status, ...await answer.json() }
}

/** Fills the disk until so many bytes are free. */
function fill(left) {
  const file = openSync(join(disk, 'filler'), 'a')
  const free = () => { const { bavail, bsize } = statfsSync(disk); return bavail * bsize - left }
  try {
    while (free() > 0) writeSync(file, Buffer.alloc(Math.min(1 << 20, free())))
  } catch (error) {
    if (error.code !== 'ENOSPC') throw error
  } finally {
    closeSync(file)
  }
}

function call(path, cookie, form) {
  const headers = { accept: 'application/json', 'sec-fetch-site': 'same-origin', cookie }
  return fetch(`${server.url}/api/enlace/${path}`, { method: 'POST', headers, body: new URLSearchParams(form) })
}

function page(cookie) {
  return fetch(`${server.url}/o/cobalt/support/contacts`, { headers: { accept: 'text/html', cookie } })
}

async function signIn() {
  const answer = await call('identity/actions/sign_in', '', { email: 'nora@cobalt.test', password, next: '' })
  return answer.headers.getSetCookie().find(line => line.startsWith('__Host-enlace=')).split(';')[0]
}

async function created(cookie, name) {
  const form = { org: 'cobalt', first_name: 'Llena', last_name: 'Prueba', role: 'customer', email: `${name}@cobalt.test`, language: 'es' }
  const answer = await call('people/actions/change/create_contact', cookie, form)
  const text = await answer.text()
  if (answer.status === 200 && text.includes('Done')) return true
  assert.deepEqual([answer.status, text], [503, '"Full"'])
  return false
}

async function found(cookie, name) {
  const answer = await (await call('people/actions/read/contacts', cookie, { org: 'cobalt', 'query[q]': `${name}@cobalt.test` })).json()
  return answer.Ok.page.rows.some(row => row.details.email === `${name}@cobalt.test`)
}
