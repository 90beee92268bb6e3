// Files that were dropped or chosen are listed before they are sent.
"use strict";
parley.each("#files", (field) => {
  const list = document.getElementById("chosen");
  const size = (bytes) => (bytes < 1e6 ? Math.ceil(bytes / 1e3) + " kB" : (bytes / 1e6).toFixed(1) + " MB");
  field.addEventListener("change", () => {
    list.replaceChildren(
      ...[...field.files].map((file) => {
        const line = document.createElement("li");
        line.textContent = file.name + " · " + size(file.size);
        return line;
      }),
    );
    list.hidden = field.files.length === 0;
  });
  for (const type of ["dragenter", "dragover"]) field.addEventListener(type, () => field.classList.add("over"));
  for (const type of ["dragleave", "drop", "dragend"]) field.addEventListener(type, () => field.classList.remove("over"));
});
