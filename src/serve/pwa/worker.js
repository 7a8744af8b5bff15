// The service worker; the server fills in the build's name, what to fetch first, and the provider's name.
// Always true: what is kept is the build's files (their folder is named by their hash), the icons, the offline page in both
// languages, and pages that the server says may be kept (`x-keep`), all of one person at one place (`x-for`): an answer to
// anybody else throws them away. They are shown only when the network fails, never after 7 days, and there are never many.
"use strict";
const BUILD = "{build}";
const FIRST = ["{first}"];
const BRAND = "{brand}";
const CACHE = `enlace-${BUILD}`;
const SPOKEN = "enlace-language";
// Pages (`serve/kept.rs`), and whose they are at WHOSE; what waits to be sent (`outbox.js`).
const KEPT = "enlace-kept";
const OUTBOX = "enlace-outbox";
const WHOSE = "/whose";
const LONGEST = 7 * 86400000;
const MOST = 60;
const BYTES = 8000000;
// What is asked for is counted. An answer to something that was asked for before the answer by which whose they are
// changed last keeps nothing, and throws nothing away.
let asked = 0;
let changed = 0;
// They are taken in one after the other.
let before = Promise.resolve();

self.addEventListener("install", (event) => {
  // Each by itself: one missing icon must not keep the offline page away.
  event.waitUntil(
    caches.open(CACHE).then((cache) => Promise.allSettled(FIRST.map((path) => cache.add(new Request(path, { cache: "reload", credentials: "omit" }))))),
  );
});

self.addEventListener("activate", (event) => {
  // No clients.claim(): pages that were opened without this worker stay without it until they are opened again.
  event.waitUntil(settle());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  // What is posted is never passed on here: the server would see it as coming from this house, whoever sent it.
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith("/pkg/")) event.respondWith(part(request));
  else if (FIRST.includes(url.pathname + url.search) || url.pathname.startsWith("/icons/")) event.respondWith(fetch(request).catch(() => found(request)));
  else if (request.mode === "navigate") event.respondWith(fresh(event));
});

// A page that the app has gone to by itself is asked for once more, to be kept.
self.addEventListener("message", (event) => {
  const { look } = event.data ?? {};
  if (typeof look === "string" && look.startsWith("/")) event.waitUntil(see(look).catch(() => {}));
});

// What the portal tells this device (`src/notices/push.rs`). Something has to be shown for each, whatever is in it.
self.addEventListener("push", (event) => {
  event.waitUntil(show(event.data));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(follow(event.notification.data?.path));
});

self.addEventListener("pushsubscriptionchange", (event) => {
  event.waitUntil(moved(event).catch(() => {}));
});

async function show(data) {
  let said = {};
  try {
    said = data.json() ?? said;
  } catch {
    // It is shown without words.
  }
  const { title = BRAND, body, lang, tag, path, anew = true } = said;
  await self.registration.showNotification(title, { body, lang, tag, renotify: Boolean(tag && anew), icon: "/icons/icon-192.png", data: { path } });
}

/** Goes to a page of this portal and to no other: in the window that shows it, or else in a new one. */
async function follow(path) {
  const { href, origin } = new URL(path ?? "/", self.location.origin);
  const to = origin === self.location.origin ? href : self.location.origin;
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const there = windows.find((one) => one.url.split(/[?#]/)[0] === to);
  await (there ? there.focus() : self.clients.openWindow(to));
}

const call = (name, said) => fetch(`/api/enlace/notices/actions/${name}`, { method: "POST", headers: { accept: "application/json" }, body: new URLSearchParams(said) });

/** The browser takes messages at another address from now on: who turned them on in this session is told there. */
async function moved({ newSubscription }) {
  const { device } = await (await call("notice_choice")).json();
  if (!device?.is_on) return;
  const made = newSubscription ?? (await self.registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: device.key }));
  await call("turn_push_on", { subscription: JSON.stringify(made) });
}

/** What is still on its way to somebody who is not here any more comes to nobody else. */
async function shut() {
  const { device } = await (await call("notice_choice")).json();
  if (device?.is_on) return;
  await (await self.registration.pushManager?.getSubscription())?.unsubscribe();
}

/** Of other builds nothing is left: their pages would lack their parts. */
async function settle() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => ![CACHE, SPOKEN, KEPT, OUTBOX].includes(name)).map((name) => caches.delete(name)));
  const cache = await caches.open(KEPT);
  for (const { request, build } of await pages(cache)) if (build !== BUILD) await cache.delete(request);
}

async function part(request) {
  const before = await caches.match(request);
  if (before) return before;
  const answer = await fetch(request);
  if (answer.ok) {
    const cache = await caches.open(CACHE);
    // Where there is no room it is fetched each time.
    await cache.put(request, answer.clone()).catch(() => {});
  }
  return answer;
}

async function found(request) {
  return (await caches.match(request)) ?? Response.error();
}

async function fresh(event) {
  const { request } = event;
  const began = (asked += 1);
  try {
    const answer = await fetch(request);
    const spoken = answer.headers.get("content-language");
    if (spoken) (await caches.open(SPOKEN)).put("/language", new Response(spoken)).catch(() => {});
    const whole = answer.headers.has("x-keep") ? answer.clone() : answer;
    event.waitUntil(note(request.url, whole, began).catch(() => {}));
    return answer;
  } catch {
    return (await last(request).catch(() => undefined)) ?? Response.error();
  }
}

async function see(path) {
  const began = (asked += 1);
  const answer = await fetch(path, { headers: { accept: "text/html" } });
  await note(answer.url, answer, began);
}

function note(...what) {
  before = before.then(() => take(...what)).catch(() => {});
  return before;
}

