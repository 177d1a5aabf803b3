// Makes Vandaag work without a network, and adds counters. Everything here also works as plain forms.
const place = document.getElementById("practice");
const words = JSON.parse(place.dataset.words);
const { organisation, account } = place.dataset;
const box = document.getElementById("outbox");
const TOO_LONG = 2 * 24 * 3600 * 1000;
const SHOWN = 6;
const KINDS = { "/vandaag/activiteit": "registration", "/vandaag/signalen": "signal", "/vandaag/verhaal": "story" };
let today = practiceOutbox.localDay(new Date());

// --- counters ---

for (const counter of document.querySelectorAll(".counter")) {
  const input = counter.querySelector("input");
  for (const button of counter.querySelectorAll(".step")) {
    button.hidden = false;
    button.addEventListener("click", () => step(counter, input, Number(button.dataset.step)));
  }
  input.addEventListener("keydown", (event) => {
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (by) {
      event.preventDefault();
      step(counter, input, by);
    }
  });
}

// The first tap begins at last time's number, which was not filled in.
function step(counter, input, by) {
  const from = input.value.trim() === "" ? Number(counter.dataset.last || 0) : Number(input.value) || 0;
  input.value = Math.max(0, from + by);
  input.dispatchEvent(new Event("input", { bubbles: true }));
}

// --- a kept page may be of another day ---

// shown: the day of which the page tells so far.
function arrange(shown) {
  if (location.pathname === "/vandaag" && shown !== today) arrangeToday();
  const asked = new URLSearchParams(location.search).get("dag") || "";
  if (location.pathname.startsWith("/vandaag/activiteit/")) setDay(/^\d{4}-\d{2}-\d{2}$/.test(asked) ? asked : today);
  if (location.pathname === "/vandaag/los" && document.getElementById("day").value === shown) setDay(today);
}

function setDay(day) {
  document.querySelector('form[action="/vandaag/activiteit"] [name="day"]').value = day;
  document.querySelector("[data-day]").textContent = longDay(day);
}

let isTouched = false;
document.addEventListener("input", () => { isTouched = true; });

// A screen that stayed open overnight. What somebody began to fill in keeps its day.
async function turnDay() {
  const shown = today;
  today = practiceOutbox.localDay(new Date());
  if (shown === today || isTouched) return;
  arrange(shown);
  if (location.pathname === "/vandaag" && await isThere()) location.reload();
}

const isThere = () => fetch("/vandaag", { redirect: "manual" }).then((answer) => answer.ok, () => false);

async function wake() {
  await turnDay();
  await deliver();
}

function arrangeToday() {
  document.querySelector("h1 [data-day]").textContent = longDay(today);
  document.querySelector(".gaps")?.remove();
  const now = new Date();
  const weekday = String(now.getDay() || 7);
  const far = (item) => Math.abs(item.dataset.at.split(":")[0] * 60 + Number(item.dataset.at.split(":")[1]) - now.getHours() * 60 - now.getMinutes());
  const items = [...document.querySelectorAll("#today > li, #others > li")];
  items.forEach((item) => {
    item.querySelector("a").href = `/vandaag/activiteit/${item.dataset.series}?dag=${today}`;
    item.dataset.day = today;
    item.querySelector(".known")?.remove();
    item.querySelectorAll('input[name="day"]').forEach((day) => { day.value = today; });
    document.getElementById(item.dataset.weekday === weekday ? "today" : "others").append(item);
  });
  items.filter((item) => item.dataset.weekday === weekday).sort((a, b) => far(a) - far(b))
    .forEach((item) => item.parentElement.append(item));
  document.querySelector("[data-nothing]").hidden = document.querySelectorAll("#today > li").length > 0;
}

function longDay(day) {
  return new Intl.DateTimeFormat(document.documentElement.lang, { weekday: "long", day: "numeric", month: "long" }).format(new Date(`${day}T12:00`));
}

// --- saving ---

for (const form of document.querySelectorAll("form")) {
  const kind = KINDS[form.getAttribute("action")];
  if (!kind) continue;
  let confirmed = "";
  let isSaved = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!isSaved) save(event.submitter).catch(() => sendAsForm(form, event.submitter));
  });

  async function save(button) {
    const fields = filled(form, button);
    const isEdit = location.pathname.startsWith("/vandaag/registratie/");
    if (!isEdit) fields.id = [crypto.randomUUID()];
    // A check that cannot be made stops nobody: the server makes it too.
    const doubt = (await warnings(form, kind, fields).catch(() => [])).join(",");
    if (isSaved || (doubt && doubt !== confirmed)) {
      confirmed = doubt;
      return;
    }
    isSaved = true;
    await practiceOutbox.add(kind, organisation, fields, account);
    location.href = "/vandaag";
  }
}

