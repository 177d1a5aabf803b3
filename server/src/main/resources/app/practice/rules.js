// Reasons to look at numbers again; the same as in Rules.java, tested with the same table of cases.
const practiceRules = (() => {
  const LEEWAY = 5;
  const MANY = 150;

  function isUnusual(number, last) {
    return last === null ? number > MANY : number > 2 * last + LEEWAY || 2 * number + LEEWAY < last;
  }

  // numbers: {children, parents, volunteers, ages: [..]}, each null when not filled in.
  function look({ state, children, parents, volunteers, ages, day }, last, today) {
    const flags = [];
    const isHeld = state === "held";
    if (isHeld && children === null && parents === null && volunteers === null) flags.push("empty");
    if (isHeld && children !== null && isUnusual(children, last)) flags.push("unusual");
    const byAge = isHeld ? ages.reduce((sum, n) => sum + (n || 0), 0) : 0;
    if (byAge > (isHeld ? children || 0 : 0)) flags.push("ages");
    if (day > today) flags.push("future");
    return flags;
  }

  return { isUnusual, look };
})();
