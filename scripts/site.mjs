// site.mjs FROM TO: lays out what cargo-leptos built so that the server can promise it never changes.
//
// The glue and the modules name each other, so no name of a single file can be a hash of its content. All names are
// relative, though: one folder, named by the hash of everything in it, is safe to keep for ever:
//   TO/pkg/<build>/…   everything the browser loads, each with .br and .gz where that is smaller; with it, in files for
//                      each language, what every page says and what only the pages of the portals say
//   TO/build.txt       <build>
//   TO/…               the files of public/
// The two builds before stay, so that a page that is open during an update still finds its chunks.
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzipSync } from 'node:zlib'
import { pack } from './chunks.mjs'

const [from, to] = process.argv.slice(2)
const built = join(from, 'pkg')
const brotli = promisify(brotliCompress)

// Of what a module repeats, how far back it lies is packed in one of several ways, and so are the blocks that it is read in;
// which is the smallest is known afterwards. It is worth 0.2 percent.
const ways = [[0, 0, 0], [0, 1, 0], [1, 2, 0]]
// Everybody loads this one.
const more = [[1, 8, 0], [0, 4, 0], [0, 8, 0], [0, 0, 17], [0, 1, 17], [0, 8, 17], [1, 0, 17], [1, 2, 17], [1, 8, 17], [1, 2, 19]]

const files = dir => readdirSync(dir, { recursive: true }).filter(name => statSync(join(dir, name)).isFile()).sort()

const draft = join(to, 'pkg', 'draft')
rmSync(draft, { recursive: true, force: true })
cpSync(built, draft, { recursive: true })
pack(draft)
for (const language of ['en', 'es']) {
  const folder = join('locales', language)
  const [portal, first] = [true, false].map(is => files(folder).filter(name => name.startsWith('portal/') === is))
  for (const [name, parts] of Object.entries({ first, portal }))
    writeFileSync(join(draft, `${name}.${language}.ftl`), parts.map(part => readFileSync(join(folder, part), 'utf8')).join('\n'))
}
const hash = createHash('sha256')
for (const name of files(draft)) hash.update(name).update('\0').update(readFileSync(join(draft, name)))
const build = hash.digest('hex').slice(0, 16)

const home = join(to, 'pkg', build)
if (existsSync(home)) {
  rmSync(draft, { recursive: true })
} else {
  await compress(draft)
  renameSync(draft, home)
}
utimesSync(home, new Date(), new Date())

// public/: replaced whole, since a file may have been taken away.
for (const name of readdirSync(to)) if (name !== 'pkg') rmSync(join(to, name), { recursive: true })
for (const name of readdirSync(from)) if (name !== 'pkg') cpSync(join(from, name), join(to, name), { recursive: true })

writeFileSync(join(to, 'build.txt'), `${build}\n`)

const age = name => -statSync(join(to, 'pkg', name)).mtimeMs
const builds = readdirSync(join(to, 'pkg')).sort((a, b) => age(a) - age(b))
for (const old of builds.slice(3)) rmSync(join(to, 'pkg', old), { recursive: true })

async function compress(dir) {
  await Promise.all(files(dir).map(async name => {
    const path = join(dir, name)
    const bytes = readFileSync(path)
    const some = name.endsWith('enlace.wasm') ? [...ways, ...more] : name.endsWith('.wasm') ? ways : ways.slice(0, 1)
    const packed = await Promise.all(some.map(way => brotli(bytes, { params: params(bytes, way) })))
    packed.sort((one, other) => one.length - other.length)
    for (const [ending, smaller] of [['br', packed[0]], ['gz', gzipSync(bytes, { level: 9 })]])
      if (smaller.length < bytes.length) writeFileSync(`${path}.${ending}`, smaller)
  }))
}

function params(bytes, [postfix, direct, block]) {
  return {
    [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    [constants.BROTLI_PARAM_NPOSTFIX]: postfix, [constants.BROTLI_PARAM_NDIRECT]: direct,
    [constants.BROTLI_PARAM_LGBLOCK]: block,
  }
}