// A browser that can keep nothing, in a private window perhaps, sends the form as it would without scripts.
function sendAsForm(form, button) {
  if (button?.name) {
    const pressed = document.createElement("input");
    Object.assign(pressed, { type: "hidden", name: button.name, value: button.value });
    form.append(pressed);
  }
  form.submit();
}

// Not every browser adds the button that was pressed.
function filled(form, button) {
  const data = new FormData(form);
  if (button?.name) data.append(button.name, button.value);
  const fields = {};
  for (const [name, value] of data) {
    if (name !== "_csrf" && name !== "change") (fields[name] ||= []).push(value);
  }
  return fields;
}

const one = (fields, name) => (fields[name] || [""])[0].trim();
const number = (fields, name) => (/^\d+$/.test(one(fields, name)) ? Number(one(fields, name)) : null);

// Says what to look at again; who saves once more is sure. Nothing is refused.
async function warnings(form, kind, fields) {
  const found = kind === "registration" && one(fields, "state") === "held" ? numbers(form, fields) : [];
  if (kind === "story" && ["happened", "changed", "matters"].some((name) => !one(fields, name))) {
    return say(form, "happened", words.missing, ["missing" + Math.random()]);
  }
  for (const hint of form.querySelectorAll("[data-person]")) {
    const doubts = await practicePerson.doubts(one(fields, hint.dataset.person));
    hint.textContent = doubts.length ? doubts.map((doubt) => words[doubt]).join(" ") + " " + words.sure : "";
    hint.hidden = doubts.length === 0;
    if (doubts.length) {
      hint.closest("details")?.setAttribute("open", "");
      form.elements[hint.dataset.person].focus();
      found.push(hint.dataset.person + doubts + one(fields, hint.dataset.person));
    }
  }
  return found;
}

function say(form, field, text, found) {
  const hint = form.querySelector(`[data-person="${field}"]`);
  hint.textContent = text;
  hint.hidden = false;
  form.elements[field].focus();
  return found;
}

function numbers(form, fields) {
  const last = form.querySelector("#children")?.closest(".counter").dataset.last;
  const flags = practiceRules.look({
    state: "held", day: one(fields, "day"),
    children: number(fields, "children"), parents: number(fields, "parents"), volunteers: number(fields, "volunteers"),
    ages: Object.keys(fields).filter((name) => name.startsWith("age.")).map((name) => number(fields, name)),
  }, last ? Number(last) : null, today);
  const hint = form.querySelector("[data-look]");
  hint.textContent = flags.length ? `${words.look} ${flags.map((flag) => words[flag]).join(" ")} ${words.sure}` : "";
  hint.hidden = flags.length === 0;
  if (flags.length) hint.scrollIntoView({ block: "center" });
  return flags.map((flag) => flag + JSON.stringify(fields.children));
}

// --- receipts ---

async function show(state) {
  const things = await practiceOutbox.all();
  const waiting = things.filter(practiceOutbox.isWaiting);
  const stuck = things.filter((thing) => practiceOutbox.isRefused(thing) || isElsewhere(thing));
  const recent = location.pathname === "/vandaag" ? things.slice(-SHOWN).reverse() : [];
  box.hidden = recent.length + waiting.length + stuck.length === 0;
  const isLong = waiting.some((thing) => Date.now() - thing.saved > TOO_LONG);
  box.classList.toggle("alarm", isLong || stuck.length > 0);
  status(state, waiting, isLong);
  const listed = [...new Set([...stuck, ...recent])];
  box.querySelector("ul").replaceChildren(...listed.map((thing) => line(thing, things)));
  mark(things);
}

function isElsewhere(thing) {
  return practiceOutbox.isWaiting(thing) && (thing.organisation !== organisation || thing.status === practiceOutbox.ELSEWHERE);
}

const said = (thing) => words[isElsewhere(thing) ? practiceOutbox.ELSEWHERE : thing.status] || words.unreadable;

// What this device knows of an activity that the page does not.
function mark(things) {
  for (const item of document.querySelectorAll("li[data-series]")) {
    const last = things.filter((thing) => !practiceOutbox.isRefused(thing) && one(thing.fields, "series") === item.dataset.series
      && one(thing.fields, "day") === item.dataset.day).at(-1);
    item.querySelector(".kept")?.remove();
    item.querySelector("form")?.toggleAttribute("hidden", Boolean(last) && !isWithdrawal(last));
    if (!last || item.querySelector(".known") || isWithdrawal(last)) continue;
    const text = document.createElement("span");
    text.className = "known kept";
    text.textContent = [one(last.fields, "children"), said(last)].filter(Boolean).join(" · ");
    item.querySelector("a").append(text);
  }
}

