// crowds.mjs: what is measured in turns, and the databases that are written for it once and kept in the cache.
import { spawn, execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { binary, cache, call, cookieOf, median, memory, password, plain, processor, serve } from './serve.mjs'

/** Asks each of these in turns, so many of each at a time: whatever else the machine does falls on all alike. A place has the server's `pid`. */
export async function inTurns(places, ask, { rounds = 4, each = 10 } = {}) {
  const found = places.map(() => ({ cpu: 0, times: [] }))
  for (const place of places) for (let n = 0; n < 3; n++) await ask(place)
  for (let round = 0; round < rounds; round++) {
    for (const [nth, place] of places.entries()) {
      const before = processor(place.pid)
      for (let n = 0; n < each; n++) {
        const begun = performance.now()
        await ask(place)
        found[nth].times.push(performance.now() - begun)
      }
      found[nth].cpu += processor(place.pid) - before
    }
  }
  return found.map(({ cpu, times }) => {
    const sorted = times.sort((a, b) => a - b)
    return { cpu: cpu / times.length, median: median(sorted), p95: sorted[Math.floor(sorted.length * 0.95)] }
  })
}

/** A server over a folder that was written before, at rest: as it opens a large one, the engine puts its files together for a while. */
export async function over(folder) {
  const server = await serve({ ENLACE_DATA: folder, ENLACE_LOG: 'error' }, [])
  for (let before = -Infinity, now = processor(server.pid); now - before > 100; before = now, now = processor(server.pid)) await pause(3000)
  return server
}

export async function signedIn(url, email) {
  return cookieOf(await call(url, 'identity/actions/sign_in', '', { email, password, next: '' }))
}

/** The folder of such a database, written by `enlace COMMAND SIZE` unless it is there. Kept between runs, as long as the tables and what fills them are the same; one process may write only a part of it, and then says nothing. */
export async function kept(command, size) {
  const home = join(cache(), 'crowds')
  const name = command === 'crowd' ? String(size) : `${command}-${size}`
  const folder = join(home, `${name}-${fingerprint(command)}`)
  const note = join(folder, 'written.json')
  if (!existsSync(note)) {
    const old = existsSync(home) ? readdirSync(home).filter(other => other.startsWith(`${name}-`)) : []
    for (const other of old) rmSync(join(home, other), { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    console.error(`${command} ${size} is written into ${folder}, and kept there for the next time`)
    const whole = { seconds: 0, peak: 0, said: '' }
    while (!whole.said) {
      const part = await written(folder, command, size)
      whole.seconds += part.seconds
      whole.peak = Math.max(whole.peak, part.peak)
      whole.said = part.said
    }
    writeFileSync(note, JSON.stringify(whole))
  }
  const megabytes = execFileSync('du', ['-sm', folder], { encoding: 'utf8' }).split('\t')[0]
  return { size, folder, megabytes, ...JSON.parse(readFileSync(note, 'utf8')) }
}

function written(folder, command, size) {
  return new Promise((resolve, reject) => {
    const begun = Date.now()
    const env = { ...plain(), ENLACE_DATA: folder, ENLACE_DEMO_PASSWORD: password, ENLACE_LOG: 'error' }
    const writer = spawn(binary(), [command, String(size)], { env, stdio: ['ignore', 'pipe', 'inherit'] })
    let [peak, said] = [0, '']
    const watch = setInterval(() => { try { peak = Math.max(peak, memory(writer.pid)) } catch { /* it has ended */ } }, 500)
    writer.stdout.on('data', text => { said += text })
    writer.on('exit', code => {
      clearInterval(watch)
      const seconds = Math.round((Date.now() - begun) / 1000)
      if (code === 0) resolve({ seconds, peak: Math.round(peak), said: said.trim().replace(/\.$/, '') })
      else reject(new Error(`${command} ${size} was not written: ${code}`))
    })
  })
}

function fingerprint(command) {
  const rules = command === 'crowd-cases' ? ['src/cases/rules*', 'src/cases/store/*'] : []
  const source = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'src/seed/crowd*', 'src/schema.rs', 'src/*.surql', ...rules], { encoding: 'utf8' })
  const hash = createHash('sha256')
  for (const file of source.trim().split('\n').sort()) hash.update(file).update(readFileSync(file))
  return hash.digest('hex').slice(0, 12)
}
