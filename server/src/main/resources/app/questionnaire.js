// Saves a step while it is filled in, so that Back and a dead battery lose nothing. Without it every button saves.
const form = document.querySelector('form[action^="/meedoen/vragen/"]');
let waiting = 0;
let saving = null;

function send() {
  const body = new URLSearchParams(new FormData(form));
  body.set("go", "save");
  return fetch(form.action, { method: "POST", body, keepalive: true }).catch(() => {});
}

// One after the other: on a slow line an older save must not arrive after a newer one.
function save() {
  clearTimeout(waiting);
  waiting = 0;
  const mine = (saving ?? Promise.resolve()).then(send).finally(() => {
    if (saving === mine) saving = null;
  });
  saving = mine;
}

form.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(save, 600);
});

addEventListener("pagehide", () => {
  if (waiting) send();
});

// An older save must not arrive after the newer one of the button.
form.addEventListener("submit", async (event) => {
  clearTimeout(waiting);
  waiting = 0;
  if (saving) {
    event.preventDefault();
    await saving;
    form.requestSubmit(event.submitter);
  }
});
