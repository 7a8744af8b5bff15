// Turns the many small modules that cargo-leptos splits off into one file for each lazy chunk.
//
// It cuts a module for every combination of chunks that share something: dozens, most of a few hundred bytes. Here all that a
// chunk needs is one pack: a module of nothing but custom sections, each of which is such a module. What several chunks need
// lies in each of their packs, which is less to load than what they lose by being compressed apart; it is started once: a section
// of its own has the number by which each module is known, so that the first load does not carry them for every chunk.
// wasm-opt has no part in it: LLVM has optimised for size, and what wasm-opt still removes compresses less well than what it
// leaves. All that is worth taking away are the names.
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const MANIFEST = '__wasm_split_manifest.json'
const magic = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])

/** Packs what lies in `dir`, in place: the modules, the loader (which becomes part of the glue) and the manifest. */
export function pack(dir) {
  const read = name => readFileSync(join(dir, name))
  const write = (name, content) => writeFileSync(join(dir, name), content)
  const chunks = JSON.parse(read(MANIFEST))
  const modules = [...new Set(Object.values(chunks).flat())]
  const sections = new Map(modules.map(name => [name, section('module', stripped(read(`${name}.wasm`)))]))

  write('enlace.wasm', stripped(read('enlace.wasm')))
  write('enlace.js', glue(read('enlace.js').toString(), Object.keys(chunks)))
  write(MANIFEST, JSON.stringify(Object.fromEntries(Object.keys(chunks).map(chunk => [chunk, [chunk]]))))
  for (const name of readdirSync(dir)) if (sections.has(name.replace(/\.wasm$/, '')) || /^__wasm_split\..*\.js$|\.d\.ts$/.test(name)) rmSync(join(dir, name))
  for (const [chunk, names] of Object.entries(chunks)) {
    const numbers = Buffer.from(Uint16Array.from(names, name => modules.indexOf(name)).buffer)
    write(`${chunk}.wasm`, Buffer.concat([magic, section('numbers', numbers), ...names.map(name => sections.get(name))]))
  }
}

/** The glue with a loader for the packs in place of the one that it imports; a load that failed is tried again the next time. */
function glue(code, chunks) {
  const init = /\bexport ?\{[^}]*?([\w$]+) as initSync\b/.exec(code)?.[1]
  const imported = /import ?\* ?as ([\w$]+) from ?"\.\/__wasm_split\.[^"]*";/g
  if (!init || !imported.test(code)) throw new Error('wasm-bindgen writes its glue in another way than scripts/chunks.mjs reads')
  const loader = `const started=[],load=chunk=>async(callback,data)=>{
let loaded=false
try{
const pack=await WebAssembly.compileStreaming(fetch(new URL(chunk+".wasm",import.meta.url)))
const numbers=new Uint16Array(WebAssembly.Module.customSections(pack,"numbers")[0])
await Promise.all(WebAssembly.Module.customSections(pack,"module").map((module,at)=>started[numbers[at]]??=WebAssembly.instantiate(module,{__wasm_split:${init}()})))
loaded=true
}catch(error){console.error(error)}
${init}().__indirect_function_table.get(callback)(data,loaded)},
chunks=Object.fromEntries(${JSON.stringify(chunks)}.map(chunk=>["__wasm_split_load_"+chunk,load(chunk)]));
`
  // It is one module, named once for each chunk.
  const named = /("\.\/__wasm_split\.[^"]*"):[\w$]+(?:,\1:[\w$]+)*/g
  return loader + code.replace(imported, '').replace(named, '$1:chunks')
}

/** A module without its custom sections: names, producers, features. */
function stripped(bytes) {
  const kept = [magic]
  for (let at = magic.length; at < bytes.length; ) {
    const [length, body] = number(bytes, at + 1)
    if (bytes[at] !== 0) kept.push(bytes.subarray(at, body + length))
    at = body + length
  }
  return Buffer.concat(kept)
}

function section(name, content) {
  const body = Buffer.concat([Buffer.from([name.length]), Buffer.from(name), content])
  return Buffer.concat([Buffer.from([0]), leb(body.length), body])
}

function number(bytes, at) {
  let value = 0
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++]
    value += (byte & 0x7f) * 2 ** shift
    if (byte < 0x80) return [value, at]
  }
}

function leb(value) {
  const bytes = []
  for (; value >= 0x80; value = Math.floor(value / 128)) bytes.push((value % 128) | 0x80)
  return Buffer.from([...bytes, value])
}
