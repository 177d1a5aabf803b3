/**
 * Draws a {@link nl.kinderwerk.edition.Panel} as SVG of our own: {@link nl.kinderwerk.edition.chart.Chart} is the front
 * door, {@link nl.kinderwerk.edition.chart.Palette} owns every colour, {@link nl.kinderwerk.edition.chart.Scene} is the
 * street at the top of the page.
 *
 * <h2>On a page</h2>
 *
 * <ul>
 *   <li>Print {@code Chart.of(panel).svg(Width.WIDE)} and {@code svg(Width.NARROW)} unescaped, one after the other, in a
 *       {@code figure}: {@code Palette.css()} shows the one that fits the room of the figure, which need not be that of
 *       the screen. Outside a {@code figure} the page must choose. What is {@code display: none} is not read aloud.
 *   <li>Nothing in them needs {@code style}: colours come from the classes {@code c-…} (fill) and {@code s-…} (stroke)
 *       of {@link nl.kinderwerk.edition.chart.Tone}, which {@code Palette.css()} defines for light, dark and print. The
 *       page may use the same variables: {@code var(--ink)}, {@code var(--paper)}, {@code var(--card)} and so on.
 *   <li>Charts stand on {@code --card}; contrast is tested against {@code --card} and {@code --paper} alike.
 *   <li>Text in an SVG takes the font of the page; widths are measured in Atkinson Hyperlegible, so the page must use it.
 *   <li>Cards and text have no chart: {@code svg} gives an empty string and {@code drawn()} is false.
 *   <li>The order of rows inside a group, the place of "anders", and what goes to the table are decided here.
 * </ul>
 */
@NullMarked
package nl.kinderwerk.edition.chart;

import org.jspecify.annotations.NullMarked;