function status(state, waiting, isLong) {
  const text = box.querySelector('[role="status"]');
  const lines = [waiting.length ? words.some_waiting.replace("#", waiting.length) : words.none_waiting];
  if (waiting.length && state === "away") lines.push(words.offline);
  if (isLong) lines.push(words.too_long);
  const sentence = lines.join(" ");
  if (text.firstChild?.textContent !== sentence) text.replaceChildren(sentence);
  text.querySelector("a")?.remove();
  if (waiting.length && state === "signed-out") text.append(" ", link("/vandaag", words.sign_in));
}

function line(thing, things) {
  const item = document.createElement("li");
  item.dataset.status = thing.status;
  const name = one(thing.fields, "label") || words[thing.kind];
  const count = one(thing.fields, "children");
  const isUndoing = isWithdrawal(thing);
  const undoing = isUndoing ? [] : things.filter((other) => isWithdrawal(other) && one(other.fields, "id") === one(thing.fields, "id"));
  const gone = undoing.some((other) => other.status === "received");
  const flags = (thing.flags || []).map((flag) => ` ${words.look} ${words[flag]}`).join("");
  item.append(`${isUndoing ? `${words.undo}: ` : ""}${name}${count ? `: ${count}` : ""}. `);
  const receipt = document.createElement("strong");
  receipt.textContent = (gone ? words.undone : said(thing)) + (gone || !flags ? "" : ".");
  item.append(receipt, gone ? "" : flags, " ");
  if (practiceOutbox.isRefused(thing)) item.append(removal(thing));
  else if (thing.kind === "registration" && !isUndoing && undoing.every(practiceOutbox.isRefused)) item.append(undo(thing), " ", link("/vandaag/verhaal", words.moment));
  return item;
}

const isWithdrawal = (thing) => one(thing.fields, "state") === "withdrawn";

function undo(thing) {
  const fields = { ...thing.fields, state: ["withdrawn"] };
  return plainButton(words.undo, () => practiceOutbox.add("registration", thing.organisation, fields, account));
}

// Nothing else removes what the server did not receive.
function removal(thing) {
  return plainButton(words.remove, async () => {
    if (confirm(words.remove_sure)) await practiceOutbox.remove(thing);
  });
}

function plainButton(text, act) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "plain";
  button.textContent = text;
  button.addEventListener("click", async () => {
    await act();
    await deliver();
  });
  return button;
}

function link(address, text) {
  const made = document.createElement("a");
  made.href = address;
  made.textContent = text;
  return made;
}

async function deliver() {
  await show();
  const state = await practiceOutbox.send(organisation);
  await show(state);
}

// --- at home on the device ---

async function settle() {
  const manifest = document.createElement("link");
  manifest.rel = "manifest";
  manifest.href = "/vandaag.webmanifest";
  document.head.append(manifest);
  navigator.storage?.persist?.();
  if (!navigator.serviceWorker) return;
  await navigator.serviceWorker.register("/vandaag.worker.js", { scope: "/vandaag" });
  const worker = (await navigator.serviceWorker.ready).active;
  const pages = ["/vandaag", "/vandaag/los", "/vandaag/signalen", "/vandaag/verhaal",
    ...[...document.querySelectorAll("[data-series]")].map((card) => `/vandaag/activiteit/${card.dataset.series}`)];
  const files = [...document.querySelectorAll("link[rel=stylesheet], script[src]")].map((part) => part.href || part.src)
    .concat("/app/practice/person.json", "/static/icon.svg");
  if (location.pathname === "/vandaag" && place.dataset.today === today) worker.postMessage({ keep: { pages: [...new Set(pages)], files } });
}

// The worker leads here from a page that it does not keep.
function explain() {
  const missed = new URLSearchParams(location.search).get("zonder");
  if (!missed) return;
  const text = document.createElement("p");
  text.className = "hint";
  text.setAttribute("role", "status");
  text.textContent = missed === "week" ? words.week_offline : words.page_offline;
  document.querySelector("h1").after(text);
}

// Who signs out leaves no pages behind, also without a network; what was not sent stays. The signed-out page does so too.
document.querySelector('form[action="/beheer/uitloggen"]')?.addEventListener("submit", () => {
  navigator.serviceWorker?.controller?.postMessage({ forget: true });
});

explain();
arrange(place.dataset.today);
deliver();
settle().catch(() => {});
addEventListener("online", deliver);
document.addEventListener("visibilitychange", () => { if (!document.hidden) wake(); });
setInterval(wake, 30000);
if (location.pathname.startsWith("/vandaag/activiteit/")) document.getElementById("children").focus();