/** Takes in an answer: first whose it is, then, if it may be kept, the page. */
async function take(address, answer, began) {
  const mark = answer.headers.get("x-for");
  if (!mark) return;
  const [person, place] = mark.split(".");
  const cache = await caches.open(KEPT);
  let whose = await owner(cache);
  if (began < changed) return;
  const isGone = person === "nobody" || place === "-";
  const isAnothers = whose.person && (whose.person !== person || (place && whose.place && whose.place !== place));
  if (isGone || isAnothers || !whose.person || (place && !whose.place)) changed = began;
  if (person === "nobody" || (whose.person && whose.person !== person)) await shut().catch(() => {});
  if (isAnothers || !whose.person) {
    await caches.delete(KEPT);
    whose = {};
  }
  if (isGone) return;
  if (!whose.person) await others(person);
  const kept = await caches.open(KEPT);
  await own(kept, { ...whose, person, place: place ?? whose.place, latest: clock(whose) });
  if (answer.ok && !answer.redirected && answer.headers.get("x-keep")) await keep(kept, address, answer);
}

/** What somebody else wanted to send is not there for this one. */
async function others(person) {
  const cache = await caches.open(OUTBOX);
  for (const request of await cache.keys()) {
    const item = await cache.match(request);
    if (item?.headers.get("x-person") !== person) await cache.delete(request);
  }
}

async function keep(cache, address, answer) {
  const text = await answer.text();
  const headers = new Headers(answer.headers);
  for (const name of ["content-encoding", "content-length", "vary"]) headers.delete(name);
  const title = /<title>([^<]*)/.exec(text)?.[1] ?? "";
  // As the device's clock has it, by which it ends; and as the server's has it, by which it is told.
  const about = { at: clock(await owner(cache)), said: Date.parse(answer.headers.get("date")) || Date.now(), bytes: new Blob([text]).size, title };
  headers.set("x-kept", encodeURIComponent(JSON.stringify(about)));
  if (about.bytes > BYTES / 8) return;
  await put(cache, key(address), new Response(text, { headers }));
  const links = `${text} ${headers.get("link") ?? ""}`;
  await bound(cache);
  await Promise.all([...new Set(links.match(/\/pkg\/[\w./-]+\.\w+/g))].map((path) => part(new Request(path)).catch(() => {})));
}

/** Where there is no room, the older half makes some; where there is none even then, it is not kept. */
async function put(cache, request, response) {
  const again = response.clone();
  try {
    await cache.put(request, response);
  } catch {
    const old = await pages(cache);
    await Promise.all(old.slice(old.length / 2).map((page) => cache.delete(page.request)));
    await cache.put(request, again).catch(() => {});
  }
}

/** Without the language, which is only how it is said. */
function key(address) {
  const url = new URL(address);
  url.searchParams.delete("lang");
  return url.pathname + url.search;
}

async function owner(cache) {
  return (await cache.match(WHOSE))?.json() ?? {};
}

function own(cache, whose) {
  return cache.put(WHOSE, new Response(JSON.stringify(whose))).catch(() => {});
}

/** The device's clock, which makes nothing younger by being set back. */
function clock({ latest = 0 }) {
  return Math.max(latest, Date.now());
}

/** What is kept, the newest first. */
async function pages(cache) {
  const all = [];
  for (const request of await cache.keys()) {
    const headers = (await cache.match(request))?.headers;
    const kept = headers?.get("x-kept");
    if (kept) all.push({ request, build: headers.get("x-build"), keep: headers.get("x-keep"), ...JSON.parse(decodeURIComponent(kept)) });
  }
  return all.sort((one, other) => other.at - one.at);
}

/** Drops what is too old or too much; gives what is left. */
async function bound(cache) {
  const now = clock(await owner(cache));
  const left = [];
  let bytes = 0;
  for (const page of await pages(cache)) {
    bytes += page.bytes;
    if (now - page.at > LONGEST || left.length >= MOST || bytes > BYTES) await cache.delete(page.request);
    else left.push(page);
  }
  return left;
}

/** What was last seen there; otherwise the page that says that there is no connection, and what can be read. */
async function last(request) {
  const cache = await caches.open(KEPT);
  const left = await bound(cache);
  const kept = await cache.match(key(request.url));
  if (kept) {
    const { said } = JSON.parse(decodeURIComponent(kept.headers.get("x-kept")));
    const text = (await kept.text()).replace("<html ", `<html data-kept="${said}" `);
    return new Response(text, { headers: kept.headers });
  }
  const { pathname } = new URL(request.url);
  const home = left.map((page) => new URL(page.request.url).pathname).find((path) => path.startsWith("/o/"));
  if (home && /^\/($|hub(\/|$)|support(\/|$))/.test(pathname)) {
    return Response.redirect(`/o/${home.split("/")[2]}${pathname === "/" ? "" : pathname}`, 302);
  }
  const page = await caches.match(`/offline?lang=${await language(request)}`);
  if (!page) return undefined;
  const row = ({ request, title }) => {
    const { pathname, search } = new URL(request.url);
    return `<li><a class="button" href="${(pathname + search).replaceAll("&", "&amp;")}">${title}</a></li>`;
  };
  const rows = left.map(row).join("");
  return new Response((await page.text()).replace('<ul id="kept">', () => `<ul id="kept">${rows}`), { headers: page.headers });
}

async function language(request) {
  const asked = new URL(request.url).searchParams.get("lang");
  const last = await caches.match("/language").then((answer) => answer?.text());
  const wanted = asked ?? last ?? self.navigator.language;
  return wanted.startsWith("es") ? "es" : "en";
}
