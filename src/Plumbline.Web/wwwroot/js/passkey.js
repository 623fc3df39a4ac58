// Passkeys: <form data-passkey="create|get" data-options="address"> asks the server for options, lets the browser make or show a
// credential, puts it into the field "credential" and goes on as an ordinary form. Browsers before 2025 cannot read the
// server's JSON by themselves, so bytes are turned here.
const toBytes = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));

const toText = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");

const withBytes = (credentials) => (credentials ?? []).map((one) => ({ ...one, id: toBytes(one.id) }));

function readOptions(options) {
  const read = { ...options, challenge: toBytes(options.challenge) };
  if (options.user) read.user = { ...options.user, id: toBytes(options.user.id) };
  if (options.excludeCredentials) read.excludeCredentials = withBytes(options.excludeCredentials);
  if (options.allowCredentials) read.allowCredentials = withBytes(options.allowCredentials);
  return read;
}

function writeCredential(credential) {
  const given = credential.response;
  const response = { clientDataJSON: toText(given.clientDataJSON) };
  if (given.attestationObject) {
    response.attestationObject = toText(given.attestationObject);
    response.transports = given.getTransports?.() ?? [];
  } else {
    response.authenticatorData = toText(given.authenticatorData);
    response.signature = toText(given.signature);
    if (given.userHandle) response.userHandle = toText(given.userHandle);
  }
  return JSON.stringify({
    id: credential.id,
    rawId: toText(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: credential.getClientExtensionResults(),
    response,
  });
}

async function askBrowser(form) {
  const answer = await fetch(form.dataset.options, {
    method: "POST",
    body: new URLSearchParams(new FormData(form)),
    headers: { Accept: "application/json" },
  });
  // The page was open for longer than signing in counts.
  if (answer.status === 403 && form.dataset.confirm) location.assign(form.dataset.confirm);
  if (!answer.ok) throw new Error(`options: ${answer.status}`);
  const publicKey = readOptions(await answer.json());
  return form.dataset.passkey === "create"
    ? navigator.credentials.create({ publicKey })
    : navigator.credentials.get({ publicKey });
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  const problem = form.querySelector("[data-passkey-error]");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    problem.textContent = "";
    if (!window.PublicKeyCredential) {
      problem.textContent = form.dataset.missing;
      return;
    }
    try {
      form.elements.credential.value = writeCredential(await askBrowser(form));
      form.submit();
    } catch {
      // The person changed his mind, or the device has no passkey for this address.
      problem.textContent = form.dataset.failed;
    }
  });
}
