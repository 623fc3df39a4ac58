// The phone page: every picture taken goes to the form at once.
import { el, say } from "./dom.js";
import { send } from "./evidence.js";

const start = JSON.parse(document.getElementById("camera-start").textContent);
const list = document.getElementById("sent");
const item = document.getElementById("item");
const shot = document.getElementById("shot");

shot.addEventListener("change", async (event) => {
  for (const file of event.target.files) {
    const line = el("li", {}, say(start.texts["Evidence.Sending"], file.name));
    list.prepend(line);
    const why = await send(start, start.texts, file, item.value ? [item.value] : [], Number(shot.dataset.most));
    line.textContent =
      why === null
        ? say(start.texts["Evidence.Sent"], file.name)
        : say(start.texts["Evidence.Failed"], file.name, why);
    line.className = why === null ? "pl-explained" : "pl-note-error";
  }
  event.target.value = "";
});
