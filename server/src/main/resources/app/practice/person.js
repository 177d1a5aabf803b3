// Finds in a text what may tell who somebody is; the same as PersonCheck.java, by the same lists, tested with the same sentences.
const practicePerson = (() => {
  const WORD = /\p{L}[\p{L}'’-]*/gu;
  // What stands before a number is matched too: an older Safari knows no lookbehind.
  const NUMBER = /(?:^|[^\d\p{L}])(\+?\(?\d(?:[ .()/-]{0,3}\d){7,13})(?!\d)/gu;
  const EMAIL = /[\w.+-]+@[\w-]+\.\w+/;
  const PHONE = /^(?:0[1-9]|(?:\+|00)31\(?0?\)?[1-9])\d{8}$/;
  const PATIENCE = 3000;
  let loading;

  // A load that failed is tried again the next time.
  function load() {
    loading ||= fetch("/app/practice/person.json")
      .then((answer) => answer.json())
      .then((rules) => Object.fromEntries(Object.entries(rules).map(([key, list]) => [key, new Set(list)])))
      .catch(() => { loading = undefined; });
    return loading;
  }

  // Without its lists it finds no names; the server has them and looks too. Nobody waits long for them.
  async function doubts(text) {
    const rules = await Promise.race([load(), new Promise((later) => setTimeout(later, PATIENCE))]);
    const found = new Set();
    if (EMAIL.test(text)) found.add("email");
    for (const [, number] of text.matchAll(NUMBER)) {
      const digits = number.replace(/[ .()/-]/g, "");
      if (PHONE.test(digits)) found.add("phone");
      else if (isBsn(digits)) found.add("bsn");
    }
    if (rules && hasName(text, rules)) found.add("name");
    return [...found].sort();
  }

  // The eleven-test: 9a + 8b + … + 2h − i is a multiple of eleven.
  function isBsn(digits) {
    if (!/^\d{8,9}$/.test(digits)) return false;
    const all = [...digits.padStart(9, "0")].map(Number);
    const sum = all.reduce((total, digit, i) => total + digit * (i === 8 ? -1 : 9 - i), 0);
    return sum !== 0 && sum % 11 === 0;
  }

  function hasName(text, rules) {
    const words = [...text.matchAll(WORD)];
    return words.some((_, place) => isName(text, words, place, rules));
  }

  function isName(text, words, place, rules) {
    const word = words[place][0];
    const known = small(word);
    const before = place === 0 ? "" : small(words[place - 1][0]);
    const isCapital = /^\p{Lu}/u.test(word);
    if (rules.cues.has(before)) return isCapital || rules.names.has(known) || isSurname(words, place, rules);
    if (!isCapital || rules.known.has(known) || rules.places.has(before)) return false;
    return rules.names.has(known) && !(rules.ambiguous.has(known) && beginsSentence(text, words[place].index));
  }

  function isSurname(words, place, rules) {
    let next = place;
    while (next < words.length && rules.particles.has(words[next][0])) next++;
    return next > place && next < words.length && /^\p{Lu}/u.test(words[next][0]);
  }

  function beginsSentence(text, start) {
    const before = text.slice(0, start).trimEnd();
    return before === "" || ".!?:\n\"'‘“-".includes(before.at(-1));
  }

  function small(word) {
    return word.toLowerCase().replace(/['’]s?$/, "");
  }

  load();
  return { doubts, isBsn };
})();
