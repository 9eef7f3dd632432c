// Loads what the words in the address mean while the engine is still on its way: else the engine would ask for it when it is there. It
// imports nothing, so that it need not wait for the engine.

/** The most words whose meanings are loaded ahead. */
const WORDS_MOST = 4;

const { query = "", table = "", starts = "" } = document.getElementById("ahead")?.dataset ?? {};
const first = starts.split(" ");

/**
 * The file of the table of meanings that has `word`, as far as that is known without the rules of the language.
 * @param {string} word
 */
function fileOf(word) {
  const after = first.findIndex((start) => start > word);
  return `${table}/${after < 0 ? first.length - 1 : Math.max(0, after - 1)}.bin`;
}

const asked = new URLSearchParams(location.search).get(query) ?? "";
const words = asked.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").match(/[a-z]{3,}/g) ?? [];
for (const href of new Set(words.slice(0, WORDS_MOST).map(fileOf))) {
  document.head.append(Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", crossOrigin: "anonymous", href }));
}
