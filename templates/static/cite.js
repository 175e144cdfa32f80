// Adds a button to each citation that copies it. Without this file the citation is there to read.
const said = document.currentScript?.dataset ?? {};
for (const citation of document.querySelectorAll(".citation")) {
  if (!navigator.clipboard) break; // not on pages opened from a disk or over plain http
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = said.copy ?? "Copy";
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(citation.textContent.trim());
      button.textContent = said.copied ?? "Copied";
    } catch {
      button.textContent = said.failed ?? "Could not copy: select the text";
    }
  });
  citation.after(button);
}
