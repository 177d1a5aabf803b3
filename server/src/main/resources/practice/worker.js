// Shows Vandaag without a network. What people filled in is not here but in the outbox (IndexedDB), which nothing here touches.
const PAGES = "vandaag-pages";
const FILES = "vandaag-files";
const PATIENCE = 3000;
let forgotten = 0;
// Pages to fill in something new. Others show what colleagues wrote, and an old one would do harm.
const KEPT = /^\/vandaag(\/(los|signalen|verhaal|activiteit\/[^/]+))?$/;

addEventListener("install", () => skipWaiting());

addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("message", (event) => {
  // A page that was on its way while this became active is not its own yet.
  if (event.data.keep) event.waitUntil(Promise.all([clients.claim(), keepAll(event.data.keep)]));
  if (event.data.forget) event.waitUntil(forget());
});

addEventListener("fetch", (event) => {
  const address = new URL(event.request.url);
  if (event.request.method !== "GET" || address.origin !== location.origin) return;
  if (event.request.mode === "navigate") event.respondWith(page(event.request));
  else if (/^\/(app|static)\//.test(address.pathname)) event.respondWith(file(event.request));
});

// A page is asked from the server; when that is away, slow or ill, the kept one does. Who was signed out is asked to sign in.
async function page(request) {
  const address = path(request.url);
  const kept = await keptPage(address);
  try {
    const answer = await within(kept, fetch(request));
    if (isPage(answer) && KEPT.test(address)) await keep(PAGES, address, answer.clone());
    return answer.status >= 500 && kept ? kept : answer;
  } catch (away) {
    return kept || instead(address);
  }
}

async function keptPage(address) {
  return KEPT.test(address) ? (await caches.open(PAGES)).match(address) : undefined;
}

// Vandaag says kindly what needs a connection.
async function instead(address) {
  const isAtHome = address !== "/vandaag" && (await keptPage("/vandaag"));
  return isAtHome ? Response.redirect(`/vandaag?zonder=${address === "/vandaag/week" ? "week" : "pagina"}`) : Response.error();
}

async function file(request) {
  const kept = await (await caches.open(FILES)).match(request);
  try {
    const answer = await within(kept, fetch(request));
    if (isFile(answer)) await keep(FILES, request, answer.clone());
    return isFile(answer) || !kept ? answer : kept;
  } catch (away) {
    return kept || Response.error();
  }
}

// A hotel or a train that wants somebody to sign in first answers everything with a page of its own, without our headers.
function isPage(answer) {
  return answer.ok && !answer.redirected && answer.headers.has("Cross-Origin-Opener-Policy");
}

function isFile(answer) {
  return answer.ok && !answer.redirected && !/html/.test(answer.headers.get("Content-Type"));
}

// Who has something kept need not wait for a bad line.
function within(kept, answer) {
  if (!kept) return answer;
  answer.catch(() => {});
  return Promise.race([answer, new Promise((_, no) => setTimeout(() => no(new Error("slow")), PATIENCE))]);
}

function forget() {
  forgotten++;
  return caches.delete(PAGES);
}

// A page is kept without its day: a form is the same for every day. One write replaces it, so that it is never missing.
function path(address) {
  return new URL(address, location).pathname;
}

async function keep(name, key, answer) {
  await (await caches.open(name)).put(key, answer);
}

async function keepAll({ pages, files }) {
  // Files first: a page without its scripts would keep nothing.
  const all = [...files.map((file) => [FILES, file]), ...pages.filter((page) => KEPT.test(path(page))).map((page) => [PAGES, page])];
  const since = forgotten;
  for (const [name, address] of all) {
    const answer = await fetch(address, { redirect: "manual" }).catch(() => null);
    const isGood = answer && (name === PAGES ? isPage : isFile)(answer);
    if (forgotten !== since) return;
    if (isGood) await keep(name, name === PAGES ? path(address) : address, answer);
  }
}
