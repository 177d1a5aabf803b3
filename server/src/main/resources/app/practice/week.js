// Arrow keys and pasting a block of numbers from a sheet.
const table = document.querySelector(".week");
const rows = [...table.tBodies[0].rows];

function inputAt(row, cell) {
  return rows[row]?.cells[cell]?.querySelector("input:not([type=hidden])");
}

table.addEventListener("keydown", (event) => {
  const cell = event.target.closest("td");
  const by = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
  if (!cell || !by) return;
  let row = cell.parentElement.sectionRowIndex + by[0];
  let column = cell.cellIndex + by[1];
  while (rows[row]?.cells[column] && !inputAt(row, column)) {
    row += by[0];
    column += by[1];
  }
  const next = inputAt(row, column);
  if (next) {
    event.preventDefault();
    next.focus();
    next.select();
  }
});

table.addEventListener("paste", (event) => {
  const cell = event.target.closest("td");
  const lines = event.clipboardData.getData("text").replace(/\r?\n$/, "").split(/\r?\n/).map((line) => line.split("\t"));
  if (!cell || (lines.length === 1 && lines[0].length === 1)) return;
  event.preventDefault();
  lines.forEach((line, down) => line.forEach((value, right) => {
    const input = inputAt(cell.parentElement.sectionRowIndex + down, cell.cellIndex + right);
    if (input) input.value = value.trim();
  }));
});
