// Makes a passkey or signs in with one, where the browser can. A button says which in data-passkey; it and what explains it
// lie in an element that is hidden until then.
const ask = async (path, content) => {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Requested-With": "kinderwerk" },
    body: JSON.stringify(content ?? {}),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer;
};

const ways = {
  async make(button) {
    const options = await (await ask("/beheer/sleutel/maken/opties")).json();
    const credential = await navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
    });
    const label = document.getElementById("label").value.trim() || button.dataset.label;
    await ask("/beheer/sleutel/maken", { publicKey: { credential: credential.toJSON(), label } });
    location.assign("/beheer/mijn-account?sleutel");
  },
  async use() {
    const options = await (await ask("/beheer/sleutel/inloggen/opties")).json();
    const credential = await navigator.credentials.get({
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
    });
    await ask("/beheer/sleutel/inloggen", credential.toJSON());
    location.assign("/beheer");
  },
};

for (const button of document.querySelectorAll("[data-passkey]")) {
  const part = button.closest("[hidden]");
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) continue;
  part.hidden = false;
  button.addEventListener("click", async () => {
    const failed = part.querySelector("[role=alert]");
    failed.textContent = "";
    try {
      await ways[button.dataset.passkey](button);
    } catch (fault) {
      failed.textContent = failed.dataset.text;
    }
  });
}
