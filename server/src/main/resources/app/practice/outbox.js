// What people filled in stays on the device until the server says that it has it. Nothing else removes it: not signing out, not a
// new version of this file, not another role. A thing may be sent many times: its id makes that harmless.
const practiceOutbox = (() => {
  const BATCH = 100;
  const KEPT_AFTER_RECEIPT = 2 * 24 * 3600 * 1000;
  const WAITING = "waiting";
  const ELSEWHERE = "elsewhere";
  // The server will never take it in. It stays all the same, until somebody removes it.
  const REFUSED = ["closed", "unreadable"];

  const opened = new Promise((resolve, reject) => {
    const request = indexedDB.open("vandaag", 1);
    request.onupgradeneeded = () =>
      request.result.createObjectStore("outbox", { keyPath: "place", autoIncrement: true }).createIndex("change", "change", { unique: true });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

  async function work(mode, use) {
    const database = await opened;
    return new Promise((resolve, reject) => {
      const transaction = database.transaction("outbox", mode, { durability: "strict" });
      const request = use(transaction.objectStore("outbox"));
      transaction.oncomplete = () => resolve(request && request.result);
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
    });
  }

  // account: the mark of who filled it in; somebody else may have signed in when it is sent.
  async function add(kind, organisation, fields, account) {
    const thing = {
      change: crypto.randomUUID(), kind, organisation, account, fields,
      made: localDay(new Date()), saved: Date.now(), status: WAITING, flags: [],
    };
    await work("readwrite", (store) => store.add(thing));
    return thing;
  }

  const all = () => work("readonly", (store) => store.getAll());

  const put = (thing) => work("readwrite", (store) => store.put(thing));

  const remove = (thing) => work("readwrite", (store) => store.delete(thing.place));

  const isRefused = (thing) => REFUSED.includes(thing.status);

  // What came when another organisation had signed in waits for its own.
  const isWaiting = (thing) => thing.status === WAITING || thing.status === ELSEWHERE;

  // Things of an organisation that still wait, in order; one page of this origin sends at a time.
  async function send(organisation) {
    return navigator.locks.request("vandaag-outbox", { ifAvailable: true }, async (lock) => {
      if (!lock) return "busy";
      await forgetReceived();
      const waiting = (await all()).filter((thing) => isWaiting(thing) && thing.organisation === organisation);
      for (let from = 0; from < waiting.length; from += BATCH) {
        const state = await deliver(waiting.slice(from, from + BATCH));
        if (state !== "sent") return state;
      }
      return "sent";
    });
  }

  async function deliver(things) {
    const body = JSON.stringify(things.map(({ change, kind, organisation, account, made, fields }) => ({ change, kind, organisation, account, made, fields })));
    let answer;
    try {
      answer = await fetch("/vandaag/inzendingen", {
        method: "POST", body, redirect: "manual",
        headers: { "Content-Type": "application/json", "X-Requested-With": "kinderwerk" },
      });
    } catch (away) {
      return "away";
    }
    if (answer.status === 401 || answer.status === 403) return "signed-out";
    if (!answer.ok) return "away";
    let receipts;
    try {
      receipts = new Map((await answer.json()).map((receipt) => [receipt.change, receipt]));
    } catch (broken) {
      return "away";
    }
    for (const thing of things) {
      const receipt = receipts.get(thing.change);
      if (receipt) await put({ ...thing, status: receipt.status, flags: receipt.flags, answered: Date.now() });
    }
    return "sent";
  }

  async function forgetReceived() {
    const old = (await all()).filter((thing) => thing.status === "received" && Date.now() - thing.answered > KEPT_AFTER_RECEIPT);
    for (const thing of old) await remove(thing);
  }

  function localDay(date) {
    return [date.getFullYear(), String(date.getMonth() + 1).padStart(2, "0"), String(date.getDate()).padStart(2, "0")].join("-");
  }

  return { add, all, put, remove, send, isWaiting, isRefused, localDay, ELSEWHERE };
})();
